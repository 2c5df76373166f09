import { z } from 'zod'
import { content } from '../content.ts'
import type { Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const quote: Kind<'quote'> = {
  schema: (blocks) => z.strictObject({ kind: z.literal('quote'), blocks }),
  source: {
    tokens: ['blockquote'],
    read({ reader, token, place, blocks }) {
      const [line = ''] = token.raw.trim().split('\n', 1)
      if (/^> \d/.test(line)) reader.report('quote-sign', { text: line }, place)
      return [{ kind: 'quote', blocks: blocks(token.tokens ?? []) }]
    },
  },
  write: (block, { blocks }) =>
    blocks(block.blocks)
      .split('\n')
      .map((line) => (line === '' ? '>' : `> ${line}`))
      .join('\n'),
  map: (block, change) => ({ ...block, blocks: change.blocks(block.blocks) }),
  toContent: (block, contents) => content('quote', {}, {}, contents(block.blocks)),
  fromContent: ({ parts }, blocks) => ({ kind: 'quote', blocks: blocks(parts) }),
  merging: {
    quote: ordinary('quote'),
  },
}
