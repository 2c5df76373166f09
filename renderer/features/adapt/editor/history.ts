import type { Editor } from '@tiptap/core'
import { closeHistory, redo, undo } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'

/** One history over everything on the screen: text, settings of blocks, title, take-backs, settled places. */
export const undoIn = (editor: Editor): boolean => undo(editor.state, editor.view.dispatch)
/** A change that is taken back on its own, however quickly the next one follows. */
export const dispatchAlone = ({ view }: Editor, tr: Transaction): void => view.dispatch(closeHistory(tr))

export const redoIn = (editor: Editor): boolean => redo(editor.state, editor.view.dispatch)

/** The keys of undo and redo in fields beside the text, whose own undo would know one field only. True: done. */
export function historyKey(editor: Editor, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? redoIn(editor) || true : undoIn(editor) || true
  return key === 'y' && (redoIn(editor) || true)
}
