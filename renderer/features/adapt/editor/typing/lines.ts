import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Act } from './act.ts'

/** Enter in a field or a line to sign: one more of its kind. */
export const newLine: Act = (state) => {
  const { $from } = state.selection
  const { parent } = $from
  const attrs = { ...parent.attrs, id: null, ...('name' in parent.attrs ? { name: null } : {}) }
  const { tr } = state
  if ($from.parentOffset === 0 && parent.content.size > 0) return tr.insert($from.before(), parent.type.create(attrs))
  return tr.split($from.pos, 1, [{ type: parent.type, attrs }])
}

/** Backspace at its start, Delete at its end: an empty one goes; two with words stay two. */
export const dropLine =
  (by: -1 | 1): Act =>
  (state) => {
    const { $from } = state.selection
    const around = $from.node(-1)
    const neighbour = around.maybeChild($from.index(-1) + by)
    if (neighbour?.content.size === 0) {
      const at = by < 0 ? $from.before() - neighbour.nodeSize : $from.after()
      return state.tr.delete(at, at + neighbour.nodeSize)
    }
    if ($from.parent.content.size > 0 || around.childCount === 1) return 'stay'
    return without(state, neighbour ? by : -by)
  }

function without({ tr, selection: { $from } }: EditorState, by: number): Transaction {
  tr.delete($from.before(), $from.after())
  const at = tr.doc.resolve($from.before())
  return tr.setSelection(Selection.findFrom(at, by, true) ?? TextSelection.near(at))
}
