import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { textPart } from '../../../document/editorKind.ts'
import { selectText } from './typing/cells.ts'

const controls = 'button, input, select, textarea, summary'
/** Texts of a form, which the Tab key reaches as it reaches a field. */
const texts = `.${textPart}`

/**
 * Views in which somebody goes from stop to stop by the Tab key alone. Until another key comes the key leads through a table and
 * out of it; afterwards it makes rows there, as in Word.
 */
const walked = new WeakSet<EditorView>()
export const isWalked = (view: EditorView): boolean => walked.has(view)
export const endWalk = (view: EditorView): boolean => walked.delete(view)

/**
 * The Tab key in the text: on to the next control or text of a form, in the order in which they stand, and after the last one
 * out of the editor. False: there is nothing on that side.
 */
export function toNextStop({ view }: Editor, by: -1 | 1): boolean {
  const root = view.dom
  const focused = document.activeElement
  const inControl = focused && focused !== root && root.contains(focused)
  return goOn(view, by, inControl ? focused : elementAt(view.domAtPos(view.state.selection.from).node))
}

/** The way out that the Tab key does not have in a table or list: on to what stands behind it. */
export function beyondBlock({ view }: Editor): boolean {
  const { $from } = view.state.selection
  let depth = $from.depth
  for (let at = 1; at <= $from.depth; at += 1) if (blocks.has($from.node(at).type.name)) depth = Math.min(depth, at)
  const block = depth > 0 ? view.nodeDOM($from.before(depth)) : null
  return goOn(view, 1, block && elementAt(block))
}
const blocks: ReadonlySet<string> = new Set(['table', 'list'])

function goOn(view: EditorView, by: -1 | 1, here: Element | null): boolean {
  const root = view.dom
  const stops = [...root.querySelectorAll<HTMLElement>(`${controls}, ${texts}`)].filter(isReachable)
  const ordered = by > 0 ? stops : stops.reverse()
  const next = ordered.find((stop) => here && lies(stop, by, here))
  if (!next) return leave(root, by)
  if (next.matches(controls)) next.focus()
  else {
    view.dispatch(selectText(view.state.tr, view.posAtDOM(next, 0) - 1))
    view.focus()
  }
  walked.add(view)
  return true
}

function leave(root: HTMLElement, by: -1 | 1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(`${controls}, a[href], [tabindex="0"]`)]
  const outside = all.filter((element) => element.tabIndex >= 0 && isReachable(element) && lies(element, by, root))
  const next = by > 0 ? outside[0] : outside.at(-1)
  next?.focus()
  return next !== undefined
}

/** Whether an element stands behind another one, or before it, and not within it or around it. */
function lies(element: Element, by: -1 | 1, other: Element): boolean {
  if (element.contains(other) || other.contains(element)) return false
  const wanted = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
  return (other.compareDocumentPosition(element) & wanted) !== 0
}

const elementAt = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

/** What stands in a closed box has a place on the page, and is not seen. */
const isReachable = (element: HTMLElement): boolean =>
  !(element as HTMLButtonElement).disabled && element.checkVisibility({ visibilityProperty: true })
