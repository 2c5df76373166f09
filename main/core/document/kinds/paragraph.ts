import { z } from 'zod'
import { content } from '../content.ts'
import { formatInlines } from '../formatInlines.ts'
import { inlines } from '../inlineSchema.ts'
import { readInlines } from '../inlines.ts'
import type { Kind } from '../kind.ts'
import { ordinary, runningText } from '../merging.ts'

export const paragraph: Kind<'paragraph'> = {
  schema: () => z.strictObject({ kind: z.literal('paragraph'), inlines: inlines.min(1) }),
  source: {
    tokens: ['paragraph', 'text', 'html'],
    read({ reader, token }) {
      const inlines = readInlines(reader, token.tokens ?? reader.inline(token.text))
      return inlines.length > 0 ? [{ kind: 'paragraph', inlines }] : []
    },
  },
  write: ({ inlines }) => formatInlines(inlines, 'flow'),
  map: (block, change) => ({ ...block, inlines: change.inlines(block.inlines) }),
  toContent: ({ inlines }) => content('paragraph', {}, { inlines }),
  fromContent: ({ texts }) => ({ kind: 'paragraph', inlines: texts.inlines ?? [] }),
  merging: {
    paragraph: ordinary('paragraph', { ...runningText, gone: ({ texts }) => texts.inlines?.length === 0 }),
  },
}
