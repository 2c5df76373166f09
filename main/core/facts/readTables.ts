import { mostPeople } from '../limits.ts'
import { done, failed, type Result } from '../outcome.ts'
import type { Person, Rating } from './facts.ts'

/** Rows of a table by the names of its header, each with its line in the file. */
export type Rows = readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[]

/** The people of a list. Fails with `people-too-many`, and with `people-invalid` where a name is missing; facts: `path`, `line`. */
export function peopleOf(rows: Rows, path: string): Result<readonly Person[]> {
  if (rows.length > mostPeople) return failed('people-too-many', { path, count: rows.length, most: mostPeople })
  const nameless = rows.find(({ cells }) => !cells.name)
  if (nameless) return failed('people-invalid', { path, line: nameless.line })
  return done(
    rows.map(({ cells }) => ({
      name: cells.name ?? '',
      organisation: cells.organisation ?? '',
      role: cells.rolle ?? '',
    })),
  )
}

/** Rating sheets, one a row. Fails with `ratings-invalid`; facts: `path`, `line`, `field`, `value`. */
export function ratingsOf(rows: Rows, path: string): Result<readonly Rating[]> {
  const sheets: Rating[] = []
  for (const { line, cells } of rows) {
    const { gruppe = '', ...answers } = cells
    const values: Record<string, number> = {}
    for (const [field, answer] of Object.entries(answers)) {
      const value = Number(answer.replace(',', '.'))
      if (answer !== '' && Number.isNaN(value) && /^\d/.test(answer))
        return failed('ratings-invalid', { path, line, field, value: answer })
      if (answer !== '' && !Number.isNaN(value)) values[field] = value
    }
    sheets.push({ group: gruppe, values })
  }
  return done(sheets)
}
