import { z } from 'zod'
import { content } from '../content.ts'
import type { Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const rule: Kind<'rule'> = {
  schema: () => z.strictObject({ kind: z.literal('rule') }),
  source: {
    tokens: ['hr'],
    read({ reader, token }) {
      reader.pass(token.raw)
      return [{ kind: 'rule' }]
    },
  },
  write: () => '***',
  map: (block) => block,
  toContent: () => content('rule'),
  fromContent: () => ({ kind: 'rule' }),
  merging: {
    rule: ordinary('rule'),
  },
}
