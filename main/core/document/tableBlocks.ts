import type { Token } from 'marked'
import type { Place } from '../outcome.ts'
import { createAttributes, optional, readNumber, words, wordsAllowed } from './attributes.ts'
import type { Agenda, AgendaRow, Blocks, Chart, Inlines } from './document.ts'
import { readLine } from './inlines.ts'
import type { DirectiveToken } from './lexer.ts'
import { formatPlaceholder } from './placeholder.ts'
import { plainText, type ReadBlocks, type Reader } from './reader.ts'
import { evenRows, type TableToken } from './table.ts'

export const rowTypes = ['work', 'break', 'lunch'] as const
export const agendaColumns = ['id', 'min', 'type', 'at', 'title', 'content', 'method', 'material'] as const
type Column = (typeof agendaColumns)[number]
export const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const clockAllowed = 'Uhrzeiten wie 09:00'

export function readAgenda(reader: Reader, token: DirectiveToken, place: Place, readBlocks: ReadBlocks): Blocks {
  const given = createAttributes(
    reader,
    'agenda',
    token.directive.attributes,
    ['id', 'ref', 'start', 'end', 'view'],
    place,
  )
  const head = optional({
    id: given.matching('id', words, wordsAllowed),
    ref: given.matching('ref', words, wordsAllowed),
    start: given.matching('start', clock, clockAllowed),
    end: given.matching('end', clock, clockAllowed),
    view: given.choice('view', ['short', 'full']),
  })
  const { table, rest } = onlyTable(reader, token, place)
  if (!table && head.ref === undefined) reader.report('block-rows-missing', {}, place)
  const agenda: Agenda = { kind: 'agenda', ...head, rows: table ? readRows(reader, table, place) : [] }
  reader.places.set(agenda, place)
  return [agenda, ...readBlocks(reader, rest)]
}

function readRows(reader: Reader, table: TableToken, place: Place): AgendaRow[] {
  const columns = table.header.map((cell) => cell.toLowerCase())
  for (const key of columns) {
    if (!isColumn(key)) reader.report('column-unknown', { key, allowed: agendaColumns.join(', ') }, place)
  }
  const surplus = (key: string, column: number): boolean => !isColumn(key) || columns.indexOf(key) !== column
  for (const key of new Set(columns.filter((key, column) => isColumn(key) && surplus(key, column))))
    reader.report('column-twice', { key }, place)
  for (const key of ['min', 'title']) if (!columns.includes(key)) reader.report('column-missing', { key }, place)
  const rows = evenRows(reader, table)
  return rows.map((cells, index) => {
    const rowPlace = reader.seek(table.rows[index]?.raw ?? '')
    const cell = (key: Column): string => cells[columns.indexOf(key)] ?? ''
    const refuse = (key: Column, allowed: string): undefined =>
      reader.report('cell-value', { key, value: cell(key), allowed }, rowPlace) as undefined
    const fitting = (key: Column, pattern: RegExp, allowed: string): string | undefined =>
      cell(key) === '' ? undefined : pattern.test(cell(key)) ? cell(key) : refuse(key, allowed)
    const minutes = readNumber(cell('min'))
    const counts = minutes !== undefined && Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440
    if (!counts && columns.includes('min')) refuse('min', 'ganze Minuten von 0 bis 1440')
    const type = cell('type') === '' ? 'work' : rowTypes.find((each) => each === cell('type'))
    if (!type) refuse('type', rowTypes.join(', '))
    // Inlines are read in the order of the columns, for their places.
    const lines = new Map<string, Inlines>()
    columns.forEach((key, column) => {
      const text = cells[column] ?? ''
      if (!surplus(key, column) && ['title', 'content', 'method', 'material'].includes(key))
        lines.set(key, readLine(reader, text))
      else if (surplus(key, column) && text !== '')
        lines.set('surplus', [...(lines.get('surplus') ?? []), { kind: 'text', text: ' ' }, ...readLine(reader, text)])
    })
    const row: AgendaRow = {
      ...optional({ id: fitting('id', words, wordsAllowed), at: fitting('at', clock, clockAllowed) }),
      minutes: counts ? minutes : 0,
      type: type ?? 'work',
      title: lines.get('title') ?? [],
      content: [...(lines.get('content') ?? []), ...(lines.get('surplus') ?? [])],
      method: lines.get('method') ?? [],
      material: lines.get('material') ?? [],
    }
    reader.places.set(row, rowPlace)
    return row
  })
}

const isColumn = (key: string): key is Column => (agendaColumns as readonly string[]).includes(key)

export function readChart(reader: Reader, token: DirectiveToken, place: Place, readBlocks: ReadBlocks): Blocks {
  const given = createAttributes(
    reader,
    'chart',
    token.directive.attributes,
    ['type', 'max', 'alt', 'title', 'source'],
    place,
  )
  const { table, rest } = onlyTable(reader, token, place)
  const text = (cell: string): string => plainText(readLine(reader, cell), formatPlaceholder)
  const corner = table ? text(table.header[0] ?? '') : ''
  if (corner !== '' && corner !== 'Feld') reader.report('chart-corner', { text: corner }, place)
  const series = table ? table.header.slice(1).map(text) : []
  const rows = table
    ? evenRows(reader, table).map((cells) => {
        const rowPlace = reader.peek(cells[0] ?? '')
        const values = cells.slice(1).map((cell) => {
          const value = readNumber(cell)
          if (value === undefined)
            reader.report('cell-value', { key: 'Werte', value: cell, allowed: 'Zahlen wie 3.5' }, rowPlace)
          return value ?? 0
        })
        return { label: text(cells[0] ?? ''), values }
      })
    : []
  const type = given.choice('type', ['radar', 'bar'])
  if (given.text('type') === undefined) given.missing('type')
  const source = given.choice('source', ['ratings'])
  if (!table && source === undefined && rest.length === 0) reader.report('block-not-table', { name: 'chart' }, place)
  const highest = Math.max(0, ...rows.flatMap((row) => row.values))
  const max = given.number('max', 0, 1e6, false) ?? (highest > 0 ? highest : 5)
  const chart: Chart = {
    kind: 'chart',
    type: type ?? 'bar',
    alt: given.required('alt', ''),
    ...optional({ title: given.text('title') }),
    max,
    ...optional({ source }),
    series,
    rows,
  }
  reader.places.set(chart, place)
  return [chart, ...readBlocks(reader, rest)]
}

function onlyTable(
  reader: Reader,
  token: DirectiveToken,
  place: Place,
): { readonly table?: TableToken; readonly rest: Token[] } {
  const tokens = token.cells.flat().filter((each) => each.type !== 'space')
  const table = tokens.find((each) => each.type === 'table')
  const rest = tokens.filter((each) => each !== table)
  if (rest.some((each) => each.type !== 'def')) reader.report('block-not-table', { name: token.directive.name }, place)
  return table ? { table: table as unknown as TableToken, rest } : { rest }
}
