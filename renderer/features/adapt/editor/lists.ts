import type { Editor } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { dispatchAlone } from './history.ts'

export type ListKind = 'bullets' | 'numbers' | 'tasks'

/** The innermost list around the cursor, and where it begins. */
function listAround({ selection: { $from } }: Pick<EditorState, 'selection'>) {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name === 'list') return { node, at: $from.before(depth) }
  }
  return undefined
}

export function isTaskList(state: Pick<EditorState, 'selection'>): boolean {
  const list = listAround(state)
  return list?.node.children.some(({ attrs }) => attrs.checked !== null) ?? false
}

/** Makes a list of the paragraphs, another kind of the list, or paragraphs of the list again. */
export function toggleList(editor: Editor, kind: ListKind): void {
  const list = listAround(editor.state)
  if (!list) {
    editor.commands.wrapInList('list', { ordered: kind === 'numbers', start: 1 })
    if (kind === 'tasks') turnInto(editor, kind)
    return
  }
  const now = isTaskList(editor.state) ? 'tasks' : list.node.attrs.ordered ? 'numbers' : 'bullets'
  if (now === kind) editor.commands.liftListItem('listItem')
  else turnInto(editor, kind)
}

function turnInto(editor: Editor, kind: ListKind): void {
  const list = listAround(editor.state)
  if (list) dispatchAlone(editor, retype(editor.state.tr, list.at, kind))
}

function retype(tr: Transaction, at: number, kind: ListKind): Transaction {
  tr.setNodeMarkup(at, null, { ...tr.doc.nodeAt(at)?.attrs, ordered: kind === 'numbers', start: 1 })
  tr.doc.nodeAt(at)?.forEach((item, offset) => {
    const place = at + 1 + offset
    if (kind !== 'tasks') tr.setNodeAttribute(place, 'checked', null)
    else if (item.attrs.checked === null) tr.setNodeAttribute(place, 'checked', false)
  })
  return tr
}
