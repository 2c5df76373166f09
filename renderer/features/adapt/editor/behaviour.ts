import { Extension } from '@tiptap/core'
import { closeHistory, history, isHistoryTransaction } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'
import { atCaret } from './caret.ts'
import { dispatchAlone, redoIn, undoIn } from './history.ts'
import { identities } from './identities.ts'
import { movableAt, move, movedBy } from './moves.ts'
import { endWalk, isWalked, toNextStop } from './stops.ts'
import { toCell } from './typing/cells.ts'
import { lift, sink } from './typing/lists.ts'

export interface BehaviourOptions {
  /** A new identity for a block that the template does not have. */
  readonly newId: () => string
  /** A block or part was moved: said to who does not see it. */
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
      if (tr) dispatchAlone(editor, tr)
      // Not even where there is nothing to do: the cursor would jump.
      return true
    }
    const tab = (by: -1 | 1) => (): boolean => {
      const { state, view } = editor
      const tr = (by > 0 ? sink(state) : lift(state)) ?? toCell(state, by, !isWalked(view))
      if (!tr) return toNextStop(editor, by)
      view.dispatch(tr.docChanged ? closeHistory(tr).scrollIntoView() : tr)
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
      Tab: tab(1),
      'Shift-Tab': tab(-1),
      Escape: () => {
        options.leave()
        return true
      },
    }
  },

  onTransaction({ transaction }) {
    const by = movedBy(transaction)
    if (by) this.options.moved(by)
  },

  addProseMirrorPlugins() {
    const { newId } = this.options
    return [
      history(),
      new Plugin({
        props: {
          handleDOMEvents: {
            mousedown: (view) => void endWalk(view),
            keydown: (view, event) => {
              if (event.key !== 'Tab' && event.key !== 'Shift') endWalk(view)
              const tr = atCaret(view)
              if (tr.selectionSet) view.dispatch(tr)
            },
          },
        },
        // What undo brings back has its identity and its name.
        appendTransaction: (changes, before, { doc, tr }) =>
          changes.some((change) => change.docChanged && !isHistoryTransaction(change))
            ? identities(doc, tr, newId, before.doc)
            : null,
      }),
    ]
  },
})
