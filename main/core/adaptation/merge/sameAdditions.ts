import type { IdentifiedBlock } from '../adaptation.ts'
import { contentKey, index } from '../canonical.ts'

/**
 * Theirs with the ids of mine wherever both came to say the same at the same place, so that it does not stand twice after a
 * merge: the editors took over what a municipality had proposed, or two people pasted the same text.
 */
export function adoptSameAdditions(
  base: IdentifiedBlock,
  mine: IdentifiedBlock,
  theirs: IdentifiedBlock,
): IdentifiedBlock {
  const [known, here, there] = [index(base), index(mine), index(theirs)]
  const every = (block: IdentifiedBlock, holds: (id: string) => boolean): boolean =>
    holds(block.id) && block.parts.every((part) => every(part, holds))
  const adopt = (their: IdentifiedBlock): IdentifiedBlock => {
    const my = here.get(their.id)?.block
    if (!my) return their
    const inside = index(their)
    if (contentKey(my) === contentKey(their) && every(my, (id) => inside.has(id) || !there.has(id))) return my
    // Only what is new throughout, so that no id can stand in two places.
    const free = my.parts.filter((part) => every(part, (id) => !known.has(id) && !there.has(id)))
    const parts = their.parts.map((part) => {
      if (!every(part, (id) => !known.has(id) && !here.has(id))) return adopt(part)
      const at = free.findIndex((each) => contentKey(each) === contentKey(part))
      return at < 0 ? part : (free.splice(at, 1)[0] ?? part)
    })
    return { ...their, parts }
  }
  return adopt(theirs)
}
