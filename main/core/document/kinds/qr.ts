import { z } from 'zod'
import { optional } from '../attributes.ts'
import { content } from '../content.ts'
import type { BlockOf } from '../document.ts'
import { formatDirective } from '../formatDirective.ts'
import { line } from '../inlineSchema.ts'
import type { Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const qr: Kind<'qr'> = {
  schema: () => z.strictObject({ kind: z.literal('qr'), value: line, label: line.exactOptional() }),
  source: {
    body: 'blocks',
    attributes: ['value', 'label'],
    read: ({ given, surplus }) => [
      { kind: 'qr', value: given.required('value', ''), ...optional({ label: given.text('label') }) },
      ...surplus(),
    ],
  },
  write: ({ value, label }) => formatDirective('qr', { value, label }),
  map: (block, { template }) => ({
    ...block,
    value: template(block.value),
    ...(block.label === undefined ? {} : { label: template(block.label) }),
  }),
  toContent: ({ value, label }) => content('qr', { value, label }),
  fromContent: ({ values }) => ({ kind: 'qr', ...(values as Pick<BlockOf<'qr'>, 'value' | 'label'>) }),
  merging: {
    qr: ordinary('qr'),
  },
}
