import { done } from '../core/outcome.ts'
import type { StoredProject } from '../core/state/records.ts'
import type { ReadCsv } from '../usecases/ports.ts'
import { peopleOf } from '../usecases/readFacts.ts'

/** The participants of a stored Vorhaben by name; none where their list cannot be read. */
export function namesOf({ facts, files }: Pick<StoredProject, 'facts' | 'files'>, readCsv: ReadCsv): readonly string[] {
  const file = typeof facts.people === 'string' ? files?.[facts.people] : undefined
  return file?.kind === 'text' ? namesIn(file.text, readCsv) : []
}

/** The names in a list of people. */
export function namesIn(text: string, readCsv: ReadCsv): readonly string[] {
  const rows = readCsv(text, '')
  const people = rows.ok ? peopleOf(rows.value, '') : done([])
  return people.ok ? people.value.map(({ name }) => name) : []
}
