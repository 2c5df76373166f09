import { NodeSelection, type Transaction } from '@tiptap/pm/state'
import { clearSelection } from '../editor/typing/clearSelection.ts'

/** Makes room for what comes: deletes what is selected. A block that is selected as a whole stays, and the new stands behind it. */
export function clearRange(tr: Transaction): void {
  const { selection } = tr
  if (selection.empty || (selection instanceof NodeSelection && selection.node.isBlock)) return
  clearSelection(tr)
}
