import { expect, test } from 'vitest'
import { warning } from '../../main/core/outcome.ts'
import { groupProblems } from '../../renderer/features/export/groupProblems.ts'

const lacking = (file: string) => warning('placeholder-unfilled', { path: 'vorhaben.raum' }, { file, line: 3 })
const long = (file: string) => warning('card-overflow', { title: 'Auftrag', percent: 20 }, { file, line: 3 })

test('what is missing once with its documents, what is wrong once with its documents', () => {
  const elsewhere = warning('agenda-past-midnight', { title: 'Ende', end: '24:30' }, { file: 'tag/vorhaben.json' })
  const problems = [
    lacking('kit/agenda.md'),
    lacking('kit/tuerschild.md'),
    long('kit/agenda.md'),
    long('agenda.md'),
    long('kit/karten.md'),
    elsewhere,
  ]
  expect(groupProblems(problems, true)).toEqual({
    missing: [{ place: { kind: 'field', field: 'place.room' }, documents: ['agenda', 'tuerschild'] }],
    others: [
      { problem: long('kit/agenda.md'), documents: ['agenda', 'karten'] },
      { problem: elsewhere, documents: [] },
    ],
  })
})
