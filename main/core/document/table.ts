import type { Table } from './document.ts'
import type { Reader } from './reader.ts'

/** A GFM table, read by our own rules so that ragged rows are noticed and no cell is dropped. */
export interface TableToken {
  readonly type: 'table'
  readonly raw: string
  readonly align: Table['align']
  readonly header: readonly string[]
  /** Cells as they stand, ragged or not, with their line. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly raw: string }[]
}

const isDelimiterRow = (line: string): boolean =>
  /^ {0,3}[|:-]/.test(line) && splitRow(line).every((cell) => /^:?-+:?$/.test(cell))
/** What ends a table besides an empty line: another kind of block. */
const otherBlock =
  /^ {0,3}(?:>|#{1,6}(?:\s|$)|`{3}|~{3}|:::|[-+*][ \t]|\d{1,9}[.)][ \t]|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|(?:-[ \t]*){3,}$)/

export function readTable(source: string): TableToken | undefined {
  const [first = '', second = ''] = source.split('\n', 2)
  if (!first.includes('|') || !/[|:]/.test(second) || !isDelimiterRow(second)) return undefined
  if (/^ {4}|^\t/.test(first)) return undefined
  const header = splitRow(first)
  const marks = splitRow(second)
  if (header.length !== marks.length) return undefined
  const rows: { cells: string[]; raw: string }[] = []
  let end = first.length + 1 + second.length + 1
  while (end < source.length) {
    const newline = source.indexOf('\n', end)
    const line = source.slice(end, newline < 0 ? source.length : newline)
    if (line.trim() === '' || otherBlock.test(line)) break
    rows.push({ cells: splitRow(line), raw: line })
    end += line.length + 1
  }
  return { type: 'table', raw: source.slice(0, end), align: marks.map(alignment), header, rows }
}

function splitRow(line: string): string[] {
  const trimmed = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return trimmed.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
}

const alignment = (mark: string): Table['align'][number] => {
  const [left, right] = [mark.startsWith(':'), mark.endsWith(':')]
  return left && right ? 'center' : left ? 'left' : right ? 'right' : null
}

/** Every row with as many cells as the header: missing ones are empty, surplus ones join the last. */
export function evenRows(reader: Reader, token: TableToken): readonly (readonly string[])[] {
  const columns = token.header.length
  return token.rows.map(({ cells, raw }) => {
    if (cells.length !== columns) reader.report('table-ragged', { cells: cells.length, columns }, reader.peek(raw))
    if (cells.length <= columns) return [...cells, ...Array<string>(columns - cells.length).fill('')]
    return [...cells.slice(0, columns - 1), cells.slice(columns - 1).join(' | ')]
  })
}
