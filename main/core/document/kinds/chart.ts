import { z } from 'zod'
import { optional, readNumber } from '../attributes.ts'
import { content } from '../content.ts'
import type { Chart } from '../document.ts'
import { formatDirective } from '../formatDirective.ts'
import { cellText, formatTable } from '../formatTable.ts'
import { line } from '../inlineSchema.ts'
import { readLine } from '../inlines.ts'
import type { DirectiveReading, Kind } from '../kind.ts'
import { lengthOf, ordinary } from '../merging.ts'
import { onlyTable } from '../onlyTable.ts'
import { formatPlaceholder } from '../placeholder.ts'
import { evenRows } from '../table.ts'
import { plainText } from '../text.ts'

export const chartTypes = ['radar', 'bar'] as const satisfies readonly Chart['type'][]

export const chart: Kind<'chart'> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('chart'),
      type: z.enum(chartTypes),
      alt: line,
      title: line.exactOptional(),
      max: z.number().min(0).max(1e6),
      source: z.literal('ratings').exactOptional(),
      series: z.array(line),
      rows: z.array(z.strictObject({ label: line, values: z.array(z.number()) })),
    }),
  source: { body: 'blocks', attributes: ['type', 'max', 'alt', 'title', 'source'], read: readChart },
  write({ type, max, alt, title, source, series, rows }) {
    const table = {
      align: [null, ...series.map(() => null)],
      header: [cellText('Feld'), ...series.map(cellText)],
      rows: rows.map(({ label, values }) => [cellText(label), ...values.map((value) => cellText(String(value)))]),
    }
    const empty = series.length === 0 && rows.length === 0
    return formatDirective('chart', { type, max, alt, title, source }, empty ? '' : formatTable(table))
  },
  map: (block, { template }) => ({
    ...block,
    ...(block.title === undefined ? {} : { title: template(block.title) }),
    alt: template(block.alt),
    series: block.series.map(template),
    rows: block.rows.map((row) => ({ ...row, label: template(row.label) })),
  }),
  toContent: ({ type, alt, title, max, source, series, rows }) =>
    content(
      'chart',
      { type, alt, title, max, source, series },
      {},
      rows.map(({ label, values }) => content('chart-row', { label, values })),
    ),
  fromContent: ({ values, parts }) => ({
    kind: 'chart',
    ...(values as unknown as Omit<Chart, 'kind' | 'rows'>),
    rows: parts.map((row) => row.values as unknown as Chart['rows'][number]),
  }),
  merging: {
    chart: ordinary('chart', { form: ({ values }) => `chart ${lengthOf(values.series)}`, rigid: true }),
    'chart-row': ordinary('chart-row', { form: ({ values }) => `chart-row ${lengthOf(values.values)}` }),
  },
}

function readChart(reading: DirectiveReading) {
  const { reader, given, place } = reading
  const { table, rest } = onlyTable(reading)
  const text = (cell: string): string => plainText(readLine(reader, cell), { placeholder: formatPlaceholder })
  const corner = table ? text(table.header[0] ?? '') : ''
  if (corner !== '' && corner !== 'Feld') reader.report('chart-corner', { text: corner }, place)
  const series = table ? table.header.slice(1).map(text) : []
  const rows = table
    ? evenRows(reader, table).map((cells) => {
        const rowPlace = reader.peek(cells[0] ?? '')
        const values = cells.slice(1).map((cell) => {
          const value = readNumber(cell)
          if (value === undefined) reader.report('cell-value', { value: cell, allowed: 'numbers' }, rowPlace)
          return value ?? 0
        })
        return { label: text(cells[0] ?? ''), values }
      })
    : []
  const type = given.choice('type', chartTypes)
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
  return [chart, ...reading.blocks(rest)]
}
