import { z } from 'zod'
import { content } from '../content.ts'
import { formatInlines } from '../formatInlines.ts'
import { inlines } from '../inlineSchema.ts'
import { readInlines } from '../inlines.ts'
import type { Kind } from '../kind.ts'
import { ordinary, runningText } from '../merging.ts'

const levels = [1, 2, 3, 4, 5, 6] as const
type Level = (typeof levels)[number]

export const heading: Kind<'heading'> = {
  schema: () => z.strictObject({ kind: z.literal('heading'), level: z.literal(levels), inlines }),
  source: {
    tokens: ['heading'],
    read({ reader, token, place }) {
      const level = Math.min(6, Math.max(1, token.depth)) as Level
      const line = /\n {0,3}(-+)\s*$/.exec(token.raw)?.[1]
      if (line !== undefined) reader.report('heading-underlined', { text: token.text }, place)
      return [{ kind: 'heading', level, inlines: readInlines(reader, token.tokens ?? []) }]
    },
  },
  write: ({ level, inlines }) => `${'#'.repeat(level)} ${formatInlines(inlines, 'line')}`.trimEnd(),
  map: (block, change) => ({ ...block, inlines: change.inlines(block.inlines) }),
  toContent: ({ level, inlines }) => content('heading', { level }, { inlines }),
  fromContent: ({ values, texts }) => ({ kind: 'heading', level: values.level as Level, inlines: texts.inlines ?? [] }),
  merging: {
    heading: ordinary('heading', runningText),
  },
}
