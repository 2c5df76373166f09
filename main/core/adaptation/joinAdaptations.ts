import { adaptationOf, localOf, updateAdaptation } from './adapt.ts'
import type { Adaptation, Conflict, IdentifiedBlock, Template } from './adaptation.ts'
import { canonical, same } from './canonical.ts'
import { fingerprint } from './identity.ts'
import { mergeBlocks } from './merge/mergeBlocks.ts'
import { adoptSameAdditions } from './merge/sameAdditions.ts'

/** Names a state of a document, so that two PCs find the last state that both had. */
export const stateOf = (local: IdentifiedBlock): string => fingerprint(canonical(local) ?? '')

/** The same for the facts of a project and the files that they name. */
export const factsState = (facts: object, files: object): string => fingerprint(canonical([facts, files]) ?? '')

/**
 * Joins a change that was made elsewhere with the change here, on top of the blocks that the change here started from, or
 * else the installed template. `ancestor`: the last local blocks that both places had; without it the template's are it.
 */
export function joinAdaptations(
  template: Template,
  mine: Adaptation | undefined,
  theirs: Adaptation,
  ancestor: IdentifiedBlock | undefined,
  newId: () => string,
): Adaptation {
  const here: Adaptation = mine ?? adaptationOf(template.version, template.blocks, template.blocks, [])
  const target: Template = { version: here.version, document: template.document, blocks: here.base }
  const sameBase = same(theirs.base, here.base)
  const moved = sameBase ? theirs : updateAdaptation(theirs, target, newId)
  const common = (sameBase ? ancestor : undefined) ?? here.base
  const local = localOf(here)
  const { blocks, conflicts } = mergeBlocks(common, local, adoptSameAdditions(common, local, localOf(moved)))
  return adaptationOf(here.version, here.base, blocks, once([...here.conflicts, ...moved.conflicts, ...conflicts]))
}

/** The same change from there is open once, however often it comes; what stands here last is what it meets. */
const once = (conflicts: readonly Conflict[]): readonly Conflict[] => [
  ...new Map(conflicts.map((conflict) => [placeOf(conflict), conflict])).values(),
]

function placeOf(conflict: Conflict): string | undefined {
  const { mine: _, base: __, ...place } = conflict
  return canonical(place)
}
