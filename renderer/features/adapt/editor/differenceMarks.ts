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
  /** The first words of the block. */
  readonly words: string
  /** What the mark says. */
  readonly label: string
  /** Name of the button that takes the change back. */
  readonly undo: string
}

const key = new PluginKey<readonly BlockMark[]>('difference')

interface Options {
  readonly restore: (mark: BlockMark) => void
}

/** Draws the marks beside the blocks, each with a button back to the template. */
export const differenceMarks = Extension.create<Options>({
  name: 'differenceMarks',
  addOptions: () => ({ restore: () => undefined }),
  addProseMirrorPlugins() {
    const { options, editor } = this
    let drawn: { readonly doc: Node; readonly marks: readonly BlockMark[]; readonly set: DecorationSet } | undefined
    return [
      new Plugin<readonly BlockMark[]>({
        key,
        state: { init: () => [], apply: (tr, marks) => tr.getMeta(key) ?? marks },
        props: {
          decorations: (state) => {
            const marks = key.getState(state) ?? []
            if (drawn?.doc !== state.doc || drawn.marks !== marks) {
              const restore = editor.isEditable ? options.restore : undefined
              drawn = { doc: state.doc, marks, set: DecorationSet.create(state.doc, draw(state.doc, marks, restore)) }
            }
            return drawn.set
          },
        },
      }),
    ]
  },
})

/** Changes the marks and nothing else: not the text, not what can be undone. */
export const withMarks = (tr: Transaction, marks: readonly BlockMark[]): Transaction =>
  tr.setMeta(key, marks).setMeta('addToHistory', false)

function draw(doc: Node, marks: readonly BlockMark[], restore: Options['restore'] | undefined): Decoration[] {
  const blocks = new Map<unknown, { readonly from: number; readonly to: number }>()
  doc.forEach((block, at) => {
    blocks.set(block.attrs.id, { from: at, to: at + block.nodeSize })
  })
  return marks.flatMap((mark) => {
    const key = `${mark.status} ${mark.id} ${mark.label} ${mark.words} ${mark.undo}`
    const drawMark = (): HTMLElement => box(mark, restore)
    if (mark.status === 'removed') {
      const at = mark.after === undefined ? 0 : blocks.get(mark.after)?.to
      return at === undefined ? [] : [Decoration.widget(at, drawMark, { side: 1, key, ignoreSelection: true })]
    }
    const place = blocks.get(mark.id)
    if (!place) return []
    return [
      Decoration.node(place.from, place.to, { class: `difference difference-${mark.status}` }),
      Decoration.widget(place.from, drawMark, { side: -1, key, ignoreSelection: true }),
    ]
  })
}

/** A removed block leaves a line in the text; all other marks stand in the margin, so that no line moves while somebody types. */
function box(mark: BlockMark, restore: Options['restore'] | undefined): HTMLElement {
  const box = document.createElement('div')
  box.className = `difference-box difference-box-${mark.status}`
  box.contentEditable = 'false'
  const words = document.createElement('span')
  words.className = 'difference-words'
  words.textContent = mark.status === 'removed' && mark.words !== '' ? `${mark.label}: ${mark.words}` : mark.label
  box.append(words)
  if (!restore) return box
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'difference-undo'
  if (mark.status === 'removed') {
    button.textContent = mark.undo
    button.setAttribute('aria-label', `${mark.undo}: ${mark.words}`)
  } else {
    button.append(backIcon())
    button.title = `${mark.label} · ${mark.undo}`
    button.setAttribute('aria-label', `${mark.label}: ${mark.undo}`)
  }
  button.addEventListener('click', () => restore(mark))
  button.addEventListener('mousedown', (event) => event.stopPropagation())
  // Enter and space press the button; everything else is the editor's.
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
  })
  box.append(button)
  return box
}

function backIcon(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', 'M5 5v4h4M5.5 9A5.5 5.5 0 1 1 5 12.500')
  svg.append(path)
  return svg
}
