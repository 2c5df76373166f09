import type { Transaction } from '@tiptap/pm/state'
import type { EditorNode } from '../model/editorNode.ts'
import type { BlockMark } from './differenceMarks.ts'

/**
 * Puts one block back to what the template has. `original` is the template's block, `order` the ids of its blocks. An
 * ordinary change of the text: it can be undone.
 */
export function takeBack(
  tr: Transaction,
  mark: BlockMark,
  original: EditorNode | undefined,
  order: readonly string[],
): Transaction {
  const places = new Map<unknown, { readonly at: number; readonly end: number }>()
  tr.doc.forEach((node, at) => {
    places.set(node.attrs.id, { at, end: at + node.nodeSize })
  })
  const place = places.get(mark.id)
  const node = original && tr.doc.type.schema.nodeFromJSON(original)
  switch (mark.status) {
    case 'removed':
      return node ? tr.insert(mark.after === undefined ? 0 : (places.get(mark.after)?.end ?? 0), node) : tr
    case 'added':
      return place ? tr.delete(place.at, place.end) : tr
    case 'changed':
      return place && node ? tr.replaceWith(place.at, place.end, node) : tr
    case 'moved': {
      const moved = place && tr.doc.nodeAt(place.at)
      if (!place || !moved) return tr
      const before = order[order.indexOf(mark.id) - 1]
      const target = before === undefined ? 0 : (places.get(before)?.end ?? 0)
      tr.delete(place.at, place.end)
      return tr.insert(tr.mapping.map(target), moved)
    }
  }
}
