import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorNode } from '../../../document/editorNode.ts'
import { movableParts } from './blockForms.ts'

/**
 * Changes to whole blocks and parts. `at` is the position before a node, as ProseMirror counts. Each returns the
 * transaction, or `undefined` where there is nothing to do, so that the control can be disabled.
 */
export function move(tr: Transaction, at: number, by: -1 | 1): Transaction | undefined {
  const place = tr.doc.resolve(at)
  const node = place.nodeAfter
  const index = place.index() + by
  if (!node || index < 0 || index >= place.parent.childCount) return undefined
  const neighbour = place.parent.child(index)
  // The header row of a table stays where it is.
  if (place.parent.type.name === 'table' && Math.min(index, place.index()) === 0) return undefined
  const target = by < 0 ? at - neighbour.nodeSize : at + neighbour.nodeSize
  const inside = tr.selection.from - at
  tr.delete(at, at + node.nodeSize)
    .insert(target, node)
    .setMeta(moved, by)
  // A cursor within goes along.
  if (inside > 0 && inside < node.nodeSize && tr.doc.resolve(target + inside).parent.inlineContent) {
    return tr.setSelection(TextSelection.create(tr.doc, target + inside)).scrollIntoView()
  }
  return select(tr, target)
}

const moved = 'moved'
/** Whether a transaction moved a block or part up or down. */
export const movedBy = (tr: Transaction): -1 | 1 | undefined => tr.getMeta(moved)

/** The block or part that a person means when the cursor stands at `place`: the innermost, or with `whole` the outermost. */
export function movableAt(place: ResolvedPos, whole: boolean): number | undefined {
  if (place.depth === 0) return place.nodeAfter ? place.pos : undefined
  if (!whole) {
    for (let depth = place.depth; depth > 0; depth -= 1) {
      if (movableParts.has(place.node(depth).type.name)) return place.before(depth)
    }
  }
  return place.before(1)
}

export function remove(tr: Transaction, at: number): Transaction | undefined {
  const place = tr.doc.resolve(at)
  const node = place.nodeAfter
  if (!node) return undefined
  if (place.parent.childCount === 1 && !place.parent.type.contentMatch.validEnd) {
    return select(tr.replaceWith(at, at + node.nodeSize, place.parent.type.schema.node('paragraph')), at)
  }
  return tr
    .delete(at, at + node.nodeSize)
    .setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size))))
}

/** Behind the block at `at`; an empty paragraph there gives way. Behind what holds no text comes a paragraph to go on in. */
export function insertAfter(tr: Transaction, at: number, added: EditorNode): Transaction {
  const before = tr.doc.resolve(at).nodeAfter
  const node = tr.doc.type.schema.nodeFromJSON(added)
  const isEmpty = before?.type.name === 'paragraph' && before.childCount === 0
  const from = isEmpty ? at : at + (before?.nodeSize ?? 0)
  const text = holdsText(node) ? [] : [tr.doc.type.schema.node('paragraph')]
  tr.replaceWith(from, isEmpty ? at + before.nodeSize : from, [node, ...text])
  return select(tr, text.length > 0 ? from + node.nodeSize : from)
}

export function append(tr: Transaction, at: number, added: EditorNode): Transaction {
  const end = at + (tr.doc.resolve(at).nodeAfter?.nodeSize ?? 2) - 1
  return select(tr.insert(end, tr.doc.type.schema.nodeFromJSON(added)), end)
}

/** Puts the cursor into the node at `at`, or selects it where it holds no text. */
export function select(tr: Transaction, at: number): Transaction {
  const node = tr.doc.resolve(at).nodeAfter
  if (!node) return tr
  const selection = holdsText(node) ? TextSelection.near(tr.doc.resolve(at + 1)) : NodeSelection.create(tr.doc, at)
  return tr.setSelection(selection).scrollIntoView()
}

function holdsText(node: Node): boolean {
  let found = node.isTextblock
  node.descendants((inner) => {
    found ||= inner.isTextblock
  })
  return found
}
