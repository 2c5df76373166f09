import type { Node } from '@tiptap/pm/model'

export interface OutlineEntry {
  /** Place of the heading in the editor's document. */
  readonly at: number
  /** 1 to 6. */
  readonly level: number
  readonly words: string
}

/** The headings of a document, wherever they stand, in the order of the text. */
export function outlineOf(doc: Node): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  doc.descendants((node, at) => {
    if (node.type.name === 'heading') {
      const words = node.textBetween(0, node.content.size, ' ', ({ type }) => (type.name === 'break' ? ' ' : '…'))
      entries.push({ at, level: Number(node.attrs.level), words: words.trim() })
    }
    return !node.isTextblock
  })
  return entries
}

/** The number of the heading whose text a place belongs to; -1: it stands before the first one. */
export const entryAt = (entries: readonly OutlineEntry[], place: number): number =>
  entries.findLastIndex(({ at }) => at < place)
