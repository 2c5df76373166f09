import { z } from 'zod'
import { words } from '../attributes.ts'
import { content } from '../content.ts'
import type { Canvas } from '../document.ts'
import { formatCells, formatDirective } from '../formatDirective.ts'
import { word } from '../inlineSchema.ts'
import type { DirectiveReading, Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const canvas: Kind<'canvas'> = {
  schema: (blocks) =>
    z.strictObject({
      kind: z.literal('canvas'),
      name: word,
      columns: z.int().min(1).max(12),
      cells: z.array(z.strictObject({ span: z.int().min(1).max(99), blocks })),
    }),
  source: { body: 'spanning cells', attributes: ['name', 'columns'], read: (reading) => [readCanvas(reading)] },
  write({ name, columns, cells }, { blocks }) {
    const texts = cells.map((cell) =>
      [cell.span === 1 ? '' : `@span=${cell.span}`, blocks(cell.blocks)].filter(Boolean).join('\n\n'),
    )
    return formatDirective('canvas', { name, columns }, formatCells(texts))
  },
  map: (block, change) => ({
    ...block,
    name: change.name(block.name),
    cells: block.cells.map((cell) => ({ ...cell, blocks: change.blocks(cell.blocks) })),
  }),
  toContent: ({ name, columns, cells }, contents) =>
    content(
      'canvas',
      { name, columns },
      {},
      cells.map(({ span, blocks }) => content('cell', { span }, {}, contents(blocks))),
    ),
  fromContent: ({ values, parts }, blocks) => ({
    kind: 'canvas',
    ...(values as Pick<Canvas, 'name' | 'columns'>),
    cells: parts.map((cell) => ({ span: Number(cell.values.span), blocks: blocks(cell.parts) })),
  }),
  merging: {
    canvas: ordinary('canvas', { name: ({ name }) => name }),
    cell: ordinary('cell'),
  },
}

function readCanvas({ given, token, blocks }: DirectiveReading): Canvas {
  const name = given.matching('name', words, 'identifier')
  if (given.text('name') === undefined) given.missing('name')
  const columns = given.number('columns', 1, 12, true) ?? 2
  const cells = token.cells.map((cell, index) => ({ span: token.spans[index] ?? 1, blocks: blocks(cell) }))
  return { kind: 'canvas', name: name ?? 'flaeche', columns, cells }
}
