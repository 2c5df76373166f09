import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Act } from './act.ts'
import { isText } from './places.ts'

/** Parts that stand side by side: whichever it is, nothing of the block lies above or below it. */
const sideBySide: ReadonlySet<string> = new Set(['tableRow', 'agendaRow', 'columns', 'canvas'])

/** An arrow that leads out of a block where no text follows: a paragraph comes there, as Word always has one. */
export const beyond =
  (by: -1 | 1): Act =>
  ({ selection, tr, schema }, view) => {
    if (selection instanceof NodeSelection) {
      if (!selection.node.type.isInGroup('block')) return 'native'
    } else if (!selection.empty || !view.endOfTextblock(by < 0 ? 'up' : 'down')) return 'native'
    const at = edge(
      selection instanceof NodeSelection ? selection.$from : selection.$head,
      by,
      selection instanceof NodeSelection,
    )
    if (at === undefined) return 'native'
    const beside = tr.doc.resolve(at)
    const next = by < 0 ? beside.nodeBefore : beside.nodeAfter
    if (next && (isText(next) || next.type.name === 'list')) return 'native'
    tr.insert(at, schema.node('paragraph'))
    return tr.setSelection(TextSelection.create(tr.doc, at + 1))
  }

/** The side of the innermost block around a place that is reached from there. */
function edge($pos: ResolvedPos, by: -1 | 1, selected: boolean): number | undefined {
  if (selected) return by < 0 ? $pos.pos : $pos.pos + ($pos.nodeAfter?.nodeSize ?? 0)
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth)
    if (isFrame(node)) return by < 0 ? $pos.before(depth) : $pos.after(depth)
    const around = $pos.node(depth - 1)
    const last = by < 0 ? 0 : around.childCount - 1
    if (!sideBySide.has(around.type.name) && $pos.index(depth - 1) !== last) return undefined
  }
  return undefined
}

const isFrame = (node: Node): boolean => node.type.isInGroup('block') && !node.isTextblock && node.type.name !== 'list'

/** An arrow beside a fact or a picture in the text: past it, and not onto it, where the next letter would take its place. */
export const past =
  (by: -1 | 1): Act =>
  ({ selection, tr }) => {
    const { $from, empty } = selection
    const beside = by < 0 ? $from.nodeBefore : $from.nodeAfter
    if (!empty || !beside?.isInline || !beside.isAtom || beside.isText || beside.type.name === 'break') return 'native'
    return tr.setSelection(TextSelection.create(tr.doc, $from.pos + by * beside.nodeSize))
  }
