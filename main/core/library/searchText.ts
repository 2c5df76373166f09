import type { Document } from '../document/document.ts'
import { plainTemplate, plainText } from '../document/text.ts'
import { insideOf, walkBlocks } from '../document/walk.ts'

/** The words of a document as one line, without markup. Placeholders stay out: their values differ from event to event. */
export function searchText({ blocks }: Document): string {
  const parts: string[] = []
  walkBlocks(blocks, (block) => {
    const { inlines, templates, texts } = insideOf(block)
    parts.push(...templates.map(plainTemplate), ...texts, ...inlines.map((text) => plainText(text)))
  })
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' · ')
}
