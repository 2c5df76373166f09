import { AllSelection, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { frames } from './newText.ts'
import { roomDepth } from './places.ts'

/** Ctrl+A: the cell, field or card around the caret; when that is selected already, or empty, everything. */
export function selectAll({ tr, selection }: EditorState): Transaction {
  const { $from } = selection
  const depth = roomDepth($from)
  if (depth === 0 || frames.has($from.node(depth).type.name)) return tr.setSelection(new AllSelection(tr.doc))
  const first = Selection.findFrom(tr.doc.resolve($from.start(depth)), 1, true) ?? selection
  const last = Selection.findFrom(tr.doc.resolve($from.end(depth)), -1, true) ?? selection
  const whole = selection.from <= first.from && selection.to >= last.to
  return tr.setSelection(whole ? new AllSelection(tr.doc) : TextSelection.between(first.$from, last.$to))
}
