import type { Block, Blocks, Document, Inlines } from '../document/document.ts'
import { templatePaths } from './resolve.ts'

/** Whether the document is for one person at a time: `person.*` outside of `cards each=people`. */
export const usesPerson = ({ front, blocks }: Document): boolean =>
  [front.title, front.subtitle, front.summary].some((text) => text !== undefined && inTemplate(text)) ||
  inBlocks(blocks)

const inBlocks = (blocks: Blocks): boolean => blocks.some(inBlock)

function inBlock(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inInlines(block.inlines)
    case 'list':
      return block.items.some((item) => inBlocks(item.blocks))
    case 'quote':
      return inBlocks(block.blocks)
    case 'table':
      return [block.header, ...block.rows].some((row) => row.some(inInlines))
    case 'agenda':
      return block.rows.some((row) => [row.title, row.content, row.method, row.material].some(inInlines))
    case 'note':
      return inTemplate(block.title ?? '') || inBlocks(block.blocks)
    case 'cards':
      return block.each === undefined && block.cards.some(inBlocks)
    case 'columns':
      return block.columns.some(inBlocks)
    case 'fields':
      return block.fields.some((field) => inInlines(field.label))
    case 'canvas':
      return block.cells.some((cell) => inBlocks(cell.blocks))
    case 'signature':
      return block.labels.some(inInlines)
    case 'chart':
      return inTemplate(block.alt)
    case 'qr':
      return inTemplate(block.value) || inTemplate(block.label ?? '')
    default:
      return false
  }
}

const inInlines = (inlines: Inlines): boolean =>
  inlines.some((inline) =>
    inline.kind === 'placeholder' ? isPerson(inline.path) : 'inlines' in inline && inInlines(inline.inlines),
  )

const inTemplate = (text: string): boolean => templatePaths(text).some(isPerson)

const isPerson = (path: string): boolean => path.startsWith('person.')
