import type { Document, FrontMatter } from '../document/document.ts'
import type { HandoutBlock } from './blocks.ts'

const longKinds: readonly FrontMatter['kind'][] = ['script', 'booklet', 'brochure', 'report', 'guide']
const personal: readonly FrontMatter['kind'][] = ['letter', 'certificate']

/** Page breaks divide what is repeated for every person; each part opens anew with address or title. */
export function parts(
  kind: FrontMatter['kind'],
  blocks: readonly HandoutBlock[],
): readonly (readonly HandoutBlock[])[] {
  if (!personal.includes(kind)) return [blocks]
  const result: HandoutBlock[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'pagebreak') result.push([])
    else result.at(-1)?.push(block)
  }
  return result.filter((part, index) => index === 0 || part.length > 0)
}

/** Deciding by the laid out pages would run in circles, since cover and contents are pages themselves. */
export function isLong({ front, blocks }: Document): boolean {
  const paper = front.page === 'a5' ? 0.5 : front.page.startsWith('a6') ? 0.25 : 1
  return front.page !== 'slides' && longKinds.includes(front.kind) && pagesOf(blocks) / paper >= 8
}

/** Characters of text an A4 page holds, spacing of an average block included. */
const pageLength = 2600
const blockLength = 90

function pagesOf(value: unknown): number {
  let length = 0
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) {
      for (const entry of part) visit(entry)
    } else if (part !== null && typeof part === 'object') {
      const node = part as Readonly<Record<string, unknown>>
      if (typeof node.text === 'string') length += node.text.length
      else if (typeof node.kind === 'string') length += blockLength
      if (node.kind === 'pagebreak' || node.kind === 'canvas') length += pageLength / 2
      for (const entry of Object.values(node)) visit(entry)
    }
  }
  visit(value)
  return length / pageLength
}
