import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { same } from '../../../main/core/adaptation/canonical.ts'
import { compareBlocks } from '../../../main/core/adaptation/compare.ts'

export interface BlockDifference {
  readonly id: string
  readonly status: 'changed' | 'added' | 'moved' | 'removed'
  /** For `removed`: the block it stood behind here; unset: at the beginning. */
  readonly after?: string
}

/** How the blocks of a document differ from the template, each with what stands inside it. In the order of the text. */
export function differencesOf(template: IdentifiedBlock, local: IdentifiedBlock): readonly BlockDifference[] {
  const old = new Map(template.parts.map((block) => [block.id, block]))
  const now = new Map(local.parts.map((block) => [block.id, block]))
  const differences: BlockDifference[] = []
  let last: string | undefined
  for (const { id, kind, moved } of compareBlocks(template, local)) {
    const [before, after] = [old.get(id), now.get(id)]
    if (kind === 'removed') {
      if (before) differences.push({ id, status: 'removed', ...(last === undefined ? {} : { after: last }) })
      continue
    }
    if (!after) continue
    last = id
    if (!before) differences.push({ id, status: 'added' })
    else if (!same(before, after)) differences.push({ id, status: 'changed' })
    else if (moved) differences.push({ id, status: 'moved' })
  }
  return differences
}
