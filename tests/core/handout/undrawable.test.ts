import { expect, test } from 'vitest'
import { parse } from '../../../main/core/document/parse.ts'
import { check } from '../../../main/core/handout/check.ts'
import { said } from '../../said.ts'

/** The text begins in line 10. */
const source = (text: string, page = 'a4'): string =>
  `---\nid: blatt\ntitle: Blatt\nkind: sheet\naudience: public\npage: ${page}\nlanguage: de\nlock: false\n---\n${text}\n`

const found = (markdown: string) => {
  const { document, problems, places } = parse(markdown, 'kit/blatt.md')
  expect(problems).toEqual([])
  return check(document, { hasGlyph: () => true, file: 'kit/blatt.md', places })
}
const breaks = ':::pagebreak\n:::'
const cards = ':::cards size=a6\n### A\n\nText\n:::'
const chart = (type: string, max: number, values: readonly number[], rows = 3): string =>
  `:::chart type=${type} max=${max} alt=A\n|Feld|a|\n|-|-|\n${Array.from({ length: rows }, (_, at) => `|R|${values[at % values.length]}|`).join('\n')}\n:::`
const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- Punkt`).join('\n')

test.each([
  ['a page break in a note', `:::note tone=tip\nText\n\n${breaks}\n:::`, 'block-inside', 13, 'in einem Hinweis'],
  ['a page break in a quote', `> Text\n>\n> ${breaks.replace('\n', '\n> ')}`, 'block-inside', 12, 'in einem Zitat'],
  ['a page break in a list', `- Text\n\n  ${breaks.replace('\n', '\n  ')}`, 'block-inside', 12, 'in einer Liste'],
  ['a page break on a card', `:::cards size=a6\n${breaks}\n:::`, 'block-inside', 11, 'auf einer Karte'],
  ['a page break in a canvas', `:::canvas name=a\n${breaks}\n:::`, 'block-inside', 11, 'in einer Canvas-Zelle'],
  ['cards in columns', `:::columns\n${cards}\n:::`, 'block-inside', 11, 'in Spalten'],
  ['cards on cards', `:::cards size=a6\n${cards}\n:::`, 'block-inside', 11, 'auf einer Karte'],
  ['a list too deep', nested(9), 'blocks-too-deep', 18, 'mehr als 8'],
  ['a chart without a height', chart('bar', 0, [0]), 'chart-max', 10, 'höchste Wert'],
  ['a value below the scale', chart('bar', 5, [-1], 1), 'chart-value', 10, 'Der Wert -1 von „R“'],
  ['a value above the scale', chart('radar', 5, [1, 6, 3]), 'chart-value', 10, 'Der Wert 6 von „R“'],
  ['a radar of many fields', chart('radar', 5, [1], 17), 'too-many', 10, '17 Felder im Netz'],
  ['a chart of many values', chart('bar', 5, [1], 201), 'too-many', 10, '201 Werte'],
  ['too much for a QR code', `:::qr value="${'x'.repeat(2_332)}"\n:::`, 'qr-too-long', 10, '2332 Zeichen'],
  ['a QR code that no telephone reads', `:::qr value="${'x'.repeat(600)}"\n:::`, 'qr-too-fine', 10, '600 Zeichen'],
  ['forty accents on a letter', `Text\n\na${'\u0301'.repeat(40)}`, 'marks-too-many', 12, 'mehr als 30 Akzente'],
  [
    'a card with the text of a brochure',
    `:::cards size=a6\n${Array(3).fill('Wort '.repeat(900).trim()).join('\n\n')}\n:::`,
    'too-many',
    10,
    'Zeichen auf einer Karte',
  ],
  ['an address too long', `Ein [Ziel](https://a.de/${'x'.repeat(2_000)})`, 'link-too-long', 10, '2000 Zeichen'],
  ['a scale that runs backwards', ':::fields from=5 to=1\n- scale a: A\n:::', 'scale-order', 10, 'von 5 bis 1'],
  ['a scale of many steps', ':::fields from=0 to=20\n- scale a: A\n:::', 'too-many', 10, '21 Stufen'],
  ['a table too wide', `|${'a|'.repeat(21)}\n|${'-|'.repeat(21)}`, 'too-many', 10, '21 Spalten'],
  ['columns too narrow', `:::columns\n${Array(7).fill('A').join('\n\n---\n\n')}\n:::`, 'too-many', 10, '7 Spalten'],
  [
    'cards without end',
    `:::cards size=a7\n${Array(1_001).fill('### A').join('\n\n---\n\n')}\n:::`,
    'too-many',
    10,
    '1001',
  ],
  ['a document without end', 'A\n\n'.repeat(11_000), 'too-many', undefined, '22000 Absätze'],
])('%s is found', (_, text, code, line, words) => {
  const problems = found(source(text))
  expect(problems).toMatchObject([{ code, place: { file: 'kit/blatt.md' } }])
  expect(problems[0]?.place.line).toBe(line)
  expect(problems.map((each) => said(each).message).join()).toContain(words)
})

test.each([
  ['page breaks and cards where they stand alone', `Text\n\n${breaks}\n\n${cards}`],
  ['eight levels', nested(8)],
  ['values up to the edge', chart('radar', 5, [0, 5, 2.5])],
  ['the longest QR code that is read', `:::qr value="${'x'.repeat(380)}"\n:::`],
])('%s are no finding', (_, text) => expect(found(source(text))).toEqual([]))
