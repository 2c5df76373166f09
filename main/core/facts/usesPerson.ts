import type { Block, Blocks, Document, Inlines } from '../document/document.ts'
import { templatePaths } from '../document/placeholder.ts'
import { insideOf } from '../document/walk.ts'

/** Whether the document is for one person at a time: `person.*` outside of `cards each=people`. */
export const usesPerson = ({ front, blocks }: Document): boolean =>
  [front.title, front.subtitle, front.summary].some((text) => text !== undefined && inTemplate(text)) ||
  inBlocks(blocks)

const inBlocks = (blocks: Blocks): boolean => blocks.some(inBlock)

function inBlock(block: Block): boolean {
  if (block.kind === 'cards' && block.each === 'people') return false
  const { inlines, templates, blocks } = insideOf(block)
  return inlines.some(inInlines) || templates.some(inTemplate) || blocks.some(inBlocks)
}

const inInlines = (inlines: Inlines): boolean =>
  inlines.some((inline) => {
    if (inline.kind === 'placeholder') return isPerson(inline.path)
    if (inline.kind === 'image') return inTemplate(inline.alt)
    return 'inlines' in inline && inInlines(inline.inlines)
  })

const inTemplate = (text: string): boolean => templatePaths(text).some(isPerson)

const isPerson = (path: string): boolean => path.startsWith('person.')
