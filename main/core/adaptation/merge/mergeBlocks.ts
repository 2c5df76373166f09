import { mergingOf } from '../../document/blockKinds.ts'
import type { Conflict, IdentifiedBlock } from '../adaptation.ts'
import { index, same } from '../canonical.ts'
import { merge3 } from './merge3.ts'
import { form, mergeContent } from './mergeContent.ts'
import { mergeOrder } from './mergeOrder.ts'
import { mergePlaces, type Trees } from './mergePlaces.ts'

export interface MergedBlocks {
  readonly blocks: IdentifiedBlock
  readonly conflicts: readonly Conflict[]
}

/**
 * Merges two descendants of a document by block id. Where both changed the same place, or one removed what the other changed,
 * `blocks` has mine and `conflicts` has both. Nothing new of either side is lost, and no id stands twice. The steps:
 *
 * 1. `matchBlocks` has given the blocks of a newer release, or of an edited file, the ids that they had before.
 * 2. `adoptSameAdditions` gives what both sides added in the same words one id. These two run before, where such sides arise.
 * 3. `mergePlaces` decides which blocks stay, and which block each of them stands in.
 * 4. `mergeOrder` puts what stands inside one block into an order: a three-way merge of the sequences of ids.
 * 5. `mergeContent` merges what a block says itself, field by field.
 * 6. `mergeWords` merges a text inside a field, word by word.
 *
 * What is left is for a person: `settleConflict` puts a chosen side in its place.
 */
export function mergeBlocks(base: IdentifiedBlock, mine: IdentifiedBlock, theirs: IdentifiedBlock): MergedBlocks {
  if (same(mine, theirs) || same(base, theirs)) return { blocks: mine, conflicts: [] }
  if (same(base, mine)) return { blocks: theirs, conflicts: [] }
  const trees: Trees = { base: index(base), mine: index(mine), theirs: index(theirs) }
  const { places, conflicts: found } = mergePlaces(trees, [mine, theirs])
  const conflicts = [...found]
  const inside = new Map<string | undefined, Set<string>>()
  for (const [id, parent] of places) inside.set(parent, (inside.get(parent) ?? new Set()).add(id))
  const sequence = (tree: Trees[keyof Trees], id: string, here: ReadonlySet<string>): readonly string[] =>
    (tree.get(id)?.block.parts ?? []).map((part) => part.id).filter((part) => here.has(part))
  const build = (id: string): IdentifiedBlock => {
    const [old, my, their] = [trees.base.get(id)?.block, trees.mine.get(id)?.block, trees.theirs.get(id)?.block]
    const kept = my ?? their
    if (!kept) throw new Error(`block ${id} is in neither side`)
    if (my && their && mergingOf(my.kind).rigid && form(my) !== form(their))
      return rigid({ ...(old ? { old } : {}), my, their })
    const both = my && their ? mergeContent(old, my, their) : undefined
    conflicts.push(...(both?.conflicts ?? []))
    const here = inside.get(id) ?? new Set()
    const sides = [trees.base, trees.mine, trees.theirs].map((tree) => sequence(tree, id, here))
    const [before = [], mineOrder = [], theirOrder = []] = sides
    const { order, conflict } = mergeOrder(before, mineOrder, theirOrder)
    if (conflict) conflicts.push({ kind: 'order', id, base: before, mine: mineOrder, theirs: theirOrder })
    const { kind, values, texts } = both?.content ?? kept
    return { id, kind, values, texts, parts: order.map(build).filter(stands) }
  }
  /** Rows of one number of columns do not fit into a table of another: such a block is taken as a whole. */
  const rigid = ({ old, my, their }: { old?: IdentifiedBlock; my: IdentifiedBlock; their: IdentifiedBlock }) => {
    const merge = merge3<IdentifiedBlock | undefined>(old, my, their, same)
    if (merge.kind === 'conflict')
      conflicts.push({ kind: 'block', id: my.id, ...(old ? { base: old } : {}), mine: my, theirs: their })
    const taken = (merge.kind === 'take' ? merge.value : my) ?? my
    return { ...taken, parts: taken.parts.filter(({ id }) => !places.has(id) || places.get(id) === my.id) }
  }
  return { blocks: build(mine.id), conflicts }
}

/** What the two sides together took everything out of is gone: a list without items, a paragraph without words. */
const stands = (block: IdentifiedBlock): boolean => !mergingOf(block.kind).gone(block)
