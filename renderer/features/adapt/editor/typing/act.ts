import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * What a key does. `stay`: nothing, and the browser is not asked either, which would join what must not be joined. `native`: the
 * browser does it, within one text. Selected text is gone before Enter and its like are asked.
 */
export type Act = (state: EditorState, view: EditorView) => Transaction | 'stay' | 'native'
