import { z } from 'zod'
import { content } from '../content.ts'
import { formatCells, formatDirective } from '../formatDirective.ts'
import type { Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const columns: Kind<'columns'> = {
  schema: (blocks) => z.strictObject({ kind: z.literal('columns'), columns: z.array(blocks) }),
  source: {
    body: 'cells',
    attributes: [],
    read: ({ token, blocks }) => [{ kind: 'columns', columns: token.cells.map(blocks) }],
  },
  write: ({ columns }, { blocks }) => formatDirective('columns', {}, formatCells(columns.map(blocks))),
  map: (block, change) => ({ ...block, columns: block.columns.map(change.blocks) }),
  toContent: ({ columns }, contents) =>
    content(
      'columns',
      {},
      {},
      columns.map((column) => content('column', {}, {}, contents(column))),
    ),
  fromContent: ({ parts }, blocks) => ({ kind: 'columns', columns: parts.map((column) => blocks(column.parts)) }),
  merging: {
    columns: ordinary('columns'),
    column: ordinary('column'),
  },
}
