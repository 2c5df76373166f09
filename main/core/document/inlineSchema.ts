import { z } from 'zod'
import { words } from './attributes.ts'
import type { Inline } from './document.ts'
import { isLocalPath } from './inlines.ts'
import { placeholderPath } from './placeholder.ts'

/** One line of text, as an attribute or a title can hold it. */
export const line = z.string().regex(/^[^\n\r\0\u2028\u2029]*$/)
export const word = z.string().regex(words)
const text = z
  .string()
  .min(1)
  .regex(/^[^\n\0\u2028\u2029]*$/)

export const InlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text }),
    z.strictObject({ kind: z.literal('strong'), inlines: inlines.min(1) }),
    z.strictObject({ kind: z.literal('emphasis'), inlines: inlines.min(1) }),
    z.strictObject({ kind: z.literal('strikethrough'), inlines: inlines.min(1) }),
    z.strictObject({ kind: z.literal('code'), text: line.min(1).regex(/^[^\t]*$/) }),
    z.strictObject({
      kind: z.literal('link'),
      href: z.string().regex(/^(?:https?|mailto|tel):\S*$/i),
      title: line.min(1).exactOptional(),
      inlines: inlines.min(1),
    }),
    z.strictObject({
      kind: z.literal('image'),
      src: z.string().regex(/^\S+$/).refine(isLocalPath),
      alt: line,
      title: line.min(1).exactOptional(),
    }),
    z.strictObject({ kind: z.literal('break') }),
    z.strictObject({
      kind: z.literal('placeholder'),
      path: z.string().regex(placeholderPath),
      steps: z.array(z.strictObject({ op: z.enum(['+', '-', '*', '/']), by: z.number().nonnegative() })),
    }),
  ]),
)
export const inlines = z.array(InlineSchema)
