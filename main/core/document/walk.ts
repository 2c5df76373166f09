import { kindOf } from './blockKinds.ts'
import type { Block, Blocks, Document, Inline, Inlines } from './document.ts'
import type { Change } from './kind.ts'

/** Calls `visit` with every block, outer blocks first. */
export function walkBlocks(blocks: Blocks, visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block)
    for (const inner of insideOf(block).blocks) walkBlocks(inner, visit)
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
    for (const inlines of insideOf(block).inlines) walk(inlines, block)
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

/** What stands directly in a block, each in the order of the text. */
export interface Inside {
  readonly inlines: readonly Inlines[]
  /** Plain texts that may hold placeholders. */
  readonly templates: readonly string[]
  /** Plain texts that are printed as they stand. */
  readonly texts: readonly string[]
  readonly blocks: readonly Blocks[]
}

export function insideOf(block: Block): Inside {
  const found = { inlines: [] as Inlines[], templates: [] as string[], texts: [] as string[], blocks: [] as Blocks[] }
  const into =
    <T>(list: T[]) =>
    (one: T): T => {
      list.push(one)
      return one
    }
  mapBlock(block, {
    inlines: into(found.inlines),
    template: into(found.templates),
    text: into(found.texts),
    blocks: into(found.blocks),
  })
  return found
}
