import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** How a block differs from the template. `removed` stands where the template has a block that is gone here. */
export interface BlockMark {
  readonly id: string
  readonly status: 'changed' | 'added' | 'moved' | 'removed'
  /** For `removed`: the block it stood behind here; none: at the beginning. */
  readonly after?: string | undefined
  /** What the mark says. */
  readonly label: string
  /** Name of the button that takes the change back. */
  readonly undo: string
}

const key = new PluginKey<readonly BlockMark[]>('difference')

/** Draws the marks beside the blocks, each with a button back to the template. */
export const differenceMarks = Extension.create<{ readonly restore: (mark: BlockMark) => void }>({
  name: 'differenceMarks',
  addOptions: () => ({ restore: () => undefined }),
  addProseMirrorPlugins() {
    const { restore } = this.options
    return [
      new Plugin<readonly BlockMark[]>({
        key,
        state: { init: () => [], apply: (tr, marks) => tr.getMeta(key) ?? marks },
        props: {
          decorations: (state) => DecorationSet.create(state.doc, draw(state.doc, key.getState(state) ?? [], restore)),
        },
      }),
    ]
  },
})

/** Changes the marks and nothing else: not the text, not what can be undone. */
export const withMarks = (tr: Transaction, marks: readonly BlockMark[]): Transaction =>
  tr.setMeta(key, marks).setMeta('addToHistory', false)

function draw(doc: Node, marks: readonly BlockMark[], restore: (mark: BlockMark) => void): Decoration[] {
  const blocks = new Map<unknown, { readonly from: number; readonly to: number }>()
  doc.forEach((block, at) => {
    blocks.set(block.attrs.id, { from: at, to: at + block.nodeSize })
  })
  return marks.flatMap((mark) => {
    const key = `${mark.status} ${mark.id}`
    if (mark.status === 'removed') {
      const at = mark.after === undefined ? 0 : blocks.get(mark.after)?.to
      return at === undefined ? [] : [Decoration.widget(at, () => label(mark, restore), { side: 1, key })]
    }
    const place = blocks.get(mark.id)
    if (!place) return []
    return [
      Decoration.node(place.from, place.to, { class: `difference difference-${mark.status}` }),
      Decoration.widget(place.from, () => label(mark, restore), { side: -1, key }),
    ]
  })
}

function label(mark: BlockMark, restore: (mark: BlockMark) => void): HTMLElement {
  const box = document.createElement('div')
  box.className = `difference-label difference-label-${mark.status}`
  box.contentEditable = 'false'
  const words = document.createElement('span')
  words.textContent = mark.label
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = mark.undo
  button.addEventListener('click', () => restore(mark))
  // The editor takes no key or click that is meant for the button.
  for (const type of ['mousedown', 'keydown']) button.addEventListener(type, (event) => event.stopPropagation())
  box.append(words, button)
  return box
}
