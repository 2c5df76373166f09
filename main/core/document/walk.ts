import type { Block, Blocks, Document, Inline, Inlines } from './document.ts'

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

/** The sequences of blocks that stand directly inside a block. */
export function innerBlocks(block: Block): readonly Blocks[] {
  switch (block.kind) {
    case 'quote':
    case 'note':
      return [block.blocks]
    case 'list':
      return block.items.map((item) => item.blocks)
    case 'cards':
      return block.cards
    case 'columns':
      return block.columns
    case 'canvas':
      return block.cells.map((cell) => cell.blocks)
    default:
      return []
  }
}

/** The inline texts that stand directly in a block, not in its inner blocks. */
export function ownInlines(block: Block): readonly Inlines[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.inlines]
    case 'table':
      return [...block.header, ...block.rows.flat()]
    case 'agenda':
      return block.rows.flatMap((row) => [row.title, row.content, row.method, row.material])
    case 'fields':
      return block.fields.map((field) => field.label)
    case 'signature':
      return block.labels
    default:
      return []
  }
}

/** Replaces blocks from the inside out; `change` gives what stands in a block's place. Untouched blocks keep their identity only if `change` returns them. */
export function mapBlocks(blocks: Blocks, change: (block: Block) => Blocks): Blocks {
  return blocks.flatMap((block) => change(withInnerBlocks(block, (inner) => mapBlocks(inner, change))))
}

export function withInnerBlocks(block: Block, change: (blocks: Blocks) => Blocks): Block {
  switch (block.kind) {
    case 'quote':
    case 'note':
      return { ...block, blocks: change(block.blocks) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: change(item.blocks) })) }
    case 'cards':
      return { ...block, cards: block.cards.map(change) }
    case 'columns':
      return { ...block, columns: block.columns.map(change) }
    case 'canvas':
      return { ...block, cells: block.cells.map((cell) => ({ ...cell, blocks: change(cell.blocks) })) }
    default:
      return block
  }
}
