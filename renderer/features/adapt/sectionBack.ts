import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { wordsOf } from '../../../main/core/adaptation/differences.ts'

/** A section of a text, and the text in which it says again what the template says. */
export interface SectionBack {
  /** Its heading in the template; empty for what stands before the first one. */
  readonly heading: string
  readonly next: IdentifiedBlock
}

/**
 * The section that the block `at` of `local` stands in goes back to the template: from its heading to the next one that is not below
 * it. What was added to it goes; what was moved into it from another section stays behind it; what it had and stands elsewhere
 * comes back. A heading that the template does not have belongs to the section before it.
 */
export function sectionBack(template: IdentifiedBlock, local: IdentifiedBlock, at: number): SectionBack {
  const known = new Map(template.parts.map((block, index) => [block.id, index]))
  const start = local.parts
    .slice(0, at + 1)
    .findLastIndex((block) => isHeading(block) && isHeading(template.parts[known.get(block.id) ?? -1]))
  const heading = local.parts[start]
  const from = heading ? (known.get(heading.id) ?? 0) : 0
  const of = sectionEnd(template.parts, from, heading ? levelOf(template.parts[from]) : 7)
  const section = template.parts.slice(from, of)
  const first = Math.max(start, 0)
  const last = sectionEnd(local.parts, first, heading ? levelOf(template.parts[from]) : 7, (block) =>
    known.has(block.id),
  )
  const own = new Set(section.map(({ id }) => id))
  const elsewhere = (blocks: readonly IdentifiedBlock[]) => blocks.filter(({ id }) => !own.has(id))
  const strangers = local.parts.slice(first, last).filter(({ id }) => known.has(id) && !own.has(id))
  return {
    heading: heading ? wordsOf(section[0] ?? heading, 40) : '',
    next: {
      ...local,
      parts: [
        ...elsewhere(local.parts.slice(0, first)),
        ...section,
        ...strangers,
        ...elsewhere(local.parts.slice(last)),
      ],
    },
  }
}

/** The place of the next heading of this level or above, behind `from`. */
function sectionEnd(
  blocks: readonly IdentifiedBlock[],
  from: number,
  level: number,
  counts: (block: IdentifiedBlock) => boolean = () => true,
): number {
  // Before the first heading there is none to skip.
  const skip = level > 6 ? from : from + 1
  const next = blocks.slice(skip).findIndex((block) => isHeading(block) && levelOf(block) <= level && counts(block))
  return next < 0 ? blocks.length : skip + next
}

const isHeading = (block: IdentifiedBlock | undefined): boolean => block?.kind === 'heading'
const levelOf = (block: IdentifiedBlock | undefined): number => Number(block?.values.level ?? 7)
