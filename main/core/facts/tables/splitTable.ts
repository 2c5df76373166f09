import { longestTable, mostCsvColumns, mostRows } from '../../limits.ts'
import { done, failed, type Result } from '../../outcome.ts'
import { cellText } from './cells.ts'
import { isHeading } from './headings.ts'
import type { Table } from './table.ts'

/** `parse` of csv-parse, of whatever build. */
export type CsvParse = (text: string, options: CsvOptions) => unknown
export interface CsvOptions {
  readonly delimiter: string
  readonly quote: '"' | false
  readonly info: true
  readonly ltrim: true
  readonly rtrim: boolean
  readonly record_delimiter: string
  readonly relax_column_count: true
  readonly relax_quotes: true
  readonly to?: number
}
type Rows = readonly { readonly info: { readonly lines: number }; readonly record: readonly string[] }[]

/**
 * Rows of a table with semicolons, commas, tabs or bars between the cells, with any line ends, quoted as RFC 4180 has it; a first
 * line `sep=;` is not one of them. `quote`: false where quotation marks are letters like others. Fails with `csv-invalid` where a quotation mark is opened and never closed; facts: `path`, `line`;
 * with `table-too-large` beyond limits that keep the dearest table to about a second.
 */
export function splitTable(given: string, file: string, parse: CsvParse, quote: '"' | false = '"'): Result<Table> {
  const tooLarge = (of: 'rows' | 'columns' | 'letters', most: number) =>
    failed('table-too-large', { path: file, of, most })
  if (given.length > longestTable) return tooLarge('letters', longestTable)
  const quoting: CsvParse = (body, options) => parse(body, { ...options, quote })
  const text = given.replace(/^\ufeff+/, '').replace(/\r\n?/g, '\n')
  const named = /^"?sep=([^\n"]|\\t)"?[;,\t ]*\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const delimiter = named ? (named[1] === '\\t' ? '\t' : (named[1] ?? ';')) : separatorOf(body, quoting)
  const first = named ? 2 : 1
  const rows = read(body, delimiter, quoting, mostRows + 1)
  if ('opened' in rows) return failed('csv-invalid', { path: file, line: rows.opened + first - 1 })
  if (rows.length > mostRows) return tooLarge('rows', mostRows)
  if (rows.some(({ record }) => filled(record) > mostCsvColumns)) return tooLarge('columns', mostCsvColumns)
  let before = first - 1
  const table = rows.map(({ info, record }) => {
    const line = before + 1
    before = info.lines + first - 1
    return { line, cells: record.map(cellText) }
  })
  return done(table.filter(({ cells }) => cells.some((cell) => cell !== '')))
}

/** The rows, or the line in which a quotation mark opens that nothing closes. */
function read(text: string, delimiter: string, parse: CsvParse, most?: number): Rows | { readonly opened: number } {
  // With blanks between a closing quotation mark and the separator it is read as a person means it; marks that are letters, as in
  // 3" or "Jo" Öz, only without.
  for (const rtrim of [true, false])
    try {
      return parse(text, optionsFor(delimiter, rtrim, most)) as Rows
    } catch (error) {
      const { code } = error as { readonly code?: unknown }
      if (code === 'CSV_QUOTE_NOT_CLOSED') return { opened: lastOpening(text, delimiter) }
      if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error
    }
  return { opened: lastOpening(text, delimiter) }
}

const optionsFor = (delimiter: string, rtrim: boolean, most?: number): CsvOptions => ({
  delimiter,
  quote: '"',
  info: true,
  ltrim: true,
  rtrim,
  record_delimiter: '\n',
  relax_column_count: true,
  relax_quotes: true,
  ...(most === undefined ? {} : { to: most }),
})

/** Quotation marks open at the start of a cell and close at its end. */
function lastOpening(text: string, delimiter: string): number {
  let [line, opened, open, start] = [1, 1, false, true]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"' && open && text[at + 1] === '"') at += 1
    else if (sign === '"' && open) open = false
    else if (sign === '"' && start) [open, opened] = [true, line]
    if (!(sign === ' ' && start)) start = !open && (sign === delimiter || sign === '\n')
    if (sign === '\n') line += 1
  }
  return opened
}

const separators = [';', '\t', ',', '|']
/** So much of a table shows what separates its cells. */
const sample = { characters: 50_000, rows: 200 }

/**
 * The sign that parts the most headings that we know; else the one that cuts the most rows into as many cells as the first row
 * has; of equals the one that stands rarer in text.
 */
function separatorOf(text: string, parse: CsvParse): string {
  const head = text.slice(0, sample.characters)
  let best = { separator: ';', headings: 0, share: 0 }
  for (const separator of separators) {
    if (!head.includes(separator)) continue
    const records = read(head, separator, parse, sample.rows)
    const cut = 'opened' in records ? firstLines(head, separator) : records.map(({ record }) => record)
    const rows = cut.map((record) => record.map(cellText)).filter((row) => filled(row) > 0)
    const parted = rows.slice(0, titleRows).filter((row) => filled(row) > 1)
    const headings = Math.max(0, ...parted.map((row) => row.filter(isHeading).length))
    const [first = 0, ...others] = rows.map(filled)
    // Rows may be short where their last cells are empty.
    const fitting = others.filter((count) => count <= first && count > 1).length
    const share = first < 2 ? 0 : (1 + fitting) / (1 + others.length)
    if (headings > best.headings || (headings === best.headings && share > best.share + 0.001))
      best = { separator, headings, share }
  }
  return best.separator
}

/** The header may stand below the title of the list. */
export const titleRows = 5

/** Up to the last cell with text. */
const filled = (record: readonly string[]): number => record.findLastIndex((cell) => cell !== '') + 1

const firstLines = (text: string, separator: string): readonly (readonly string[])[] =>
  text.split('\n', sample.rows).map((line) => line.split(separator))
