import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { dispatchAlone } from './history.ts'

interface EditedNode {
  readonly node: Node
  readonly editor: Editor
  readonly getPos: () => number | undefined
}

/** An item of a list; that of a task list has a box to tick. */
export const itemView =
  (labels: () => { readonly box: string }) =>
  ({ node, editor, getPos }: EditedNode): NodeView => {
    const dom = document.createElement('li')
    const isTask = node.attrs.checked !== null
    if (!isTask) {
      return { dom, contentDOM: dom, update: (next) => next.type.name === 'listItem' && next.attrs.checked === null }
    }
    dom.className = 'task'
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.checked = node.attrs.checked === true
    box.disabled = !editor.isEditable
    box.contentEditable = 'false'
    box.setAttribute('aria-label', labels().box)
    box.addEventListener('change', () => {
      const at = getPos()
      if (at !== undefined) dispatchAlone(editor, editor.state.tr.setNodeAttribute(at, 'checked', box.checked))
    })
    const contentDOM = document.createElement('div')
    dom.append(box, contentDOM)
    return {
      dom,
      contentDOM,
      update: (next) => {
        if (next.type.name !== 'listItem' || next.attrs.checked === null) return false
        box.checked = next.attrs.checked === true
        return true
      },
      stopEvent: ({ target }) => target === box,
      ignoreMutation: ({ target }) => !contentDOM.contains(target),
    }
  }
