import { parse } from 'csv-parse/browser/esm/sync'
import type { Person } from '../../../main/core/facts/facts.ts'

/**
 * People as they come from the clipboard: cells of a spreadsheet, or lines with a semicolon or comma between name,
 * organisation and role. Quoted cells may hold separators and line ends. A line of headings is left out.
 */
export function readPastedPeople(text: string): readonly Person[] {
  const separator = ['\t', ';', ','].find((each) => text.includes(each)) ?? '\t'
  const people = rowsOf(text, separator).map(([name = '', organisation = '', ...role]): Person => {
    return { name, organisation, role: role.filter((cell) => cell !== '').join(' ') }
  })
  const [first, ...others] = people
  return first && /^name$/i.test(first.name) ? others : people
}

function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true }
  const read = (quote: '"' | false): string[][] => parse(text, { ...options, quote })
  try {
    return rows(read('"'))
  } catch {
    // A quotation mark that nobody closes is a letter like others.
    return rows(read(false))
  }
}

/** A line end inside a cell is a space in a name; rows of empty cells are none. */
const rows = (read: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  read.map((cells) => cells.map(oneLine)).filter((cells) => cells.some((cell) => cell !== ''))

const oneLine = (cell: string): string =>
  cell
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
