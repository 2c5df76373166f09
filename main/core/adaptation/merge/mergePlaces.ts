import type { Conflict, IdentifiedBlock } from '../adaptation.ts'
import { type index, same } from '../canonical.ts'

type Index = ReturnType<typeof index>
export interface Trees {
  readonly base: Index
  readonly mine: Index
  readonly theirs: Index
}

/** Which blocks stay, and for each the block that it stands in; the root stands in `undefined`. */
export function mergePlaces(
  trees: Trees,
  [mine, theirs]: readonly [IdentifiedBlock, IdentifiedBlock],
): { readonly places: ReadonlyMap<string, string | undefined>; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = []
  const places = new Map<string, string | undefined>([[mine.id, undefined]])
  /** Blocks that theirs removed and mine changed stay as mine has them, with everything inside. */
  const keep = (block: IdentifiedBlock): void => {
    for (const part of block.parts) {
      places.set(part.id, block.id)
      keep(part)
    }
  }
  const walkMine = (block: IdentifiedBlock): void => {
    for (const part of block.parts) {
      const [old, their] = [trees.base.get(part.id), trees.theirs.get(part.id)]
      // What theirs took out of the removed block before, walkTheirs places.
      if (!their && old && same(old.block, part)) continue
      places.set(part.id, block.id)
      if (!their && old) {
        conflicts.push({ kind: 'block', id: part.id, base: old.block, mine: part })
        keep(part)
      } else walkMine(part)
    }
  }
  walkMine(mine)

  const walkTheirs = (block: IdentifiedBlock): void => {
    for (const part of block.parts) {
      const [old, my] = [trees.base.get(part.id), trees.mine.get(part.id)]
      if (!my && old) {
        if (!same(old.block, part)) conflicts.push({ kind: 'block', id: part.id, base: old.block, theirs: part })
        placeMoved(part)
        continue
      }
      place(part, block)
      walkTheirs(part)
    }
  }
  /** Within a block that mine removed: what mine has elsewhere stays there, and is merged there. */
  const placeMoved = (block: IdentifiedBlock): void => {
    for (const part of block.parts) {
      if (trees.mine.has(part.id)) {
        if (!places.has(part.id)) restore(part.id)
        walkTheirs(part)
      } else placeMoved(part)
    }
  }
  const place = (part: IdentifiedBlock, parent: IdentifiedBlock): void => {
    const [old, my] = [trees.base.get(part.id), trees.mine.get(part.id)]
    const standing = places.has(part.id)
    if (!my) {
      places.set(part.id, parent.id)
      return
    }
    const moved = old?.parent !== parent.id && my.parent !== parent.id
    if (standing && !moved) return
    // What stands inside a block was placed after it, so only a block that stands can be moved into itself.
    if (standing && (my.parent !== old?.parent || within(parent.id, part.id))) {
      conflicts.push({ kind: 'block', id: part.id, ...(old ? { base: old.block } : {}), mine: my.block, theirs: part })
      return
    }
    places.set(part.id, parent.id)
  }
  const within = (id: string, outer: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = places.get(at)) if (at === outer) return true
    return false
  }
  /** A block whose removal would leave another without a place comes back, as mine has it. */
  const restore = (id: string): void => {
    const my = trees.mine.get(id)
    if (!my?.parent || places.has(id)) return
    restore(my.parent)
    places.set(id, my.parent)
  }
  walkTheirs(theirs)
  return { places, conflicts }
}
