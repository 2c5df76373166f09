import { expect, test } from 'vitest'
import { readCsv } from '../../../main/adapters/files/csv.ts'

const rows = (count: number, row = 'Anna;Amt;Leitung'): string => `name;organisation;rolle\n${`${row}\n`.repeat(count)}`
const wide = (columns: number): string =>
  `${Array.from({ length: columns }, (_, at) => `k${at}`).join(';')}\n${';'.repeat(columns - 1)}`

test.each<[string, string, object]>([
  ['a list', rows(2), { ok: true }],
  [
    'rows beyond the limit',
    rows(50_001, 'A;;'),
    { fault: { code: 'table-too-large', facts: { of: 'rows', most: 50_000 } } },
  ],
  ['a hundred columns', wide(100), { ok: true }],
  ['columns beyond the limit', wide(101), { fault: { code: 'table-too-large', facts: { of: 'columns', most: 100 } } }],
  [
    'columns in a later line',
    `\n\n${wide(999).replaceAll(';', ',')}`,
    { fault: { code: 'table-too-large', facts: { of: 'columns' } } },
  ],
  ['columns in lines that end otherwise', wide(999).replaceAll('\n', '\r'), { fault: { code: 'table-too-large' } }],
  [
    'more than a list of people can be',
    'x'.repeat(3_000_001),
    { fault: { code: 'table-too-large', facts: { of: 'letters' } } },
  ],
  ['a quote that never ends', `name\n"${'""a'.repeat(300_000)}`, { fault: { code: 'csv-invalid' } }],
])('%s', (_, text, expected) => {
  expect(readCsv(text, 'leute.csv')).toMatchObject(expected)
})
