import { z } from 'zod'
import { BlockTree, ConflictSchema } from '../core/adaptation/decodeBlocks.ts'
import { ProfileSchema } from '../core/adaptation/profile.ts'
import type { Call, Request } from './contract.ts'

const nothing = z.strictObject({})
const name = z.string().max(200)
const record = z.strictObject({ id: name })
const dialog = z.strictObject({ title: name })
/** An image of the largest size that is accepted, and some more, so that the refusal can be worded. */
const image = z.strictObject({ name, base64: z.string().max(16 * 1024 * 1024) })

/** What the window sends is not trusted: each request is decoded before its handler sees it. */
export const decoders: { readonly [C in Call]: z.ZodType<Request<C>> } = {
  'app.info': nothing,
  'app.state': nothing,
  'window.close': z.strictObject({ close: z.boolean() }),
  'data.show': nothing,
  'data.backUp': dialog,
  'data.restore': dialog,
  'settings.read': nothing,
  'settings.save': z.strictObject({
    language: z.enum(['de', 'en']),
    appearance: z.enum(['system', 'light', 'dark']),
    welcomed: z.boolean(),
  }),
  'library.list': nothing,
  'library.search': z.strictObject({ text: z.string().max(1000) }),
  'library.document': z.strictObject({ kit: name, document: name }),
  'profiles.list': nothing,
  'profile.read': record,
  'profile.save': z.strictObject({ id: name.optional(), facts: ProfileSchema, logo: image.optional() }),
  'profile.standard': record,
  'profile.trash': record,
  'profile.restore': record,
  'profile.chooseLogo': dialog,
  'profile.droppedLogo': image,
  'profile.import': dialog,
  'profile.example': nothing,
  'projects.list': nothing,
  'adaptation.open': z.strictObject({ project: name, document: name }),
  'adaptation.save': z.strictObject({
    project: name,
    document: name,
    blocks: BlockTree,
    conflicts: z.array(ConflictSchema).max(1000),
  }),
  'preview.pages': z.strictObject({ project: name, document: name, blocks: BlockTree }),
}
