import { error, type Place, type Problem, warning } from '../../outcome.ts'
import { hasLostLetter, isFormula } from './cells.ts'
import { titleRows } from './splitTable.ts'
import { columnName, columnWords, type Table, type TableRow } from './table.ts'

/** What a table holds, and what of it is doubtful or left out. An error is no more than a gap in `entries`. */
export interface ReadTable<T> {
  readonly entries: readonly T[]
  readonly problems: readonly Problem[]
}

export interface Headed {
  readonly header: TableRow
  /** Rows below the header. */
  readonly rows: Table
  readonly problems: readonly Problem[]
}

/** The row with the most headings among the first ones, and what stands above and below it. */
export function headed(table: Table, file: string, headings: (row: TableRow) => number): Headed | undefined {
  const first = table.slice(0, titleRows)
  const counts = first.map(headings)
  const most = Math.max(0, ...counts)
  const at = counts.indexOf(most)
  const header = first[at]
  if (most === 0 || !header) return undefined
  const above = first.slice(0, at).map(({ line, cells }) => {
    const text = cells.filter((cell) => cell !== '').join(' · ')
    return warning('table-above-header', { text, header: header.line }, { file, line })
  })
  const beyond = table.slice(at + 1).flatMap((row) => beyondHeader(row, header, file))
  return { header, rows: table.slice(at + 1), problems: [...above, ...beyond] }
}

function beyondHeader({ line, cells }: TableRow, { cells: columns }: TableRow, file: string): readonly Problem[] {
  const last = columns.findLastIndex((cell) => cell !== '')
  const at = cells.findIndex((cell, index) => index > last && cell !== '')
  if (at < 0) return []
  return [
    error('table-cell-beyond', { column: columnName(at), value: cells[at] ?? '' }, { file, line, column: at + 1 }),
  ]
}

/** Columns of the header that nothing reads, and that say something. */
export function unused(
  { header, rows }: Headed,
  used: readonly number[],
  known: readonly string[],
  file: string,
): readonly Problem[] {
  const left = header.cells.flatMap((heading, index) =>
    heading !== '' && !used.includes(index) && rows.some(({ cells }) => (cells[index] ?? '') !== '') ? [index] : [],
  )
  const unnamed = header.cells.flatMap((heading, index) =>
    heading === '' && rows.some(({ cells }) => (cells[index] ?? '') !== '') ? [index] : [],
  )
  const all = [...left, ...unnamed].sort((one, other) => one - other)
  const [first] = all
  if (first === undefined) return []
  const columns = all.map((index) => columnWords(index, header.cells[index]))
  return [warning('table-columns-unused', { columns, known }, { file, line: header.line, column: first + 1 })]
}

/** Of columns that say they hold the same, the one that does; where they differ it is a matter for a person. */
export function oneOf(
  indices: readonly number[],
  { header, rows }: Headed,
  file: string,
): { readonly index: number | undefined; readonly problems: readonly Problem[] } {
  const full = indices.filter((index) => rows.some(({ cells }) => (cells[index] ?? '') !== ''))
  const [index = indices[0], ...others] = full
  if (index === undefined) return { index, problems: [] }
  const problems = others.flatMap((other) => {
    const same = rows.every(({ cells }) => (cells[index] ?? '') === (cells[other] ?? ''))
    const facts = { first: columnWords(index, header.cells[index]), other: columnWords(other, header.cells[other]) }
    return same ? [] : [error('table-column-twice', facts, { file, line: header.line, column: other + 1 })]
  })
  return { index, problems }
}

/** What is wrong with any cell, whatever its column means. */
export function cellProblem(cell: string, index: number, heading: string, place: Place): Problem | undefined {
  const column = columnWords(index, heading)
  const at = { ...place, column: index + 1 }
  if (isFormula(cell)) return error('table-formula', { column, value: cell }, at)
  if (hasLostLetter(cell)) return error('table-letter-lost', { column, value: cell }, at)
  return undefined
}
