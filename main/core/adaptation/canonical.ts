import type { IdentifiedBlock } from './adaptation.ts'
import type { Content } from './identified.ts'

/** JSON with sorted keys: equal values have equal texts. `undefined` stays undefined. */
export const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** Whether two values are written as the same JSON, whatever the order of their keys. Their canonical texts are not made for it. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  // Numbers that JSON does not know are written as null.
  if (!isTree(one) || !isTree(other)) return !isTree(one) && !isTree(other) && canonical(one) === canonical(other)
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((entry, at) => same(entry ?? null, other[at] ?? null))
  }
  const keys = Object.keys(one).filter((key) => one[key] !== undefined)
  const others = Object.keys(other).filter((key) => other[key] !== undefined)
  return keys.length === others.length && keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** What a block says, whatever its ids and those inside it. */
export const contentKey = ({ kind, values, texts, parts }: Content): string =>
  `${canonical([kind, values, texts])}[${parts.map(contentKey).join(',')}]`

/** Every block of a tree by its id, with the id of the block around it. The root has none. */
export function index(
  tree: IdentifiedBlock,
): ReadonlyMap<string, { readonly block: IdentifiedBlock; readonly parent?: string }> {
  const found = new Map<string, { block: IdentifiedBlock; parent?: string }>()
  const walk = (block: IdentifiedBlock, parent?: string): void => {
    found.set(block.id, parent === undefined ? { block } : { block, parent })
    for (const part of block.parts) walk(part, block.id)
  }
  walk(tree)
  return found
}
