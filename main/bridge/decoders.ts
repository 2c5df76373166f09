import { z } from 'zod'
import type { Call, Request } from './contract.ts'

const nothing = z.strictObject({})
const name = z.string().max(200)

/** What the window sends is not trusted: each request is decoded before its handler sees it. */
export const decoders: { readonly [C in Call]: z.ZodType<Request<C>> } = {
  'app.info': nothing,
  'settings.read': nothing,
  'settings.save': z.strictObject({
    language: z.enum(['de', 'en']),
    appearance: z.enum(['system', 'light', 'dark']),
  }),
  'library.list': nothing,
  'library.search': z.strictObject({ text: z.string().max(1000) }),
  'library.document': z.strictObject({ kit: name, document: name }),
  'projects.list': nothing,
}
