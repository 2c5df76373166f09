import { expect, test } from 'vitest'
import type { Inlines } from '../../../main/core/document/document.ts'
import { columnWidths, textWidth } from '../../../main/core/handout/widths.ts'

const cell = (text: string): Inlines => [{ kind: 'text', text }]
const sentence = 'Die Leitung antwortet der Runde und nennt einen Namen und einen Termin im Haus.'

function check(header: readonly string[], ...rows: readonly (readonly string[])[]) {
  return columnWidths({ header: header.map(cell), rows: rows.map((row) => row.map(cell)) }, 43)
}

test.each([
  ['minutes beside a sentence', ['Min.', 'Was'], ['15', sentence], (w: readonly number[]) => (w[0] ?? 99) < 5],
  ['a cross beside a statement', ['Aussage', 'ja', 'nein'], [sentence, '', ''], (w) => (w[1] ?? 99) < 4],
  ['a name on one line', ['Kit', 'Wofür'], ['DialogKonferenz', sentence + sentence], (w) => (w[0] ?? 0) >= 8],
  ['room to write', ['Was', 'Verantwortlich'], ['Termin', ''], (w) => (w[1] ?? 0) >= 14],
  ['equal texts', ['Vorher', 'Danach'], [sentence, sentence], (w) => w[0] === w[1]],
  ['the longest word of a heading', ['Ansprechperson', 'Was', 'Wer'], ['', sentence, sentence], (w) => (w[0] ?? 0) > 8],
] as const satisfies readonly (readonly [
  string,
  readonly string[],
  readonly string[],
  (widths: readonly number[]) => boolean,
])[])('%s', (_, header, row, expected) => {
  const widths = check(header, row)
  expect(widths.every((width) => width > 0)).toBe(true)
  expect(expected(widths)).toBe(true)
})

test('many columns never vanish', () => {
  const columns = Array.from({ length: 12 }, (_, index) => `Spalte ${index}`)
  expect(Math.min(...check(columns, columns))).toBeGreaterThan(1)
})

test('large type leaves fewer characters', () => {
  const simple = textWidth({ page: 'a4', kind: 'sheet', language: 'de-simple' })
  expect(simple).toBeLessThan(textWidth({ page: 'a4', kind: 'sheet', language: 'de' }))
})

const three = 'Drei Worte hier'
test.each<[what: string, header: readonly string[], row: readonly string[], widths: readonly number[]]>([
  ['minutes take what they need, the sentence the rest', ['Min.', 'Was'], ['15', sentence], [3.2, 39.8]],
  ['short answers beside a question', ['Aussage', 'ja', 'nein'], [sentence, '', ''], [37.6, 2.2, 3.2]],
  ['nothing takes more than it needs', ['a', 'b'], ['Wort', 'Wort'], [3.2, 3.2]],
  [
    'long words share what there is not',
    ['x'.repeat(34), 'y'.repeat(34), 'z'.repeat(34)],
    ['a', 'b', 'c'],
    [19.1, 19.1, 19.1],
  ],
  [
    'brief columns stay on one line',
    ['a', 'b', 'c', 'd', 'e'],
    [...Array(4).fill('Wort Wort'), sentence],
    [5.9, 5.9, 5.9, 5.9, 19.5],
  ],
  ['three of them', ['a', 'b', 'c', 'd'], [three, three, three, sentence], [9.1, 9.1, 9.1, 15.9]],
  [
    'so many that they do not fit share as all do',
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [...Array(5).fill(three), sentence],
    [6, 6, 6, 6, 6, 13.1],
  ],
])('%s', (_, header, row, widths) => expect(check(header, row)).toEqual(widths))
