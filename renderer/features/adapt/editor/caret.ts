import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * A transaction that stands where the caret stands. The browser moves the caret at once and tells it a moment later; what
 * happens between would act on the old place, or put the caret back there.
 */
export function atCaret(view: EditorView): Transaction {
  const { state } = view
  const { tr, selection } = state
  const seen = view.dom.ownerDocument.getSelection()
  if (!view.hasFocus() || view.composing || !(selection instanceof TextSelection)) return tr
  if (!seen?.anchorNode || !seen.focusNode) return tr
  if (!view.dom.contains(seen.anchorNode) || !view.dom.contains(seen.focusNode)) return tr
  const anchor = view.posAtDOM(seen.anchorNode, seen.anchorOffset)
  const head = view.posAtDOM(seen.focusNode, seen.focusOffset)
  if (anchor === selection.anchor && head === selection.head) return tr
  return tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head)))
}
