import type { Document } from '../document/document.ts'
import type { IdentifiedBlock } from './adaptation.ts'
import { canonical } from './canonical.ts'
import { type Content, contentOf } from './identified.ts'

/** Gives a template's blocks their ids. A package that carries ids of its own brings another one of these. */
export type Identify = (document: Document) => IdentifiedBlock

/**
 * Ids that follow from document id, canonical content and, where the same content stands there again, its occurrence:
 * the same source has the same ids on every machine. Lower-case letters and digits, then `-2` for the second.
 */
export const identify: Identify = (document) => {
  const seen = new Map<string, number>()
  const give = (content: Content, key: string, keys: ReadonlyMap<Content, string>): IdentifiedBlock => {
    const stem = fingerprint(`${document.front.id}\n${key}`)
    const occurrence = (seen.get(stem) ?? 0) + 1
    seen.set(stem, occurrence)
    const parts = content.parts.map((part) => give(part, keys.get(part) ?? '', keys))
    return { ...content, id: occurrence === 1 ? stem : `${stem}-${occurrence}`, parts }
  }
  const root = contentOf(document)
  const keys = new Map<Content, string>()
  digest(root, keys)
  return { ...root, id: rootId, parts: root.parts.map((part) => give(part, keys.get(part) ?? '', keys)) }
}

/** Id of the block that is the whole document, in every document. */
export const rootId = 'document'

/** A digest of each content and what stands inside it, from the inside out, so that each text is read once. */
function digest(content: Content, keys: Map<Content, string>): string {
  const inner = content.parts.map((part) => digest(part, keys))
  const key = fingerprint(`${canonical([content.kind, content.values, content.texts])}\n${inner.join(' ')}`)
  keys.set(content, key)
  return key
}

/** FNV-1a over UTF-16 code units, twice with different offsets: 64 bits in base 36, 13 characters or less. Not a protection against intent. */
export function fingerprint(text: string): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + 0x9e37), 0x01000193)
  }
  return (BigInt(high >>> 0) * 0x100000000n + BigInt(low >>> 0)).toString(36)
}
