import { error, type Problem, warning } from '../../outcome.ts'
import type { Person } from '../facts.ts'
import { nameColumns, peopleOf } from './people.ts'
import { cellProblem, type ReadTable } from './readTable.ts'
import { type CsvParse, splitTable, titleRows } from './splitTable.ts'
import { columnName, type Table } from './table.ts'

/**
 * People as they come from the clipboard: cells of a spreadsheet, or lines with a separator, with a header or else name, organisation
 * and role in that order. Fails like `peopleOf`, as a finding.
 */
export function pastedPeople(text: string, parse: CsvParse): ReadTable<Person> {
  const table = tableOf(text, parse)
  if (table.slice(0, titleRows).some((row) => nameColumns(row) > 0)) {
    const read = peopleOf(table, '')
    return read.ok ? read.value : { entries: [], problems: [] }
  }
  return inOrder(table, !/[\t;|]/.test(text))
}

/** The cells of a single column, for whatever column they are pasted into. */
export function pastedColumn(text: string, parse: CsvParse): readonly string[] | undefined {
  const table = tableOf(text, parse)
  return table.every(({ cells }) => cells.slice(1).every((cell) => cell === ''))
    ? table.map(({ cells }) => cells[0] ?? '')
    : undefined
}

/** A quotation mark that nobody closes is a letter like others. */
function tableOf(text: string, parse: CsvParse): Table {
  for (const quote of ['"', false] as const) {
    const table = splitTable(text, '', parse, quote)
    if (table.ok) return table.value
  }
  return []
}

function inOrder(table: Table, byComma: boolean): ReadTable<Person> {
  const columns = Array.from({ length: Math.max(0, ...table.map(({ cells }) => cells.length)) }, (_, index) => index)
  const cellsOf = (index: number) => table.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '')
  const filled = columns.filter((index) => cellsOf(index).length > 0 || index === 0)
  const all = (index: number, like: RegExp) =>
    cellsOf(index).length > 0 && cellsOf(index).every((cell) => like.test(cell))
  const left = filled.filter((index) => all(index, number) || all(index, mail))
  const taken = filled.filter((index) => !left.includes(index))
  if (taken.length > 3 || taken.some((index) => all(index, salutation)))
    return { entries: [], problems: [error('people-columns-unclear', { columns: filled.length }, { line: 1 })] }
  const [name = 0, second = -1, third = -1] = taken
  const turn = byComma && taken.length === 2 && all(name, oneWord) && all(second, givenNames)
  const entries = table.map(({ cells }) => {
    const at = (index: number): string => cells[index] ?? ''
    return turn
      ? { name: `${at(second)} ${at(name)}`.trim(), organisation: '', role: '' }
      : { name: at(name), organisation: at(second), role: at(third) }
  })
  const problems: Problem[] = table.flatMap(({ line, cells }) =>
    taken.flatMap((index) => cellProblem(cells[index] ?? '', index, '', { line }) ?? []),
  )
  if (left.length > 0)
    problems.push(
      warning(
        'table-columns-unused',
        { columns: left.map(columnName), known: ['Name', 'Organisation', 'Rolle'] },
        { line: 1 },
      ),
    )
  if (turn) problems.push(warning('people-turned', { value: entries[0]?.name ?? '' }, { line: 1 }))
  return { entries, problems }
}

const number = /^\+?[\d\s()/.-]+$/
const mail = /^[^\s@]+@[^\s@]+$/
const salutation = /^(?:Frau|Herrn?|Divers|Fr\.|Hr\.|Mrs?\.?|Ms\.?|Mx\.?)$/i
/** A family name, with what belongs to it. */
const oneWord =
  /^(?:(?:von|van|vom|zu|zum|zur|de|der|den|del|della|di|da|dos|el|al|bin|ten|ter) )*[\p{Lu}][\p{L}'’-]*$/iu
const givenNames = /^(?:(?:Dr|Prof)\. )*\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}.'’-]*)?$/u
