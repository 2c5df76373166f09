import { diff3Merge } from 'node-diff3'
import { same } from '../canonical.ts'

type Ids = readonly string[]

/**
 * Three-way merge of the order in which ids stand. What stays is decided before: the result holds every id of `mine` and
 * `theirs` once, and `base` only says who moved what. When both sides moved the same ids, the order is mine and `conflict` is set.
 */
export function mergeOrder(base: Ids, mine: Ids, theirs: Ids): { readonly order: Ids; readonly conflict: boolean } {
  const [inBase, inMine, inTheirs] = [new Set(base), new Set(mine), new Set(theirs)]
  const shared = (ids: Ids): string[] => ids.filter((id) => inBase.has(id) && inMine.has(id) && inTheirs.has(id))
  const [old, my, their] = [shared(base), shared(mine), shared(theirs)]
  const { order: skeleton, conflict } = mergeMoves(old, my, their)
  const order = [...skeleton]
  // A side that the skeleton follows places its ids first, so that each run of new blocks stays together.
  for (const side of same(skeleton, my) ? [mine, theirs] : [theirs, mine]) insert(order, side)
  return { order, conflict }
}

/** All three hold the same ids. */
function mergeMoves(base: string[], mine: string[], theirs: string[]): { order: Ids; conflict: boolean } {
  if (same(mine, theirs) || same(base, theirs)) return { order: mine, conflict: false }
  if (same(base, mine)) return { order: theirs, conflict: false }
  const merged: string[] = []
  let clean = true
  for (const region of diff3Merge(mine, base, theirs, { excludeFalseConflicts: true })) {
    clean &&= region.ok !== undefined
    merged.push(...(region.ok ?? region.conflict?.a ?? []))
  }
  const once = new Set(merged)
  return clean && once.size === merged.length && once.size === base.length
    ? { order: merged, conflict: false }
    : { order: mine, conflict: true }
}

/** Puts what `order` lacks behind the id that stands before it in `side`, or to the front. */
function insert(order: string[], side: Ids): void {
  const present = new Set(order)
  let before: string | undefined
  for (const id of side) {
    if (!present.has(id)) {
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
      present.add(id)
    }
    before = id
  }
}
