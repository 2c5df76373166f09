import { z } from 'zod'
import { content } from '../content.ts'
import type { Inlines } from '../document.ts'
import { formatDirective } from '../formatDirective.ts'
import { formatInlines } from '../formatInlines.ts'
import { inlines } from '../inlineSchema.ts'
import { readLine } from '../inlines.ts'
import type { Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'
import type { Reader } from '../reader.ts'

export const signature: Kind<'signature'> = {
  schema: () => z.strictObject({ kind: z.literal('signature'), labels: z.array(inlines) }),
  source: {
    body: 'lines',
    attributes: [],
    read: ({ reader, token }) => [{ kind: 'signature', labels: readLabels(reader, token.directive.body) }],
  },
  write({ labels }) {
    const lines = labels.map((label) => `- ${formatInlines(label, 'line')}`.trimEnd())
    return formatDirective('signature', {}, lines.join('\n'))
  },
  map: (block, change) => ({ ...block, labels: block.labels.map(change.inlines) }),
  toContent: ({ labels }) =>
    content(
      'signature',
      {},
      {},
      labels.map((label) => content('label', {}, { label })),
    ),
  fromContent: ({ parts }) => ({ kind: 'signature', labels: parts.map(({ texts }) => texts.label ?? []) }),
  merging: {
    signature: ordinary('signature'),
    label: ordinary('label'),
  },
}

function readLabels(reader: Reader, body: string): Inlines[] {
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const item = /^[ \t]*[-*+](?:[ \t](.*))?$/.exec(line)
      const place = reader.seek(line)
      if (!item) reader.report('signature-syntax', {}, place)
      return readLine(reader, (item ? (item[1] ?? '') : line).trim())
    })
}
