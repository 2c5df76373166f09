import type { IdentifiedBlock } from './adaptation.ts'
import type { Content } from './identified.ts'

/** JSON with sorted keys: equal values have equal texts. `undefined` stays undefined. */
export const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

export const same = (one: unknown, other: unknown): boolean => one === other || canonical(one) === canonical(other)

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
