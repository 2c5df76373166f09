import type { Node } from '@tiptap/pm/model'
import { AllSelection, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { inOneRoom } from './places.ts'

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Deletes what is selected. From one room into another no text is joined: blocks that are selected as a whole go, of all others
 * the selected text goes, and every row, cell and card stays.
 */
export function clearSelection(tr: Transaction): Transaction {
  const { selection } = tr
  const { $from, $to } = selection
  if (selection instanceof AllSelection) {
    tr.replaceWith(0, tr.doc.content.size, tr.doc.type.schema.node('paragraph'))
    return tr.setSelection(TextSelection.create(tr.doc, 1))
  }
  if (selection instanceof NodeSelection) return tr.deleteSelection()
  // What is emptied stays as a place to type in: an item, a heading.
  if (inOneRoom(selection)) return tr.delete($from.pos, $to.pos)
  const depth = $from.sharedDepth($to.pos)
  const cuts = cutsIn($from.node(depth), $from.start(depth), { from: $from.pos, to: $to.pos })
  for (const { from, to } of cuts.reverse()) tr.delete(from, to)
  return tr.setSelection(Selection.near(tr.doc.resolve($from.pos), 1))
}

function cutsIn(node: Node, inside: number, range: Range): Range[] {
  const { from, to } = range
  if (node.isTextblock) {
    const cut = { from: Math.max(from, inside), to: Math.min(to, inside + node.content.size) }
    return cut.from < cut.to ? [cut] : []
  }
  const cuts: Range[] = []
  node.forEach((child, offset) => {
    const [start, end] = [inside + offset, inside + offset + child.nodeSize]
    if (end <= from || start >= to) return
    // What the selection begins in stays: the caret stands there.
    if (holdsBlocks(node) && from <= start && covers(child, start, range)) cuts.push({ from: start, to: end })
    else cuts.push(...cutsIn(child, start + 1, range))
  })
  return cuts
}

/** Whether all text of the node at `start` is selected. */
function covers(node: Node, start: number, { from, to }: Range): boolean {
  let [first, last] = [start, start + node.nodeSize]
  for (let inner: Node | null = node; inner && !inner.isLeaf; inner = inner.firstChild) first += 1
  for (let inner: Node | null = node; inner && !inner.isLeaf; inner = inner.lastChild) last -= 1
  return from <= first && to >= last
}

/** Any number of blocks or items may stand in it, so one may go. */
const holdsBlocks = ({ type }: Node): boolean =>
  type.name === 'list' || type.contentMatch.defaultType?.isInGroup('block') === true
