import type { Conflict, IdentifiedBlock } from '../adaptation.ts'
import { index } from '../canonical.ts'
import { mergeOrder } from './mergeOrder.ts'

/** Old, new in the template, and the person's own. */
export type Side = 'base' | 'theirs' | 'mine'

/** One name for each open place of a document. */
export const conflictKey = (conflict: Conflict): string =>
  [conflict.kind, conflict.id, 'field' in conflict ? conflict.field : ''].join(' ')

/**
 * The local text after a person chose one side of an open place. `template`: the blocks as the template has them, which say
 * where a block comes back. A place that is no longer in the text changes nothing.
 */
export function settleConflict(
  local: IdentifiedBlock,
  conflict: Conflict,
  side: Side,
  template: IdentifiedBlock,
): IdentifiedBlock {
  switch (conflict.kind) {
    case 'text':
    case 'value': {
      const { id, field } = conflict
      const group = conflict.kind === 'text' ? 'texts' : 'values'
      const chosen = conflict[side]
      return change(local, id, (block) => {
        const { [field]: _, ...others } = block[group] as Readonly<Record<string, unknown>>
        const own = chosen === undefined ? others : { ...block[group], [field]: chosen }
        return [{ ...block, [group]: own }]
      })
    }
    case 'block': {
      const chosen = conflict[side]
      const { id } = conflict
      if (index(local).has(id)) return change(local, id, () => (chosen ? [withoutTwins(chosen, local)] : []))
      return chosen ? bringBack(local, withoutTwins(chosen, local), template) : local
    }
    case 'order': {
      return change(local, conflict.id, (block) => {
        const parts = new Map(block.parts.map((part) => [part.id, part]))
        const now = [...parts.keys()]
        const wanted = conflict[side].filter((id) => parts.has(id))
        const { order } = mergeOrder(now, [...wanted], now)
        return [{ ...block, parts: order.flatMap((id) => parts.get(id) ?? []) }]
      })
    }
  }
}

/** Replaces the block of an id, wherever it stands. */
function change(
  tree: IdentifiedBlock,
  id: string,
  by: (block: IdentifiedBlock) => readonly IdentifiedBlock[],
): IdentifiedBlock {
  if (tree.id === id) return by(tree)[0] ?? tree
  let changed = false
  const parts = tree.parts.flatMap((part) => {
    const now = part.id === id ? by(part) : [change(part, id, by)]
    changed ||= now.length !== 1 || now[0] !== part
    return now
  })
  return changed ? { ...tree, parts } : tree
}

/** Into the block that it stood in, behind what stands before it in the template; where that is gone, at the end of the text. */
function bringBack(local: IdentifiedBlock, block: IdentifiedBlock, template: IdentifiedBlock): IdentifiedBlock {
  const known = index(template)
  const parent = known.get(block.id)?.parent
  const home = parent !== undefined && index(local).has(parent) ? parent : undefined
  if (home === undefined || parent === undefined) return standsAlone(block) ? add(local, local.parts.length) : local
  const before = (known.get(parent)?.block.parts ?? []).map(({ id }) => id)
  const earlier = new Set(before.slice(0, before.indexOf(block.id)))
  return change(local, home, (holder) => [add(holder, holder.parts.findLastIndex(({ id }) => earlier.has(id)) + 1)])

  function add(holder: IdentifiedBlock, at: number): IdentifiedBlock {
    return { ...holder, parts: holder.parts.toSpliced(at, 0, block) }
  }
}

/** What moved out of the block meanwhile stays where it is: no id stands twice. */
function withoutTwins(block: IdentifiedBlock, local: IdentifiedBlock): IdentifiedBlock {
  const here = index(local)
  const own = here.get(block.id)?.block
  const inside = own ? index(own) : new Map()
  const prune = (each: IdentifiedBlock): IdentifiedBlock => ({
    ...each,
    parts: each.parts.filter(({ id }) => !here.has(id) || inside.has(id)).map(prune),
  })
  return prune(block)
}

const parts = new Set(['item', 'table-row', 'agenda-row', 'chart-row', 'card', 'column', 'cell', 'field', 'label'])
const standsAlone = ({ kind }: IdentifiedBlock): boolean => !parts.has(kind)
