import type { Document, Inlines } from '../document/document.ts'
import { plainText } from '../document/text.ts'
import { walkBlocks } from '../document/walk.ts'

/**
 * Whether the author begins with `#`. The title is heading 1 of every handout, so her first level is then the second, and all
 * others follow; otherwise `#` and `##` would be one.
 */
export function beginsAtOne({ blocks }: Pick<Document, 'blocks'>): boolean {
  let found = false
  walkBlocks(blocks, (block) => {
    found ||= block.kind === 'heading' && block.level === 1 && !isEmpty(block.inlines)
  })
  return found
}

/** Nothing that is seen or read aloud: such a heading would be a tag and a bookmark without words. */
export const isEmpty = (inlines: Inlines): boolean => plainText(inlines).replace(/[\s\u00ad\u200b\u2060]/g, '') === ''
