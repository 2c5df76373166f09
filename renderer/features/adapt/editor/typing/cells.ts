import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { changeTable } from '../tables.ts'

/** Tab in a table: the next cell, with what stands in it selected as in Word; behind the last one a new row where `grow`. */
export function toCell(state: EditorState, by: -1 | 1, grow: boolean): Transaction | undefined {
  const { $from } = state.selection
  const depth = $from.depth - 2
  if (depth < 1 || $from.node(depth).type.name !== 'table') return undefined
  const table = $from.node(depth)
  const at = $from.before(depth)
  const cells: number[] = []
  table.descendants((node, offset) => {
    if (node.isTextblock) cells.push(at + 1 + offset)
  })
  const next = cells[cells.indexOf($from.before()) + by]
  if (next !== undefined) return selectText(state.tr, next)
  return grow && by > 0 ? changeTable(state.tr, at, { row: table.childCount - 1, column: 0 }, 'rowBelow') : undefined
}

/** Selects all text of the node at `at`. */
export function selectText(tr: Transaction, at: number): Transaction {
  const size = tr.doc.nodeAt(at)?.content.size ?? 0
  return tr.setSelection(TextSelection.create(tr.doc, at + 1, at + 1 + size)).scrollIntoView()
}
