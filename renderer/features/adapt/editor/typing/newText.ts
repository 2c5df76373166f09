import { type EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import type { Act } from './act.ts'
import { roomDepth } from './places.ts'

const paragraph = ({ schema }: EditorState) => schema.node('paragraph')

/** Enter in running text. */
export const newParagraph: Act = (state) => {
  const { $from } = state.selection
  const { parent } = $from
  const { tr } = state
  const marks = state.storedMarks ?? $from.marks()
  if (parent.content.size === 0) {
    if (parent.type.name !== 'paragraph') return tr.setBlockType($from.pos, $from.pos, paragraph(state).type)
    return leaveFrame(state) ?? tr.split($from.pos)
  }
  if ($from.parentOffset === 0) return tr.insert($from.before(), paragraph(state))
  if ($from.parentOffset < parent.content.size) return tr.split($from.pos).ensureMarks(marks)
  tr.insert($from.after(), paragraph(state))
  tr.setSelection(TextSelection.create(tr.doc, $from.after() + 1))
  return parent.type.name === 'heading' ? tr : tr.ensureMarks(marks)
}

/** Enter in the empty last line of a note or a quote: on behind it. */
function leaveFrame(state: EditorState) {
  const { $from } = state.selection
  const around = $from.node(-1)
  const isLast = $from.index(-1) === around.childCount - 1
  if (!frames.has(around.type.name) || !isLast || around.childCount === 1) return undefined
  const tr = state.tr.delete($from.before(), $from.after())
  const at = tr.mapping.map($from.after(-1))
  tr.insert(at, paragraph(state))
  return tr.setSelection(TextSelection.create(tr.doc, at + 1))
}

/** Blocks around running text that Enter leaves, and that go with their last text. */
export const frames: ReadonlySet<string> = new Set(['note', 'quote'])

/** Shift+Enter, and Enter in a cell. */
export const lineBreak: Act = (state) => {
  const made = state.schema.node('break')
  return state.tr.replaceSelectionWith(made, true)
}

export const newCodeLine: Act = ({ tr }) => tr.insertText('\n')

/** Ctrl+Enter: a new page, where the document itself goes on. */
export const newPage: Act = (state) => {
  const { $from } = state.selection
  if ($from.depth !== 1 || roomDepth($from) > 0) return 'stay'
  const { tr, schema } = state
  const page = schema.node('pagebreak')
  const size = $from.parent.content.size
  if (size > 0 && $from.parentOffset === 0) return tr.insert($from.before(), page)
  const inside = $from.parentOffset < size
  const at = inside ? $from.pos + 1 : $from.after()
  if (inside) tr.split($from.pos)
  tr.insert(at, inside ? page : [page, paragraph(state)])
  return tr.setSelection(TextSelection.create(tr.doc, at + page.nodeSize + 1))
}

export const leaveCode: Act = (state) => {
  const { $from } = state.selection
  const tr = state.tr.insert($from.after(), paragraph(state))
  return tr.setSelection(TextSelection.create(tr.doc, $from.after() + 1))
}

/** A paragraph behind a block that is selected; of a selected part, such as a row, its own text. */
export const textBehind: Act = (state) => {
  const { to, $to } = state.selection
  const { tr } = state
  const text = paragraph(state)
  if (!$to.parent.canReplaceWith($to.index(), $to.index(), text.type))
    return tr.setSelection(Selection.near(tr.doc.resolve(to - 1), -1))
  tr.insert(to, text)
  return tr.setSelection(TextSelection.create(tr.doc, to + 1))
}
