import { z } from 'zod'
import { optional } from '../attributes.ts'
import { content } from '../content.ts'
import type { Cards } from '../document.ts'
import { formatCells, formatDirective } from '../formatDirective.ts'
import type { Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const cardSizes = ['a6', 'a7', 'badge', 'half'] as const satisfies readonly Cards['size'][]

export const cards: Kind<'cards'> = {
  schema: (blocks) =>
    z.strictObject({
      kind: z.literal('cards'),
      size: z.enum(cardSizes),
      each: z.literal('people').exactOptional(),
      cards: z.array(blocks),
    }),
  source: {
    body: 'cells',
    attributes: ['size', 'each'],
    read: ({ given, token, blocks }) => [
      {
        kind: 'cards',
        size: given.choice('size', cardSizes) ?? 'a6',
        ...optional({ each: given.choice('each', ['people']) }),
        cards: token.cells.map(blocks),
      },
    ],
  },
  write: ({ size, each, cards }, { blocks }) =>
    formatDirective('cards', { size, each }, formatCells(cards.map(blocks))),
  map: (block, change) => ({ ...block, cards: block.cards.map(change.blocks) }),
  toContent: ({ size, each, cards }, contents) =>
    content(
      'cards',
      { size, each },
      {},
      cards.map((card) => content('card', {}, {}, contents(card))),
    ),
  fromContent: ({ values, parts }, blocks) => ({
    kind: 'cards',
    ...(values as Pick<Cards, 'size' | 'each'>),
    cards: parts.map((card) => blocks(card.parts)),
  }),
  merging: {
    cards: ordinary('cards'),
    card: ordinary('card'),
  },
}
