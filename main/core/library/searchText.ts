import type { Document, Inlines } from '../document/document.ts'
import { ownInlines, walkBlocks } from '../document/walk.ts'

/** The words of a document as one line, without markup. Placeholders stay out: their values differ from event to event. */
export function searchText({ blocks }: Document): string {
  const parts: string[] = []
  walkBlocks(blocks, (block) => {
    if (block.kind === 'note' && block.title) parts.push(block.title)
    if (block.kind === 'code') parts.push(block.text)
    if (block.kind === 'chart') parts.push(block.title ?? '', block.alt)
    parts.push(...ownInlines(block).map(plainText))
  })
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' · ')
}

export function plainText(inlines: Inlines): string {
  return inlines
    .map((inline) => {
      if ('inlines' in inline) return plainText(inline.inlines)
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text
      return inline.kind === 'image' ? inline.alt : inline.kind === 'break' ? ' ' : '…'
    })
    .join('')
}
