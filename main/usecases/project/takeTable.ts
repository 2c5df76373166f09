import type { Person } from '../../core/facts/facts.ts'
import { evaluate } from '../../core/facts/ratings.ts'
import { peopleOf, ratingsOf } from '../../core/facts/readTables.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import { ownNameOr } from '../../core/ownName.ts'
import { kitOf, openProject, type ProjectPorts } from './project.ts'
import { saveFacts } from './saveFacts.ts'

interface Table {
  /** The last part of its path, where that may be a name. */
  readonly name: string
  readonly text: string
}

/** The people of a table in a file; nothing is saved. Faults: those of reading, `csv-invalid`, `people-invalid`. */
export async function readPeople(
  path: string,
  { files, readCsv }: Pick<ProjectPorts, 'files' | 'readCsv'>,
): Promise<Result<readonly Person[]>> {
  const table = await readTable(path, files)
  if (!table.ok) return table
  const rows = readCsv(table.value.text, table.value.name)
  return rows.ok ? peopleOf(rows.value, table.value.name) : rows
}

/**
 * Keeps a table of rating sheets in a project. Faults: those of reading, of the library and the store, `csv-invalid`,
 * `ratings-invalid`, `ratings-other` (the sheets are those of another kit).
 */
export async function takeRatings(
  { id, path }: { readonly id: string; readonly path: string },
  ports: ProjectPorts,
): Promise<Result<unknown>> {
  const table = await readTable(path, ports.files)
  if (!table.ok) return table
  const { name, text } = table.value
  const opened = await openProject(id, ports)
  if (!opened.ok) return opened
  const kit = await kitOf(opened.value.record, ports.library)
  if (!kit.ok) return kit
  const rows = ports.readCsv(text, name)
  const sheets = rows.ok ? ratingsOf(rows.value, name) : rows
  if (!sheets.ok) return sheets
  const { rows: fields } = evaluate({ ratings: sheets.value, ratingFields: kit.value.kit.ratings ?? {} })
  if (fields.every(({ mean }) => mean === undefined)) return failed('ratings-other', { path: name })
  return changeRatings(id, { name, text }, ports)
}

/** Takes the rating sheets out of a project. Faults: those of the store. */
export const removeRatings = (id: string, ports: ProjectPorts): Promise<Result<unknown>> =>
  changeRatings(id, null, ports)

async function changeRatings(id: string, ratings: Table | null, ports: ProjectPorts): Promise<Result<unknown>> {
  const opened = await openProject(id, ports)
  if (!opened.ok) return opened
  const { record, facts } = opened.value
  return saveFacts({ id, facts: facts.project, people: facts.people, profile: record.profile, ratings }, ports)
}

async function readTable(path: string, files: ProjectPorts['files']): Promise<Result<Table>> {
  const read = await files.table(path)
  return read.ok ? done({ name: ownNameOr(path.split(/[/\\]/).at(-1) ?? '', 'liste'), text: read.value }) : read
}
