import { NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'

/**
 * Makes room for what comes: deletes what is selected. Where the selection begins or ends in a row, card or field, only its text goes: no block
 * is torn. A block that is selected as a whole stays, and the new stands behind it.
 */
export function clearRange(tr: Transaction): void {
  const { selection, doc } = tr
  const { $from, $to, from, to } = selection
  if (selection.empty || (selection instanceof NodeSelection && selection.node.isBlock)) return
  if ($from.sameParent($to)) {
    tr.deleteSelection()
    return
  }
  const gone: { readonly from: number; readonly to: number }[] = []
  doc.nodesBetween(from, to, (node, at) => {
    const end = at + node.nodeSize
    const isWhole = at >= from && end <= to
    // Parts stay in their places as long as their block does.
    if (isWhole && node.isBlock && node.type.isInGroup('block')) {
      gone.push({ from: at, to: end })
      return false
    }
    if (!node.isTextblock) return true
    gone.push({ from: Math.max(from, at + 1), to: Math.min(to, end - 1) })
    return false
  })
  for (const range of gone.reverse()) if (range.from < range.to) tr.delete(range.from, range.to)
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size))))
}
