import { mostPeople } from '../../limits.ts'
import { done, error, failed, type Problem, type Result, warning } from '../../outcome.ts'
import { undrawnWords } from '../../undrawnWords.ts'
import type { Person } from '../facts.ts'
import { type PersonColumn, personColumn } from './headings.ts'
import { isDegree, type PeopleColumns, personOf } from './person.ts'
import { cellProblem, type Headed, headed, oneOf, type ReadTable, unused } from './readTable.ts'
import type { Table, TableRow } from './table.ts'
import { columnWords } from './table.ts'

/** The headings as they are asked for. */
const known = ['name', 'vorname', 'nachname', 'titel', 'organisation', 'rolle']

/**
 * The people of a list with a header. What cannot be taken as it is meant is an error and left out. Fails with `people-too-many`;
 * facts: `path`. `hasGlyph`: asked for words that no document can show.
 */
export function peopleOf(
  table: Table,
  file: string,
  hasGlyph?: (codepoint: number) => boolean,
): Result<ReadTable<Person>> {
  const list = headed(table, file, nameColumns)
  if (!list) return done({ entries: [], problems: [withoutHeader(table, file)] })
  if (list.rows.length > mostPeople)
    return failed('people-too-many', { path: file, count: list.rows.length, most: mostPeople })
  const { columns, used, problems } = columnsOf(list, file)
  const read = list.rows.map((row) => readRow(row, columns, list, file))
  const entries = read.flatMap(({ person }) => (person ? [person] : []))
  const empty = list.rows.length === 0 ? [warning('table-empty', {}, { file, line: list.header.line })] : []
  return done({
    entries,
    problems: [
      ...list.problems,
      ...problems,
      ...unused(list, used, known, file),
      ...empty,
      ...read.flatMap((row) => row.problems),
      ...(hasGlyph ? undrawn(list, Object.values(columns), file, hasGlyph) : []),
      ...twice(list.rows, read, file),
    ],
  })
}

/** Only a row with a name column is a header; `Bürgermeister` in a row is none. */
export function nameColumns({ cells }: TableRow): number {
  const found = cells.flatMap((cell, index) => personColumn(cell, index) ?? [])
  const filled = cells.filter((cell) => cell !== '').length
  const names = found.filter((column) => column !== 'organisation' && column !== 'role' && column !== 'degree')
  return names.length > 0 && (names.length > 1 || found.length * 3 >= filled) ? found.length : 0
}

function withoutHeader(table: Table, file: string): Problem {
  const [first] = table
  return first
    ? error(
        'table-header-missing',
        { known, found: first.cells.filter((cell) => cell !== '') },
        { file, line: first.line },
      )
    : warning('table-empty', {}, { file, line: 1 })
}

function columnsOf(list: Headed, file: string) {
  const of = (wanted: PersonColumn): readonly number[] =>
    list.header.cells.flatMap((cell, index) => (personColumn(cell, index) === wanted ? [index] : []))
  const problems: Problem[] = []
  const one = (indices: readonly number[]): number | undefined => {
    const { index, problems: found } = oneOf(indices, list, file)
    problems.push(...found)
    if (index !== undefined) used.push(...indices)
    return index
  }
  const used: number[] = []
  const given = one(of('given'))
  const whole = of('full')
  // Beside „Vorname“ the column „Name“ has the family name, unless there is one for it.
  const familyNamed = of('family')
  const isFamily = given !== undefined && familyNamed.length === 0
  const family = one(isFamily ? whole.filter((index) => isPlainName(list.header.cells[index])) : familyNamed)
  const columns: PeopleColumns = {
    given,
    family,
    full: given === undefined || family === undefined ? one(isFamily ? [] : whole) : undefined,
    turned: one(of('turned')),
    // A title may be a post as well.
    degree: one(
      of('degree').filter((index) => list.rows.every(({ cells }) => !cells[index] || isDegree(cells[index]))),
    ),
    organisation: one(of('organisation')),
    role: one(of('role')),
  }
  return { columns, used, problems }
}

const isPlainName = (heading = ''): boolean => /^name/i.test(heading)

function readRow(row: TableRow, columns: PeopleColumns, { header }: Headed, file: string) {
  const place = { file, line: row.line }
  const problems = Object.values(columns).flatMap((index: number | undefined) => {
    if (index === undefined) return []
    return cellProblem(row.cells[index] ?? '', index, header.cells[index] ?? '', place) ?? []
  })
  const person = personOf(row.cells, columns)
  const index = columns.full ?? columns.turned ?? columns.family ?? columns.given ?? 0
  const column = columnWords(index, header.cells[index])
  const at = { ...place, column: index + 1 }
  if (person.name === '') problems.push(error('person-nameless', { column }, at))
  else if (!/\p{L}/u.test(person.name) || person.name.includes('@'))
    problems.push(error('person-name', { column, value: person.name }, at))
  else if (columns.turned !== undefined && person.name === row.cells[index] && person.name.includes(' '))
    problems.push(warning('person-name-order', { value: person.name }, at))
  else if (person.name.includes(',')) problems.push(warning('person-name-comma', { value: person.name }, at))
  return { person: problems.some(({ severity }) => severity === 'error') ? undefined : person, problems }
}

function undrawn(
  { header, rows }: Headed,
  columns: readonly (number | undefined)[],
  file: string,
  hasGlyph: (codepoint: number) => boolean,
): readonly Problem[] {
  return rows.flatMap(({ line, cells }) =>
    columns.flatMap((index) => {
      if (index === undefined) return []
      return undrawnWords(cells[index] ?? '', hasGlyph).map(({ word, ...character }) => {
        const facts = { column: columnWords(index, header.cells[index]), value: word, ...character }
        return warning('person-glyph', facts, { file, line, column: index + 1 })
      })
    }),
  )
}

function twice(
  rows: Table,
  read: readonly { readonly person: Person | undefined }[],
  file: string,
): readonly Problem[] {
  const lines = new Map<string, number>()
  return read.flatMap(({ person }, index) => {
    if (!person) return []
    const key = JSON.stringify(person)
    const line = rows[index]?.line ?? 0
    const first = lines.get(key)
    if (first === undefined) lines.set(key, line)
    return first === undefined ? [] : [warning('person-twice', { name: person.name, first }, { file, line })]
  })
}
