import { z } from 'zod'
import type { FrontMatter } from '../document/document.ts'
import { inlines } from '../document/inlineSchema.ts'
import { DocumentSchema } from '../document/schema.ts'
import { localOf } from './adapt.ts'
import type { Adaptation, CompactBlock, Conflict, IdentifiedBlock, Json, PartKind } from './adaptation.ts'
import { index } from './canonical.ts'
import { documentOf } from './identified.ts'

const json: z.ZodType<Json> = z.json()
const own = {
  id: z.string().min(1),
  kind: z.string() as unknown as z.ZodType<PartKind>,
  values: z.record(z.string(), json),
  texts: z.record(z.string(), inlines),
}
/** A tree of blocks as JSON; `isDocument` says whether it stands for a document. */
export const BlockTree: z.ZodType<IdentifiedBlock> = z.lazy(() => z.object({ ...own, parts: z.array(BlockTree) }))
const Compact: z.ZodType<CompactBlock> = z.lazy(() =>
  z.union([z.string(), z.object({ ...own, parts: z.array(Compact) })]),
)
const place = { id: z.string(), field: z.string() }
const sides = <T>(side: z.ZodType<T>) => ({
  base: side.exactOptional(),
  mine: side.exactOptional(),
  theirs: side.exactOptional(),
})
const ids = z.array(z.string())
/** A conflict as JSON. */
export const ConflictSchema: z.ZodType<Conflict> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), ...place, ...sides(inlines) }),
  z.object({ kind: z.literal('value'), ...place, ...sides(json) }),
  z.object({ kind: z.literal('block'), id: z.string(), ...sides(BlockTree) }),
  z.object({ kind: z.literal('order'), id: z.string(), base: ids, mine: ids, theirs: ids }),
])
const AdaptationSchema = z.object({
  version: z.string(),
  base: BlockTree,
  local: Compact,
  conflicts: z.array(ConflictSchema),
})

/** An adaptation from a file or the store, or nothing when it is none or its blocks do not make a document. */
export function decodeAdaptation(value: unknown): Adaptation | undefined {
  const read = AdaptationSchema.safeParse(value)
  if (!read.success) return undefined
  const { base, local } = read.data
  const known = index(base)
  const named = (block: CompactBlock): boolean =>
    typeof block === 'string' ? known.has(block) : block.parts.every(named)
  return named(local) && isDocument(base) && isDocument(localOf(read.data)) ? read.data : undefined
}

const front: FrontMatter = {
  id: 'a',
  title: 'A',
  kind: 'sheet',
  audience: 'public',
  page: 'a4',
  language: 'de',
  lock: false,
}

/** Whether a tree of blocks makes a document, and no id stands twice in it. */
export function isDocument(tree: IdentifiedBlock): boolean {
  const count = (block: IdentifiedBlock): number => block.parts.reduce((sum, part) => sum + count(part), 1)
  if (index(tree).size !== count(tree) || tree.kind !== 'document') return false
  try {
    return DocumentSchema.safeParse(documentOf(tree, front)).success
  } catch {
    return false
  }
}
