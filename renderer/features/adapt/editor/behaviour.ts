import { type Editor, Extension } from '@tiptap/core'
import { history } from '@tiptap/pm/history'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { textParts } from './blockForms.ts'
import { atCaret } from './caret.ts'
import { dispatchAlone, redoIn, undoIn } from './history.ts'
import { identities } from './identities.ts'
import { movableAt, move } from './moves.ts'
import { toNextStop } from './stops.ts'

export interface BehaviourOptions {
  /** A new identity for a block that the template does not have. */
  readonly newId: () => string
  /** A block or part was moved by key: said to who does not see it. */
  readonly moved: (by: -1 | 1) => void
  /** Escape: a person with a keyboard is never caught. */
  readonly leave: () => void
}

/** Keys, undo, and the identity of blocks: what the schema alone does not say. */
export const behaviour = Extension.create<BehaviourOptions>({
  name: 'behaviour',
  addOptions: () => ({ newId: () => '', moved: () => undefined, leave: () => undefined }),

  addKeyboardShortcuts() {
    const { editor, options } = this
    const mark = (name: string) => () => editor.commands.toggleMark(name)
    const moveBy = (by: -1 | 1, whole: boolean) => (): boolean => {
      const at = movableAt(editor.state.selection.$from, whole)
      const tr = at === undefined ? undefined : move(editor.state.tr, at, by)
      if (tr) {
        dispatchAlone(editor, tr)
        options.moved(by)
      }
      // Not even where there is nothing to do: the cursor would jump.
      return true
    }
    return {
      'Mod-z': () => undoIn(editor),
      'Mod-y': () => redoIn(editor),
      'Shift-Mod-z': () => redoIn(editor),
      'Mod-b': mark('strong'),
      'Mod-i': mark('emphasis'),
      'Alt-ArrowUp': moveBy(-1, false),
      'Alt-ArrowDown': moveBy(1, false),
      'Alt-Shift-ArrowUp': moveBy(-1, true),
      'Alt-Shift-ArrowDown': moveBy(1, true),
      'Shift-Enter': () => editor.commands.insertContent({ type: 'break' }),
      Enter: () =>
        inPart(editor) ? toText(editor, 1) : leaveList(editor) || editor.commands.splitListItem('listItem'),
      Tab: () => editor.commands.sinkListItem('listItem') || toNextStop(editor, 1),
      'Shift-Tab': () => editor.commands.liftListItem('listItem') || toNextStop(editor, -1),
      Escape: () => {
        options.leave()
        return true
      },
    }
  },

  addProseMirrorPlugins() {
    const { newId } = this.options
    return [
      history(),
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (view) => {
              const tr = atCaret(view)
              if (tr.selectionSet) view.dispatch(tr)
            },
          },
        },
        appendTransaction: (changes, before, { doc, tr }) =>
          changes.some(({ docChanged }) => docChanged) ? identities(doc, tr, newId, before.doc) : null,
      }),
    ]
  },
})

const inPart = ({ state }: Editor): boolean => textParts.has(state.selection.$from.parent.type.name)

function toText({ state, view }: Editor, by: -1 | 1): boolean {
  const { $from } = state.selection
  const edge = by > 0 ? $from.after() : $from.before()
  const target = TextSelection.findFrom(state.doc.resolve(edge), by, true)
  if (!target) return false
  view.dispatch(state.tr.setSelection(target).scrollIntoView())
  return true
}

/** Enter in an empty item ends the list. */
function leaveList(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if ($from.depth < 2 || $from.node(-1).type.name !== 'listItem') return false
  return $from.parent.childCount === 0 && editor.commands.liftListItem('listItem')
}
