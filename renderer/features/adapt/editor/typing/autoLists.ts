import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { findWrapping } from '@tiptap/pm/transform'
import { joinLists } from './lists.ts'
import { placeOf } from './places.ts'

/** A hyphen, a star, or the number one at the start of a paragraph, and a space: a list, as in Word. A step of its own. */
export function autoList(state: EditorState): Transaction | undefined {
  const { $from, empty } = state.selection
  if (!empty || placeOf(state.selection) !== 'text' || $from.parent.type.name !== 'paragraph') return undefined
  const found = /^(?:[-*•]|(1)[.)]) $/.exec($from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC'))
  if (!found) return undefined
  const { tr, schema } = state
  const ordered = found[1] !== undefined
  tr.delete($from.start(), $from.pos)
  const range = tr.doc.resolve($from.start()).blockRange()
  const list = schema.nodes.list
  const wrapping = range && list && findWrapping(range, list, { ordered, start: 1 })
  if (!range || !wrapping) return undefined
  tr.wrap(range, wrapping)
  if (!ordered) joinLists(tr, range.start)
  return closeHistory(tr)
}
