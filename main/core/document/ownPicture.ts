import type { Document } from './document.ts'
import { walkBlocks, walkInlines } from './walk.ts'

/**
 * A picture of a project is named by its content, below a folder that no kit has: `eigene/` and 24 hexadecimal digits. What is so called
 * never changes, so every state of a text shows the picture that it showed.
 */
export const ownPictureName = (src: string): string | undefined =>
  /^eigene\/([0-9a-f]{24}\.(?:png|jpg|svg))$/.exec(src)?.[1]

export const ownPictureSrc = (name: string): string => `eigene/${name}`

export const isOwnPictureName = (name: string): boolean => ownPictureName(ownPictureSrc(name)) !== undefined

/** Names of a project's pictures in any text, also in one that is not read: none is overlooked. */
export const ownPicturesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/eigene\/([0-9a-f]{24}\.(?:png|jpg|svg))/g)].flatMap(([, name]) => name ?? []))

/** All pictures that a document shows, each with the node that shows it first. */
export function picturesOf(document: Pick<Document, 'blocks'>): ReadonlyMap<string, object> {
  const used = new Map<string, object>()
  const put = (src: string, node: object): void => {
    if (!used.has(src)) used.set(src, node)
  }
  walkInlines(document, (inline) => {
    if (inline.kind === 'image') put(inline.src, inline)
  })
  walkBlocks(document.blocks, (block) => {
    if (block.kind === 'picture' && block.src !== undefined) put(block.src, block)
  })
  return used
}
