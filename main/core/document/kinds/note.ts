import { z } from 'zod'
import { optional } from '../attributes.ts'
import { content } from '../content.ts'
import type { Note } from '../document.ts'
import { formatDirective } from '../formatDirective.ts'
import { line } from '../inlineSchema.ts'
import type { Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const tones = ['info', 'tip', 'warning', 'say', 'example'] as const satisfies readonly Note['tone'][]

export const note: Kind<'note'> = {
  schema: (blocks) =>
    z.strictObject({ kind: z.literal('note'), tone: z.enum(tones), title: line.exactOptional(), blocks }),
  source: {
    body: 'blocks',
    attributes: ['tone', 'title'],
    read: ({ given, token, blocks }) => [
      {
        kind: 'note',
        tone: given.choice('tone', tones) ?? 'info',
        ...optional({ title: given.text('title') }),
        blocks: token.cells.flatMap(blocks),
      },
    ],
  },
  write: ({ tone, title, ...block }, { blocks }) => formatDirective('note', { tone, title }, blocks(block.blocks)),
  map: (block, change) => ({
    ...block,
    ...(block.title === undefined ? {} : { title: change.template(block.title) }),
    blocks: change.blocks(block.blocks),
  }),
  toContent: ({ tone, title, blocks }, contents) => content('note', { tone, title }, {}, contents(blocks)),
  fromContent: ({ values, parts }, blocks) => ({
    kind: 'note',
    ...(values as Pick<Note, 'tone' | 'title'>),
    blocks: blocks(parts),
  }),
  merging: {
    note: ordinary('note'),
  },
}
