import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { keydownHandler } from '@tiptap/pm/keymap'
import { type Command, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Act } from './act.ts'
import { autoList } from './autoLists.ts'
import { clearSelection } from './clearSelection.ts'
import { deleting, moving, putting } from './keys.ts'
import { textBehind } from './newText.ts'
import { inOneRoom, placeOf } from './places.ts'
import { selectAll } from './selectAll.ts'

/** What keys do to text: `keys.ts` has the table of places. */
export const typing = Extension.create({
  name: 'typing',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: keydownHandler(bindings()),
        handleTextInput(view, _from, _to, text) {
          const { selection } = view.state
          if (!(selection instanceof TextSelection) || !inOneRoom(selection)) {
            makeRoom(view)
            view.dispatch(view.state.tr.insertText(text).scrollIntoView())
            return true
          }
          if (text !== ' ') return false
          view.dispatch(view.state.tr.insertText(text).scrollIntoView())
          const list = autoList(view.state)
          if (list) view.dispatch(list.scrollIntoView())
          return true
        },
        handleDOMEvents: {
          // What the browser would do to a selection across rooms is done here, before it can.
          compositionstart: (view) => {
            const { selection } = view.state
            if (!(selection instanceof TextSelection) || !inOneRoom(selection)) makeRoom(view)
          },
          beforeinput: (view, event) => {
            if (!event.inputType.startsWith('delete') || inOneRoom(view.state.selection)) return false
            event.preventDefault()
            makeRoom(view)
            return true
          },
          cut: (view, event) => {
            const { selection } = view.state
            if (selection.empty || !event.clipboardData) return false
            const { dom, text } = view.serializeForClipboard(selection.content())
            event.preventDefault()
            event.clipboardData.clearData()
            event.clipboardData.setData('text/html', dom.innerHTML)
            event.clipboardData.setData('text/plain', text)
            view.dispatch(closeHistory(clearSelection(view.state.tr)).scrollIntoView())
            return true
          },
        },
      },
    }),
  ],
})

/** A place for text where the selection is: text that is selected goes; behind a block, a fact or a picture there is room. */
function makeRoom(view: EditorView): void {
  const { selection, tr } = view.state
  if (placeOf(selection) === 'block') perform(view, textBehind)
  else if (selection instanceof NodeSelection)
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to)))
  else if (!selection.empty) view.dispatch(closeHistory(clearSelection(tr)))
}

function bindings(): Record<string, Command> {
  const bound: Record<string, Command> = {
    'Mod-a': (state, dispatch) => {
      dispatch?.(selectAll(state))
      return true
    },
  }
  for (const [key, acts] of Object.entries(putting)) {
    bound[key] = (_, __, view) => {
      if (!view) return false
      const { selection } = view.state
      const cleared =
        selection.empty || placeOf(selection) === 'block' ? undefined : closeHistory(clearSelection(view.state.tr))
      if (cleared) view.dispatch(cleared)
      return perform(view, acts[placeOf(view.state.selection)], cleared)
    }
  }
  for (const modifier of ['', 'Mod-', 'Shift-']) {
    bound[`${modifier}Backspace`] = (_, __, view) => view !== undefined && erase(view, 'start')
    bound[`${modifier}Delete`] = (_, __, view) => view !== undefined && erase(view, 'end')
  }
  for (const [key, act] of Object.entries(moving))
    bound[key] = (_, __, view) => view !== undefined && perform(view, act)
  return bound
}

function erase(view: EditorView, edge: 'start' | 'end'): boolean {
  const { selection } = view.state
  const place = placeOf(selection)
  if (place !== 'block' && !selection.empty) {
    view.dispatch(closeHistory(clearSelection(view.state.tr)).scrollIntoView())
    return true
  }
  const { parentOffset, parent } = selection.$from
  const atEdge = place === 'block' || parentOffset === (edge === 'start' ? 0 : parent.content.size)
  return atEdge && perform(view, deleting[edge][place])
}

/** Each is a step of its own for undo; one that goes on after `begun` belongs to that step. */
function perform(view: EditorView, act: Act, begun?: unknown): boolean {
  const made = act(view.state, view)
  if (made === 'native') return false
  if (made !== 'stay')
    view.dispatch((begun ? made.setMeta('appendedTransaction', begun) : closeHistory(made)).scrollIntoView())
  return true
}
