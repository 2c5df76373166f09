import { kindOf } from './blockKinds.ts'
import type { Block, Blocks, Document, Inline, Inlines } from './document.ts'
import type { Change } from './kind.ts'

/** Calls `visit` with every block, outer blocks first. */
export function walkBlocks(blocks: Blocks, visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block)
    for (const inner of innerBlocks(block)) walkBlocks(inner, visit)
  }
}

/** Calls `visit` with every inline, outer ones first, in the order of the text. */
export function walkInlines(document: Pick<Document, 'blocks'>, visit: (inline: Inline, block: Block) => void): void {
  const walk = (inlines: Inlines, block: Block): void => {
    for (const inline of inlines) {
      visit(inline, block)
      if ('inlines' in inline) walk(inline.inlines, block)
    }
  }
  walkBlocks(document.blocks, (block) => {
    for (const inlines of ownInlines(block)) walk(inlines, block)
  })
}

const asIs: Change = {
  inlines: (inlines) => inlines,
  template: (text) => text,
  text: (text) => text,
  blocks: (blocks) => blocks,
  name: (name) => name,
}

/** A copy of a block in which what `change` names is changed, and nothing else. */
export const mapBlock = (block: Block, change: Partial<Change>): Block =>
  kindOf(block).map(block, { ...asIs, ...change })

/** The sequences of blocks that stand directly inside a block. */
export function innerBlocks(block: Block): readonly Blocks[] {
  const found: Blocks[] = []
  const blocks = (inner: Blocks): Blocks => {
    found.push(inner)
    return inner
  }
  mapBlock(block, { blocks })
  return found
}

/** The inline texts that stand directly in a block, not in its inner blocks. */
export function ownInlines(block: Block): readonly Inlines[] {
  const found: Inlines[] = []
  const inlines = (own: Inlines): Inlines => {
    found.push(own)
    return own
  }
  mapBlock(block, { inlines })
  return found
}
