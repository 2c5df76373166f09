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
