import type { Document } from '../document/document.ts'
import { done, failed, type Result } from '../outcome.ts'
import type { Adaptation, CompactBlock, Conflict, IdentifiedBlock, Template } from './adaptation.ts'
import { index, same } from './canonical.ts'
import { contentOf, documentOf } from './identified.ts'
import { matchBlocks } from './matchBlocks.ts'
import { mergeBlocks } from './merge/mergeBlocks.ts'
import { adoptSameAdditions } from './merge/sameAdditions.ts'

/** The document to lay out: the template with the local change. */
export const adapt = ({ document }: Template, adaptation: Adaptation | undefined): Document =>
  adaptation ? documentOf(localOf(adaptation), document.front) : document

/** The local blocks in full. */
export function localOf({ base, local }: Adaptation): IdentifiedBlock {
  const known = index(base)
  const expand = (block: CompactBlock): IdentifiedBlock => {
    if (typeof block !== 'string') return { ...block, parts: block.parts.map(expand) }
    const found = known.get(block)?.block
    if (!found) throw new Error(`block ${block} is not in the base`)
    return found
  }
  return expand(local)
}

/**
 * Keeps a local change, as an editor holds it: with the ids that the blocks had. Nothing is kept when it says what the
 * template says. `open`: the places that a person has still to settle; without it those are settled whose block was changed.
 * Fails with `document-locked`.
 */
export function saveLocal(
  template: Template,
  before: Adaptation | undefined,
  local: IdentifiedBlock,
  open?: readonly Conflict[],
): Result<Adaptation | undefined> {
  const { front } = template.document
  const version = before?.version ?? template.version
  const base = before?.base ?? template.blocks
  if (same(local, base)) return done(undefined)
  if (front.lock) return failed('document-locked', { document: front.id, title: front.title })
  const changed = changedIds(before ? localOf(before) : base, local)
  const conflicts = open ?? (before?.conflicts ?? []).filter((conflict) => !changed.has(conflict.id))
  return done(adaptationOf(version, base, local, conflicts))
}

/** A document edited as a file, matched to the ids of the local change, or of the template. New blocks get ids from `newId`. */
export const readLocal = (
  template: Template,
  before: Adaptation | undefined,
  edited: Document,
  newId: () => string,
): IdentifiedBlock => matchBlocks(before ? localOf(before) : template.blocks, contentOf(edited), newId)

/** The local change on top of a newer template. What both changed is left as conflicts. Already there: the same adaptation. */
export function updateAdaptation(adaptation: Adaptation, template: Template, newId: () => string): Adaptation {
  const { base } = adaptation
  const carried = carryOver(base, template, newId)
  if (same(carried, base)) return { ...adaptation, version: template.version }
  const local = localOf(adaptation)
  const next = adoptSameAdditions(base, local, carried)
  const { blocks, conflicts } = mergeBlocks(base, local, next)
  return adaptationOf(template.version, next, blocks, [...adaptation.conflicts, ...conflicts])
}

/** The template's blocks with the ids that they have in an older release, wherever they are still the same. */
function carryOver(base: IdentifiedBlock, { blocks }: Template, newId: () => string): IdentifiedBlock {
  return same(base, blocks) ? base : matchBlocks(base, blocks, newId)
}

export function adaptationOf(
  version: string,
  base: IdentifiedBlock,
  local: IdentifiedBlock,
  conflicts: readonly Conflict[],
): Adaptation {
  const known = index(base)
  const compact = (block: IdentifiedBlock): CompactBlock =>
    same(known.get(block.id)?.block, block) ? block.id : { ...block, parts: block.parts.map(compact) }
  return { version, base, local: compact(local), conflicts }
}

function changedIds(before: IdentifiedBlock, after: IdentifiedBlock): ReadonlySet<string> {
  const [old, now] = [index(before), index(after)]
  return new Set([...old.keys(), ...now.keys()].filter((id) => !same(old.get(id)?.block, now.get(id)?.block)))
}
