import { expect, test } from 'vitest'
import type { Problem } from '../../main/core/outcome.ts'
import { groupProblems } from '../../renderer/features/export/groupProblems.ts'

const problem = (file: string, message: string, placeholder?: string): Problem => ({
  code: 'x',
  severity: 'warning',
  message,
  hint: 'Mend.',
  place: { file, line: 3 },
  ...(placeholder === undefined ? {} : { placeholder }),
})

test('what is missing once with its documents, what is wrong once with its documents', () => {
  const problems = [
    problem('kit/agenda.md', 'fehlt', 'vorhaben.raum'),
    problem('kit/tuerschild.md', 'fehlt', 'vorhaben.raum'),
    problem('kit/agenda.md', 'Zu lang'),
    problem('agenda.md', 'Zu lang'),
    problem('kit/karten.md', 'Zu lang'),
    problem('tag/vorhaben.json', 'Uhrzeit'),
  ]
  expect(groupProblems(problems, true)).toEqual({
    missing: [{ place: { kind: 'field', field: 'place.room' }, documents: ['agenda', 'tuerschild'] }],
    others: [
      { message: 'Zu lang', hint: 'Mend.', documents: ['agenda', 'karten'] },
      { message: 'Uhrzeit', hint: 'Mend.', documents: [] },
    ],
  })
})
