import { z } from 'zod'
import type { Allowed } from '../../expected.ts'
import type { Place } from '../../outcome.ts'
import { optional, readNumber, words } from '../attributes.ts'
import { content } from '../content.ts'
import type { Agenda, AgendaRow, Inlines } from '../document.ts'
import { formatDirective } from '../formatDirective.ts'
import { cellText, formatTable } from '../formatTable.ts'
import { inlines, word } from '../inlineSchema.ts'
import { joinedBySpace, readLine } from '../inlines.ts'
import type { DirectiveReading, Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'
import { onlyTable } from '../onlyTable.ts'
import type { Reader } from '../reader.ts'
import { evenRows, type TableToken } from '../table.ts'

export const rowTypes = ['work', 'break', 'lunch'] as const satisfies readonly AgendaRow['type'][]
const views = ['short', 'full'] as const
export const agendaColumns = ['id', 'min', 'type', 'at', 'title', 'content', 'method', 'material'] as const
type Column = (typeof agendaColumns)[number]
type Text = 'title' | 'content' | 'method' | 'material'
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
  merging: {
    agenda: ordinary('agenda', { name: ({ id, ref }) => id ?? ref }),
    'agenda-row': ordinary('agenda-row', { name: ({ id }) => id }),
  },
}

function readRows(reading: DirectiveReading, table: TableToken): AgendaRow[] {
  const { reader } = reading
  const columns = readHeader(reading, table.header)
  return evenRows(reader, table).map((cells, index) => {
    const place = reader.seek(table.rows[index]?.raw ?? '')
    const row = readRow(reader, columns, cells, place)
    reader.places.set(row, place)
    return row
  })
}

/** What each column of the table says; undefined: nothing that an agenda has room for. */
type Columns = readonly (Column | undefined)[]

function readHeader({ reader, place }: DirectiveReading, header: readonly string[]): Columns {
  const names = header.map((cell) => cell.toLowerCase())
  const columns = names.map((name, at) => (isColumn(name) && names.indexOf(name) === at ? name : undefined))
  for (const key of names) if (!isColumn(key)) reader.report('column-unknown', { key, allowed: agendaColumns }, place)
  for (const key of new Set(names.filter((name, at) => isColumn(name) && columns[at] === undefined)))
    reader.report('column-twice', { key }, place)
  for (const key of ['min', 'title']) if (!names.includes(key)) reader.report('column-missing', { key }, place)
  return columns
}

function readRow(reader: Reader, columns: Columns, cells: readonly string[], place: Place): AgendaRow {
  const cell = (key: Column): string => cells[columns.indexOf(key)] ?? ''
  const refuse = (key: Column, allowed: Allowed): undefined =>
    reader.report('cell-value', { key, value: cell(key), allowed }, place) as undefined
  const fitting = (key: Column, pattern: RegExp, allowed: Allowed): string | undefined =>
    cell(key) === '' || pattern.test(cell(key)) ? cell(key) || undefined : refuse(key, allowed)

  const minutes = readMinutes(cell('min'))
  if (minutes === undefined && columns.includes('min')) refuse('min', 'minutes')
  const type = rowTypes.find((each) => each === (cell('type') || 'work'))
  if (!type) refuse('type', rowTypes)
  const texts = readTexts(reader, columns, cells)
  const names = optional({ id: fitting('id', words, 'identifier'), at: fitting('at', clock, 'clock') })
  return { ...names, minutes: minutes ?? 0, type: type ?? 'work', ...texts }
}

function readMinutes(cell: string): number | undefined {
  const minutes = readNumber(cell)
  return minutes !== undefined && Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440 ? minutes : undefined
}

/** Texts are read in the order of the columns, for their places. What stands in a column that has no room goes to the content. */
function readTexts(reader: Reader, columns: Columns, cells: readonly string[]): Pick<AgendaRow, Text> {
  const texts: Record<Text, Inlines> = { title: [], content: [], method: [], material: [] }
  const surplus: Inlines[] = []
  columns.forEach((key, at) => {
    const cell = cells[at] ?? ''
    if (key === undefined) surplus.push(readLine(reader, cell))
    else if (isText(key)) texts[key] = readLine(reader, cell)
  })
  const content = [texts.content, ...surplus].filter((text) => text.length > 0)
  return { ...texts, content: joinedBySpace(reader, content) }
}

const isText = (key: Column): key is Text => ['title', 'content', 'method', 'material'].includes(key)
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
