import { z } from 'zod'
import { content } from '../content.ts'
import { formatDirective } from '../formatDirective.ts'
import type { Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const pagebreak: Kind<'pagebreak'> = {
  schema: () => z.strictObject({ kind: z.literal('pagebreak') }),
  source: { body: 'blocks', attributes: [], read: ({ surplus }) => [{ kind: 'pagebreak' }, ...surplus()] },
  write: () => formatDirective('pagebreak'),
  map: (block) => block,
  toContent: () => content('pagebreak'),
  fromContent: () => ({ kind: 'pagebreak' }),
  merging: {
    pagebreak: ordinary('pagebreak'),
  },
}
