import { blockKinds, kindOf } from '../document/blockKinds.ts'
import { type Content, content } from '../document/content.ts'
import type { Block, BlockKind, Blocks, Document, FrontMatter } from '../document/document.ts'

export type { Content }

/** Everything of a document that a municipality may change: title, subtitle, summary and blocks. */
export function contentOf({ front, blocks }: Document): Content {
  const { title, subtitle, summary } = front
  return content('document', { title, subtitle, summary }, {}, contents(blocks))
}

/** The document that a tree of blocks stands for; what may not be changed comes from the template's `front`. */
export function documentOf(tree: Content, front: FrontMatter): Document {
  const { subtitle: _, summary: __, ...fixed } = front
  return { front: { ...fixed, ...(tree.values as Pick<FrontMatter, 'title'>) }, blocks: blocksOf(tree.parts) }
}

const contents = (blocks: Blocks): readonly Content[] => blocks.map((block) => kindOf(block).toContent(block, contents))

const blocksOf = (parts: readonly Content[]): Blocks => parts.map(blockOf)

/** The shape of `values` and `texts` by kind is an invariant that `contentOf` sets up and `decodeBlocks` checks. */
export function blockOf(part: Content): Block {
  if (!Object.hasOwn(blockKinds, part.kind)) throw new Error(`"${part.kind}" is no kind of block`)
  return blockKinds[part.kind as BlockKind].fromContent(part, blocksOf)
}
