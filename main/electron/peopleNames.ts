import { peopleOf } from '../core/facts/readTables.ts'
import { done } from '../core/outcome.ts'
import type { ReadCsv } from '../usecases/ports.ts'

/** The names in a list of people; none when it cannot be read. */
export function namesIn(text: string, readCsv: ReadCsv): readonly string[] {
  const rows = readCsv(text, '')
  const people = rows.ok ? peopleOf(rows.value, '') : done([])
  return people.ok ? people.value.map(({ name }) => name) : []
}
