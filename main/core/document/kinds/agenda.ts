import { z } from 'zod'
import type { Allowed } from '../../expected.ts'
import { optional, readNumber, words } from '../attributes.ts'
import { content } from '../content.ts'
import type { Agenda, AgendaRow, Inlines } from '../document.ts'
import { formatDirective } from '../formatDirective.ts'
import { cellText, formatTable } from '../formatTable.ts'
import { inlines, word } from '../inlineSchema.ts'
import { readLine } from '../inlines.ts'
import type { DirectiveReading, Kind } from '../kind.ts'
import { onlyTable } from '../onlyTable.ts'
import { evenRows, type TableToken } from '../table.ts'

export const rowTypes = ['work', 'break', 'lunch'] as const satisfies readonly AgendaRow['type'][]
const views = ['short', 'full'] as const
export const agendaColumns = ['id', 'min', 'type', 'at', 'title', 'content', 'method', 'material'] as const
type Column = (typeof agendaColumns)[number]
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const time = z.string().regex(clock)

export const agenda: Kind<'agenda'> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('agenda'),
      id: word.exactOptional(),
      ref: word.exactOptional(),
      start: time.exactOptional(),
      end: time.exactOptional(),
      view: z.enum(views).exactOptional(),
      rows: z.array(
        z.strictObject({
          id: word.exactOptional(),
          minutes: z.int().min(0).max(1440),
          type: z.enum(rowTypes),
          at: time.exactOptional(),
          title: inlines,
          content: inlines,
          method: inlines,
          material: inlines,
        }),
      ),
    }),
  source: {
    body: 'blocks',
    attributes: ['id', 'ref', 'start', 'end', 'view'],
    read(reading) {
      const { given, reader, place } = reading
      const head = optional({
        id: given.matching('id', words, 'identifier'),
        ref: given.matching('ref', words, 'identifier'),
        start: given.matching('start', clock, 'clock'),
        end: given.matching('end', clock, 'clock'),
        view: given.choice('view', views),
      })
      const { table, rest } = onlyTable(reading)
      if (!table && head.ref === undefined) reader.report('block-rows-missing', {}, place)
      return [{ kind: 'agenda', ...head, rows: table ? readRows(reading, table) : [] }, ...reading.blocks(rest)]
    },
  },
  write: ({ id, ref, start, end, view, rows }) =>
    formatDirective('agenda', { id, ref, start, end, view }, writeRows(rows)),
  map: (block, { inlines }) => ({
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      title: inlines(row.title),
      content: inlines(row.content),
      method: inlines(row.method),
      material: inlines(row.material),
    })),
  }),
  toContent: ({ id, ref, start, end, view, rows }) =>
    content(
      'agenda',
      { id, ref, start, end, view },
      {},
      rows.map(({ id, minutes, type, at, ...texts }) => content('agenda-row', { id, minutes, type, at }, texts)),
    ),
  fromContent: ({ values, parts }) => ({
    kind: 'agenda',
    ...(values as Omit<Agenda, 'kind' | 'rows'>),
    rows: parts.map((row) => ({ ...row.values, ...row.texts }) as unknown as AgendaRow),
  }),
}

function readRows({ reader, place }: DirectiveReading, table: TableToken): AgendaRow[] {
  const columns = table.header.map((cell) => cell.toLowerCase())
  for (const key of columns) {
    if (!isColumn(key)) reader.report('column-unknown', { key, allowed: agendaColumns }, place)
  }
  const surplus = (key: string, column: number): boolean => !isColumn(key) || columns.indexOf(key) !== column
  for (const key of new Set(columns.filter((key, column) => isColumn(key) && surplus(key, column))))
    reader.report('column-twice', { key }, place)
  for (const key of ['min', 'title']) if (!columns.includes(key)) reader.report('column-missing', { key }, place)
  const rows = evenRows(reader, table)
  return rows.map((cells, index) => {
    const rowPlace = reader.seek(table.rows[index]?.raw ?? '')
    const cell = (key: Column): string => cells[columns.indexOf(key)] ?? ''
    const refuse = (key: Column, allowed: Allowed): undefined =>
      reader.report('cell-value', { key, value: cell(key), allowed }, rowPlace) as undefined
    const fitting = (key: Column, pattern: RegExp, allowed: Allowed): string | undefined =>
      cell(key) === '' ? undefined : pattern.test(cell(key)) ? cell(key) : refuse(key, allowed)
    const minutes = readNumber(cell('min'))
    const counts = minutes !== undefined && Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440
    if (!counts && columns.includes('min')) refuse('min', 'minutes')
    const type = cell('type') === '' ? 'work' : rowTypes.find((each) => each === cell('type'))
    if (!type) refuse('type', rowTypes)
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
      ...optional({ id: fitting('id', words, 'identifier'), at: fitting('at', clock, 'clock') }),
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

function writeRows(rows: readonly AgendaRow[]): string {
  if (rows.length === 0) return ''
  const columns: readonly [string, (row: AgendaRow) => Inlines, always?: boolean][] = [
    ['id', (row) => cellText(row.id ?? '')],
    ['min', (row) => cellText(String(row.minutes)), true],
    ['type', (row) => cellText(row.type === 'work' ? '' : row.type)],
    ['at', (row) => cellText(row.at ?? '')],
    ['title', (row) => row.title, true],
    ['content', (row) => row.content],
    ['method', (row) => row.method],
    ['material', (row) => row.material],
  ]
  const used = columns.filter(([, read, always]) => always || rows.some((row) => read(row).length > 0))
  return formatTable({
    align: used.map(() => null),
    header: used.map(([name]) => cellText(name)),
    rows: rows.map((row) => used.map(([, read]) => read(row))),
  })
}
