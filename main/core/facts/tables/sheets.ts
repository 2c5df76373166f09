import { error, type Place, type Problem, warning } from '../../outcome.ts'
import type { Rating } from '../facts.ts'
import { isGroupHeading, ratingField } from './headings.ts'
import { cellProblem, type Headed, headed, oneOf, type ReadTable, unused } from './readTable.ts'
import { columnWords, type Table, type TableRow } from './table.ts'

/** Scales of a kit's rating sheets by the names of their fields. */
export type Scales = ReadonlyMap<string, { readonly from: number; readonly to: number }>

/**
 * Rating sheets, one a row, held to the scales of the kit where they are known. What cannot be counted as it is meant is an error
 * and left out.
 */
export function ratingsOf(table: Table, file: string, scales?: Scales): ReadTable<Rating> {
  const fieldOf = (cell: string): string | undefined => {
    const field = ratingField(cell)
    return scales ? (scales.has(field) ? field : undefined) : /-\d+$/.test(field) ? field : undefined
  }
  const list = headed(table, file, ({ cells }) => cells.filter((cell) => fieldOf(cell) || isGroupHeading(cell)).length)
  if (!list) return { entries: [], problems: [withoutHeader(table, file, scales)] }
  const { header, rows } = list
  const indices = (wanted: (cell: string) => boolean): readonly number[] =>
    header.cells.flatMap((cell, index) => (wanted(cell) ? [index] : []))
  const groups = indices(isGroupHeading)
  const group = oneOf(groups, list, file)
  const fields = new Map<string, number>()
  const problems: Problem[] = [...list.problems, ...group.problems]
  const used = [...groups]
  for (const field of new Set(header.cells.flatMap((cell) => fieldOf(cell) ?? []))) {
    const columns = indices((cell) => fieldOf(cell) === field)
    const { index, problems: found } = oneOf(columns, list, file)
    problems.push(...found)
    used.push(...columns)
    if (index !== undefined) fields.set(field, index)
  }
  problems.push(
    ...(group.index === undefined ? [warning('rating-without-group', {}, { file, line: header.line })] : []),
    ...missing(fields, scales, header, file),
    ...unused(list, used, ['gruppe', ...(scales?.keys() ?? [])], file),
    ...(rows.length === 0 ? [warning('table-empty', {}, { file, line: header.line })] : []),
  )
  const entries = rows.map((row) => readSheet(row, group.index, fields, { list, file, scales, problems }))
  return { entries, problems: [...problems, ...alike(entries, rows, file)] }
}

/** `Verwaltung` and `verwaltung` would be two groups in every chart. */
function alike(sheets: readonly Rating[], rows: Table, file: string): readonly Problem[] {
  const names = new Map<string, string>()
  return sheets.flatMap(({ group }, index) => {
    const key = group.toLowerCase()
    const first = names.get(key) ?? group
    names.set(key, first)
    if (first === group || names.has(`=${group}`)) return []
    names.set(`=${group}`, group)
    return [warning('rating-group-alike', { one: first, other: group }, { file, line: rows[index]?.line ?? 1 })]
  })
}

const withoutHeader = (table: Table, file: string, scales: Scales | undefined): Problem => {
  const [first] = table
  const known = ['gruppe', ...[...(scales?.keys() ?? [])]]
  return first
    ? error(
        'table-header-missing',
        { known, found: first.cells.filter((cell) => cell !== '') },
        { file, line: first.line },
      )
    : warning('table-empty', {}, { file, line: 1 })
}

/** Fields of the kit that have no column: their answers are missing in every mean. */
function missing(
  fields: ReadonlyMap<string, number>,
  scales: Scales | undefined,
  { line }: TableRow,
  file: string,
): readonly Problem[] {
  const names = [...(scales?.keys() ?? [])].filter((field) => !fields.has(field))
  // A table of another kit has none of them, and is told as one.
  return names.length === 0 || fields.size === 0 ? [] : [warning('rating-columns-missing', { names }, { file, line })]
}

interface Reading {
  readonly list: Headed
  readonly file: string
  readonly scales: Scales | undefined
  readonly problems: Problem[]
}

function readSheet(
  { line, cells }: TableRow,
  group: number | undefined,
  fields: ReadonlyMap<string, number>,
  { list, file, scales, problems }: Reading,
): Rating {
  const place: Place = { file, line }
  const values: Record<string, number> = {}
  let answers = 0
  for (const [field, index] of fields) {
    const cell = cells[index] ?? ''
    if (isNoAnswer(cell)) continue
    answers += 1
    const heading = list.header.cells[index] ?? ''
    const problem = cellProblem(cell, index, heading, place)
    const value = number(cell)
    const scale = scales?.get(field)
    const fits = value !== undefined && (!scale || (value >= scale.from && value <= scale.to))
    if (problem) problems.push(problem)
    else if (fits) values[field] = value
    else {
      const facts = { column: columnWords(index, heading), value: cell, ...(scale ? { scale } : {}) }
      problems.push(error('rating-value', facts, { ...place, column: index + 1 }))
    }
  }
  if (answers === 0) problems.push(warning('rating-empty', {}, place))
  const name = group === undefined ? '' : (cells[group] ?? '')
  if (group !== undefined && name === '')
    problems.push(
      error('rating-group', { column: columnWords(group, list.header.cells[group]) }, { ...place, column: group + 1 }),
    )
  return { group: name, values }
}

/** Nothing, a dash, or the words for „weiß nicht“. */
const isNoAnswer = (cell: string): boolean =>
  /^(?:[-–—./?]*|w\.? ?n\.?|k\.? ?a\.?|n\.? ?v\.?|n\/?a|n\. ?a\.|wei(?:ß|ss) (?:ich )?nicht|keine (?:angabe|ahnung|antwort)|don[’']?t know|no answer)$/i.test(
    cell,
  )

/** Whole numbers and decimals with a comma or a point. */
const number = (cell: string): number | undefined =>
  /^[+-]?\d{1,9}(?:[.,]\d{1,9})?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined
