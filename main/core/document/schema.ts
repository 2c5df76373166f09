import { z } from 'zod'
import { blockKinds } from './blockKinds.ts'
import { audiences, type Block, type Document, kinds, languages, looks, pages } from './document.ts'
import { line, word } from './inlineSchema.ts'

const BlockSchema: z.ZodType<Block> = z.lazy(() => z.discriminatedUnion('kind', alternatives))
const blocks = z.array(BlockSchema)
const alternatives = Object.values(blockKinds).map(({ schema }) => schema(blocks)) as unknown as readonly [
  z.ZodObject & z.ZodType<Block>,
]

/** A document as JSON. */
export const DocumentSchema: z.ZodType<Document> = z.strictObject({
  front: z.strictObject({
    id: word,
    title: line.min(1),
    kind: z.enum(kinds),
    audience: z.enum(audiences),
    page: z.enum(pages),
    language: z.enum(languages),
    lock: z.boolean(),
    look: z.enum(looks).exactOptional(),
    subtitle: line.min(1).exactOptional(),
    summary: line.min(1).exactOptional(),
  }),
  blocks,
})
