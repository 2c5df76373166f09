import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Act } from './act.ts'
import { joinLists, lastTextOf, outdent } from './lists.ts'
import { frames } from './newText.ts'
import { isText } from './places.ts'

/** Backspace at the start of an item: out of its level; of a further text in it: to the one before. */
export const backInItem: Act = (state, view) =>
  state.selection.$from.index(-1) === 0 ? outdent(state) : joinBack(state, view)

/** Backspace at the start of a text. */
export const joinBack: Act = (state) => {
  const { $from } = state.selection
  const { tr } = state
  const isEmpty = $from.parent.content.size === 0
  const before = $from.node(-1).maybeChild($from.index(-1) - 1)
  if (!before) return withoutFrame(state)
  const at = $from.before()
  if (isText(before)) {
    if (before.content.size === 0) return tr.delete(at - before.nodeSize, at)
    if (isEmpty) return without(tr, $from, -1)
    return joinable(before, $from.parent) ? tr.join(at) : 'stay'
  }
  if (before.type.name === 'list') {
    const last = lastTextOf(before)
    if (last && joinable(last.node, $from.parent)) {
      const end = at - before.nodeSize + last.offset + last.node.nodeSize - 1
      return append(tr, end, $from.before())
    }
  }
  if (before.isAtom) return removeOrSelect(tr, before, at - before.nodeSize, isEmpty ? $from : undefined)
  return isEmpty ? without(tr, $from, -1) : 'stay'
}

/** Delete at the end of a text, in a list or not. */
export const joinAhead: Act = (state) => {
  const { $from } = state.selection
  const { tr } = state
  const isEmpty = $from.parent.content.size === 0
  const next = following($from)
  if (!next) return 'stay'
  const { node, at } = next
  const givesWay = isEmpty && next.beside && $from.node(-1).type.name !== 'listItem'
  if (isText(node)) {
    if (givesWay) return without(tr, $from, 1)
    if (joinable($from.parent, node)) return append(tr, $from.pos, at)
    return node.content.size === 0 && !next.item ? tr.delete(at, at + node.nodeSize) : 'stay'
  }
  if (node.isAtom) return removeOrSelect(tr, node, at, isEmpty ? $from : undefined)
  return givesWay ? without(tr, $from, 1) : 'stay'
}

const joinable = (text: Node, added: Node): boolean =>
  text.type.compatibleContent(added.type) && text.type.spec.code === added.type.spec.code

interface Next {
  readonly node: Node
  readonly at: number
  /** It is the first of an item. */
  readonly item: boolean
  /** It stands in the same place as the text, or begins a list there. */
  readonly beside: boolean
}

/** What comes behind a text in its room: the next block, or the first of the next item. */
function following($from: ResolvedPos): Next | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const around = $from.node(depth - 1)
    const node = around.maybeChild($from.index(depth - 1) + 1)
    if (node) return firstIn(node, $from.after(depth), depth === $from.depth)
    if (around.type.name !== 'list' && around.type.name !== 'listItem') return undefined
  }
  return undefined
}

function firstIn(node: Node, at: number, beside: boolean): Next {
  let [first, place, item] = [node, at, false]
  while ((first.type.name === 'list' || first.type.name === 'listItem') && first.firstChild) {
    item = first.type.name === 'listItem'
    first = first.firstChild
    place += 1
  }
  return { node: first, at: place, item, beside }
}

/** The text at `at` goes to `end`, the end of the text before it; what stood below it in its item goes where it belongs. */
function append(tr: Transaction, end: number, at: number): Transaction {
  const $at = tr.doc.resolve(at)
  const text = $at.nodeAfter
  if (!text) return tr
  const item = $at.parent
  let meet = at
  if (item.type.name !== 'listItem' || $at.index() > 0) tr.delete(at, at + text.nodeSize)
  else if (item.childCount === 1) {
    const depth = $at.depth - ($at.node(-1).childCount === 1 ? 1 : 0)
    meet = $at.before(depth)
    tr.delete(meet, $at.after(depth))
  } else if ($at.index(-1) > 0) {
    meet = $at.before() - 1
    tr.delete(at, at + text.nodeSize).join($at.before())
  } else promote(tr, $at)
  joinLists(tr, meet)
  tr.insert(end, text.content)
  return tr.setSelection(TextSelection.create(tr.doc, end))
}

/** The first item of a list loses its text: its children take its place. */
function promote(tr: Transaction, $at: ResolvedPos): void {
  const item = $at.parent
  const items = item.children
    .slice(1)
    .flatMap((block) => (block.type.name === 'list' ? block.children : [item.type.create(null, block)]))
  tr.replaceWith($at.before(), $at.after(), [...items])
}

function without(tr: Transaction, $from: ResolvedPos, by: -1 | 1): Transaction {
  const at = $from.before()
  tr.delete(at, $from.after())
  const near = Selection.findFrom(tr.doc.resolve(at), by, true) ?? Selection.near(tr.doc.resolve(at), by)
  tr.setSelection(near)
  joinLists(tr, at)
  return tr
}

/** A page break or a line goes at once; any other block is selected first. An empty paragraph beside it gives way. */
function removeOrSelect(tr: Transaction, block: Node, at: number, empty: ResolvedPos | undefined): Transaction {
  if (slight.has(block.type.name)) return tr.delete(at, at + block.nodeSize)
  if (empty) tr.delete(empty.before(), empty.after())
  return tr.setSelection(NodeSelection.create(tr.doc, tr.mapping.map(at)))
}
const slight: ReadonlySet<string> = new Set(['pagebreak', 'rule'])

/** At the start of a room: a note without a word goes, everything else stays. */
function withoutFrame(state: EditorState): Transaction | 'stay' {
  const { $from } = state.selection
  const around = $from.node(-1)
  if (!frames.has(around.type.name) || around.childCount > 1 || $from.parent.content.size > 0) return 'stay'
  const at = $from.before(-1)
  const tr = state.tr.replaceWith(at, at + around.nodeSize, $from.parent)
  return tr.setSelection(TextSelection.create(tr.doc, at + 1))
}
