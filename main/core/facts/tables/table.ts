/** Rows of a table as its file has them, without empty ones. The first is the header, if there is one. */
export type Table = readonly TableRow[]

export interface TableRow {
  /** Where it begins in the file; a cell with line ends makes one row of several lines. */
  readonly line: number
  /** One line each, without spaces around it, without marks that nobody sees. */
  readonly cells: readonly string[]
}

/** A column as spreadsheets call it: A, B … Z, AA. `index` from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** A column as a person finds it: its letter, and its heading where it has one. */
export const columnWords = (index: number, heading = ''): string =>
  heading === '' ? columnName(index) : `${columnName(index)} „${heading}“`
