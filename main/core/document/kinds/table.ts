import { z } from 'zod'
import { type Content, content } from '../content.ts'
import type { Inlines, Table } from '../document.ts'
import { formatTable } from '../formatTable.ts'
import { inlines } from '../inlineSchema.ts'
import { readLine } from '../inlines.ts'
import type { Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'
import { evenRows, type TableToken } from '../table.ts'

export const table: Kind<'table'> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('table'),
      align: z.array(z.enum(['left', 'center', 'right']).nullable()).min(1),
      header: z.array(inlines).min(1),
      rows: z.array(z.array(inlines)),
    }),
  source: {
    tokens: ['table'],
    read({ reader, token }) {
      const { align, header, ...more } = token as unknown as TableToken
      return [
        {
          kind: 'table',
          align,
          header: header.map((cell) => readLine(reader, cell)),
          rows: evenRows(reader, { align, header, ...more }).map((cells) =>
            cells.map((cell) => readLine(reader, cell)),
          ),
        },
      ]
    },
  },
  write: formatTable,
  map: (block, change) => ({
    ...block,
    header: block.header.map(change.inlines),
    rows: block.rows.map((row) => row.map(change.inlines)),
  }),
  toContent: ({ align, header, rows }) =>
    content(
      'table',
      { align },
      named(header),
      rows.map((row) => content('table-row', {}, named(row))),
    ),
  fromContent: ({ values, texts, parts }) => ({
    kind: 'table',
    align: values.align as Table['align'],
    header: listed(texts),
    rows: parts.map((row) => listed(row.texts)),
  }),
  merging: {
    table: ordinary('table', { rigid: true }),
    'table-row': ordinary('table-row'),
  },
}

const named = (cells: readonly Inlines[]): Content['texts'] => Object.fromEntries(cells.entries())
const listed = (texts: Content['texts']): readonly Inlines[] =>
  Object.keys(texts).map((_, column) => texts[column] ?? [])
