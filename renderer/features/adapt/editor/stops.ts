import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

const controls = 'button, input, select, textarea'
/** Texts of a form, which the Tab key reaches as it reaches a field. */
const texts = [
  '.agenda-title',
  '.agenda-content',
  '.agenda-method',
  '.agenda-material',
  '.part-field .part-body',
  '.part-signatureLine .part-body',
  'th',
  'td',
].join(', ')

/**
 * The Tab key in the text: on to the next control or text of a form, in the order in which they stand. False: there is none,
 * and the key leaves the editor.
 */
export function toNextStop({ view }: Editor, by: -1 | 1): boolean {
  const root = view.dom
  const focused = document.activeElement
  const inControl = focused && focused !== root && root.contains(focused)
  const here = inControl ? focused : elementAt(view.domAtPos(view.state.selection.from).node)
  const stops = [...root.querySelectorAll<HTMLElement>(`${controls}, ${texts}`)].filter(isReachable)
  const ordered = by > 0 ? stops : stops.reverse()
  const wanted = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
  const next = ordered.find((stop) => {
    if (!here || stop === here || stop.contains(here) || here.contains(stop)) return false
    return (here.compareDocumentPosition(stop) & wanted) !== 0
  })
  if (!next) return false
  if (next.matches(controls)) next.focus()
  else {
    const place = view.state.doc.resolve(view.posAtDOM(next, 0))
    view.dispatch(view.state.tr.setSelection(TextSelection.near(place)).scrollIntoView())
    view.focus()
  }
  return true
}

const elementAt = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

const isReachable = (element: HTMLElement): boolean =>
  !(element as HTMLButtonElement).disabled && element.offsetParent !== null
