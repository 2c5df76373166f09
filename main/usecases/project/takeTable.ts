import type { Person } from '../../core/facts/facts.ts'
import { evaluate } from '../../core/facts/ratings.ts'
import { accept } from '../../core/facts/tables/accept.ts'
import { peopleOf } from '../../core/facts/tables/people.ts'
import { ratingsOf } from '../../core/facts/tables/sheets.ts'
import type { Table } from '../../core/facts/tables/table.ts'
import { done, failed, type Problem, type Result } from '../../core/outcome.ts'
import { ownNameOr } from '../../core/ownName.ts'
import type { HasGlyph } from '../ports.ts'
import { scalesOf } from '../scales.ts'
import { kitOf, openProject, type ProjectPorts } from './project.ts'
import { saveFacts } from './saveFacts.ts'

interface ReadFile {
  /** The last part of its path, where that may be a name. */
  readonly name: string
  readonly text: string
  readonly table: Table
}

/** People as they come from a table, with what of it is left out or doubtful. */
export interface TakenPeople {
  readonly people: readonly Person[]
  readonly warnings: readonly Problem[]
}

/** The people of a table in a file; nothing is saved. Faults: those of reading, `csv-invalid`, `people-invalid`, `people-none`. */
export async function readPeople(
  path: string,
  ports: Pick<ProjectPorts, 'files' | 'readCsv'> & { readonly hasGlyph?: HasGlyph },
): Promise<Result<TakenPeople>> {
  const file = await readTable(path, ports)
  if (!file.ok) return file
  const { name, table } = file.value
  const list = peopleOf(table, name, ports.hasGlyph)
  const read = list.ok ? accept(list.value, 'people-invalid', name) : list
  if (!read.ok) return read
  const { entries, warnings } = read.value
  return entries.length === 0 ? failed('people-none', { path: name }, warnings) : done({ people: entries, warnings })
}

/**
 * Keeps a table of rating sheets in a project. Faults: those of reading, of the library and the store, `csv-invalid`,
 * `ratings-invalid`, `ratings-other` (the sheets are those of another kit).
 */
export async function takeRatings(
  { id, path }: { readonly id: string; readonly path: string },
  ports: ProjectPorts,
): Promise<Result<unknown>> {
  const file = await readTable(path, ports)
  if (!file.ok) return file
  const { name, text, table } = file.value
  const opened = await openProject(id, ports)
  if (!opened.ok) return opened
  const kit = await kitOf(opened.value.record, ports.library)
  if (!kit.ok) return kit
  const sheets = accept(ratingsOf(table, name, await scalesOf(kit.value)), 'ratings-invalid', name)
  if (!sheets.ok) return sheets
  const { rows: fields } = evaluate({ ratings: sheets.value.entries, ratingFields: kit.value.kit.ratings ?? {} })
  if (fields.every(({ mean }) => mean === undefined)) return failed('ratings-other', { path: name })
  return changeRatings(id, { name, text }, ports)
}

/** Takes the rating sheets out of a project. Faults: those of the store. */
export const removeRatings = (id: string, ports: ProjectPorts): Promise<Result<unknown>> =>
  changeRatings(id, null, ports)

async function changeRatings(
  id: string,
  ratings: Pick<ReadFile, 'name' | 'text'> | null,
  ports: ProjectPorts,
): Promise<Result<unknown>> {
  const opened = await openProject(id, ports)
  if (!opened.ok) return opened
  const { record, facts } = opened.value
  return saveFacts({ id, facts: facts.project, people: facts.people, profile: record.profile, ratings }, ports)
}

async function readTable(
  path: string,
  { files, readCsv }: Pick<ProjectPorts, 'files' | 'readCsv'>,
): Promise<Result<ReadFile>> {
  const text = await files.table(path)
  if (!text.ok) return text
  const name = ownNameOr(path.split(/[/\\]/).at(-1) ?? '', 'liste')
  const table = readCsv(text.value, name)
  return table.ok ? done({ name, text: text.value, table: table.value }) : table
}
