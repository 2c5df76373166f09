import { expect, test } from 'vitest'
import { parse } from '../../../main/core/document/parse.ts'
import type { Facts } from '../../../main/core/facts/facts.ts'
import { fill } from '../../../main/core/facts/fill.ts'
import { said } from '../../said.ts'

const head = `---\nid: d\ntitle: T\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n`
const facts = (people: number, more: object = {}): Facts => ({
  profile: undefined,
  project: { kit: 'k', title: 'x'.repeat(9_000), ...more },
  people: Array.from({ length: people }, (_, at) => ({ name: `Person ${at}`, organisation: '', role: '' })),
  ratings: [],
  agendas: new Map(),
  package: { title: 'P', version: '1.0.0', date: '2026-11-24' },
  ratingFields: {},
})
const lines = (count: number, line: string): string => Array(count).fill(line).join('\n\n')
const each = (cards: number): string =>
  `:::cards size=a7 each=people\n${Array(cards).fill('### {{ person.name }}').join('\n\n---\n\n')}\n:::`

test.each([
  ['certificates for two thousand', '{{ person.name }}\n\nDanke', facts(2_000), ''],
  ['a brochure for each of thousands', lines(600, '{{ person.name }} war da'), facts(20_000), '24000000 Absätze'],
  [
    'much text for each of thousands',
    `{{ person.name }} ${'war da '.repeat(500)}`,
    facts(9_000),
    'Zeichen im Dokument',
  ],
  ['cards for a thousand', each(1), facts(1_000), ''],
  ['cards for twenty thousand', each(300), facts(20_000), '12000001 Absätze'],
  ['cards for more people than there are', each(1), facts(0, { headcount: 1e15 }), 'Absätze'],
  [
    'a long fact in thousands of places',
    lines(60, '{{ vorhaben.titel }}'.repeat(200)),
    facts(0),
    'Zeichen im Dokument',
  ],
  ['a long fact here and there', lines(60, '{{ vorhaben.titel }}'), facts(0), ''],
])('%s', (_, text, given, expected) => {
  const parsed = parse(head + text, 'd.md')
  expect(parsed.problems).toEqual([])
  const { document, problems } = fill(parsed, given, { file: 'd.md' })
  const messages = problems.map((problem) => said(problem).message)
  expect(messages).toEqual(expected === '' ? [] : [expect.stringContaining(expected)])
  // What is refused is not made either.
  expect(JSON.stringify(document).length).toBeLessThan(12_000_000)
})
