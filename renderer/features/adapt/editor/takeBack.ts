import type { Node } from '@tiptap/pm/model'
import { Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorNode } from '../../../document/editorNode.ts'
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
    case 'removed': {
      if (!node) return tr
      const target = mark.after === undefined ? 0 : (places.get(mark.after)?.end ?? 0)
      // What says nothing any more, such as a table without rows, is no block of the text, but its shell keeps the id.
      if (place) tr.delete(place.at, place.end)
      return tr.insert(tr.mapping.map(target), node)
    }
    case 'added':
      if (!place) return tr
      return tr.doc.childCount > 1
        ? tr.delete(place.at, place.end)
        : tr.replaceWith(place.at, place.end, tr.doc.type.schema.node('paragraph'))
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

/** Replaces the blocks that differ from those of `next`, and nothing else, so that cursor and untouched blocks stay. */
export function replaceBlocks(tr: Transaction, next: Node): Transaction {
  const [old, now] = [tr.doc.children, next.children]
  let start = 0
  while (start < old.length && start < now.length && old[start]?.eq(now[start] as Node)) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end)?.eq(now.at(-1 - end) as Node))
    end += 1
  const size = (nodes: readonly Node[]): number => nodes.reduce((sum, node) => sum + node.nodeSize, 0)
  const from = size(old.slice(0, start))
  const to = from + size(old.slice(start, old.length - end))
  const blocks = now.slice(start, now.length - end)
  if (from === to && blocks.length === 0) return tr
  tr.replaceWith(from, to, [...blocks])
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from + 1, tr.doc.content.size))))
}
