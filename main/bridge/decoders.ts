import { z } from 'zod'
import { BlockTree, ConflictSchema } from '../core/adaptation/decodeBlocks.ts'
import { ProfileSchema } from '../core/facts/profile.ts'
import { ProjectFactsSchema } from '../core/facts/projectFacts.ts'
import { layouts } from '../core/handout/sheets.ts'
import { mostPeople } from '../core/limits.ts'
import type { Call, Request } from './contract.ts'

const nothing = z.strictObject({})
const name = z.string().max(200)
/** As file systems allow. */
const copyName = z.string().max(255)
const record = z.strictObject({ id: name })
const text = z.string().max(1000)
const version = z.int().min(1)
const query = z.strictObject({ find: text, matchCase: z.boolean(), wholeWord: z.boolean() })
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
  'data.undoRestore': nothing,
  'settings.read': nothing,
  'settings.save': z.strictObject({
    language: z.enum(['de', 'en']),
    appearance: z.enum(['system', 'light', 'dark']),
    welcomed: z.boolean(),
  }),
  'library.list': nothing,
  'library.search': z.strictObject({ text: z.string().max(1000) }),
  'library.document': z.strictObject({ package: name.optional(), version: name.optional(), kit: name, document: name }),
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
  'project.new': z.strictObject({
    kit: z.strictObject({ package: name, version: name, kit: name }),
    title: name.optional(),
  }),
  'copies.list': nothing,
  'copies.take': z.strictObject({ name: copyName, title: z.string().max(10_100) }),
  'copies.setAside': z.strictObject({ name: copyName }),
  'project.duplicate': z.strictObject({ id: name, title: name }),
  'project.trash': record,
  'project.restore': record,
  'project.open': record,
  'project.update': record,
  'project.save': z.strictObject({
    id: name,
    facts: ProjectFactsSchema,
    people: z.array(z.strictObject({ name: text, organisation: text, role: text })).max(mostPeople),
    profile: name.optional(),
  }),
  'people.choose': dialog,
  'ratings.choose': z.strictObject({ id: name, title: name }),
  'ratings.remove': record,
  'export.folder': record,
  'export.chooseFolder': z.strictObject({ id: name, title: name }),
  'export.run': z.strictObject({
    id: name,
    documents: z.array(name).max(1000),
    layout: z.enum(layouts),
    allowMissing: z.boolean(),
  }),
  'written.show': nothing,
  'history.list': record,
  'history.compare': z.strictObject({
    id: name,
    from: z.union([version, z.literal('template')]),
    to: version.optional(),
  }),
  'history.name': z.strictObject({ id: name, number: version, name }),
  'history.restore': z.strictObject({ id: name, number: version }),
  'share.contents': record,
  'share.save': z.strictObject({ id: name, title: name, documents: z.array(name).max(1000) }),
  'share.open': z.strictObject({ title: name, to: name.optional() }),
  'picture.add': z.strictObject({ id: name, base64: image.shape.base64 }),
  'adaptation.open': z.strictObject({ project: name, document: name }),
  'adaptation.save': z.strictObject({
    project: name,
    document: name,
    blocks: BlockTree,
    conflicts: z.array(ConflictSchema).max(1000),
  }),
  'texts.find': z.strictObject({ id: name, query }),
  'texts.replace': z.strictObject({
    id: name,
    version,
    query,
    by: text.regex(/^[^\n\r\t\0\u2028\u2029]*$/),
    documents: z.array(z.strictObject({ document: name, without: z.array(z.int().min(0)).max(1_000_000) })).max(1000),
  }),
  'preview.pages': z.strictObject({ project: name, document: name, blocks: BlockTree }),
}
