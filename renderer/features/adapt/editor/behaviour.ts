import { type Editor, Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'

export interface BehaviourOptions {
  /** A new identity for a block that the template does not have. */
  readonly newId: () => string
}

/** Keys, undo, and the identity of blocks: what the schema alone does not say. */
export const behaviour = Extension.create<BehaviourOptions>({
  name: 'behaviour',
  addOptions: () => ({ newId: () => '' }),

  addKeyboardShortcuts() {
    const { editor } = this
    const mark = (name: string) => () => editor.commands.toggleMark(name)
    return {
      'Mod-z': () => undo(editor.state, editor.view.dispatch),
      'Mod-y': () => redo(editor.state, editor.view.dispatch),
      'Shift-Mod-z': () => redo(editor.state, editor.view.dispatch),
      'Mod-b': mark('strong'),
      'Mod-i': mark('emphasis'),
      'Shift-Enter': () => editor.commands.insertContent({ type: 'break' }),
      Enter: () => (inPart(editor) ? toText(editor, 1) : editor.commands.splitListItem('listItem')),
      // Outside of lists and forms Tab leaves the editor: a person with a keyboard is never caught.
      Tab: () => editor.commands.sinkListItem('listItem') || (inPart(editor) && toText(editor, 1)),
      'Shift-Tab': () => editor.commands.liftListItem('listItem') || (inPart(editor) && toText(editor, -1)),
    }
  },

  addProseMirrorPlugins() {
    const { newId } = this.options
    return [history(), new Plugin({ appendTransaction: (_, __, state) => identify(state.doc, state.tr, newId) })]
  },
})

/** Text that stands alone in a part: Enter and Tab go on to the next one, as in a form. */
const textParts = new Set([
  'agendaTitle',
  'agendaContent',
  'agendaMethod',
  'agendaMaterial',
  'field',
  'signatureLine',
  'tableHeader',
  'tableCell',
])
const inPart = ({ state }: Editor): boolean => textParts.has(state.selection.$from.parent.type.name)

function toText({ state, view }: Editor, by: -1 | 1): boolean {
  const { $from } = state.selection
  const edge = by > 0 ? $from.after() : $from.before()
  const target = TextSelection.findFrom(state.doc.resolve(edge), by, true)
  if (!target) return false
  view.dispatch(state.tr.setSelection(target).scrollIntoView())
  return true
}

/** Every block and part has an identity of its own: a split or pasted one gets a new one. */
function identify(doc: Node, tr: Transaction, newId: () => string): Transaction | null {
  const seen = new Set<unknown>()
  doc.descendants((node, at) => {
    if (!('id' in node.attrs)) return
    const { id } = node.attrs
    if (typeof id === 'string' && !seen.has(id)) seen.add(id)
    else tr.setNodeAttribute(at, 'id', newId())
  })
  return tr.docChanged ? tr : null
}
