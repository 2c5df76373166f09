import { expect, test } from 'vitest'
import { finder, inTemplate, type TextQuery } from '../../../main/core/document/findText.ts'

type Options = Partial<Omit<TextQuery, 'find'>>
const check = (find: string, text: string, found: readonly string[], options: Options = {}): void => {
  const query = { find, matchCase: false, wholeWord: false, ...options }
  expect(finder(query)(text).map(({ from, to }) => text.slice(from, to))).toEqual(found)
}

test.each<[string, string, readonly string[], Options?]>([
  ['saal', 'Der Saal, im Bürgersaal', ['Saal', 'saal']],
  ['saal', 'Der Saal, im Bürgersaal', ['saal'], { matchCase: true }],
  ['saal', 'Der Saal, im Bürgersaal', ['Saal'], { wholeWord: true }],
  ['Amt', 'Amt_1 Amt1 Ämter Amt.', ['Amt'], { wholeWord: true }],
  ['ÜBERSICHT', 'übersicht Übersicht', ['übersicht', 'Übersicht']],
  // Letters may be composed or not.
  ['Café', 'Cafe\u0301 und Café', ['Cafe\u0301', 'Café']],
  ['Cafe\u0301', 'Café', ['Café']],
  ['e', 'e\u0301e', ['e']],
  // What a person cannot see does not hide a word.
  ['Digitalisierung', 'Digita\u00adlisierung', ['Digita\u00adlisierung']],
  ['10 Uhr', '10\u00a0Uhr, 10\u202fUhr, 10 Uhr', ['10\u00a0Uhr', '10\u202fUhr', '10 Uhr']],
  ['E-Mail', 'E\u2011Mail', ['E\u2011Mail']],
  ['"Halle"', '„Halle“ "Halle"', ['„Halle“', '"Halle"']],
  ["geht's", 'geht’s', ['geht’s']],
  ['„Halle“', '"Halle"', []],
  ['  ', 'a  b c', ['  ']],
  ['a b', 'a\nb', []],
  // Letters that mean something to a pattern.
  ['(1+1) [a.b] $5 \\d ^ {2} | ?*/', 'so (1+1) [a.b] $5 \\d ^ {2} | ?*/', ['(1+1) [a.b] $5 \\d ^ {2} | ?*/']],
  ['.', 'a.b', ['.']],
  ['aa', 'aaaa', ['aa', 'aa']],
  ['😀', 'x😀y', ['😀']],
  ['ß', 'Straße STRAẞE', ['ß', 'ẞ']],
  ['', 'abc', []],
])('%j in %j', check)

test('a fact in a template text is no word of it', () => {
  const find = inTemplate(finder({ find: 'name', matchCase: false, wholeWord: false }))
  expect(find('Name: {{ profil.name }}, Name')).toEqual([
    { from: 0, to: 4 },
    { from: 25, to: 29 },
  ])
})
