import type { Node } from '@tiptap/pm/model'
import { liftListItem, sinkListItem } from '@tiptap/pm/schema-list'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import type { Act } from './act.ts'
import { isText } from './places.ts'

/** The item that the caret's text stands in directly: the kind of its list is the node two levels up. */
const itemOf = ({ selection: { $from } }: EditorState) => ({ item: $from.node(-1), index: $from.index(-1) })

/** What a new item beside this one begins with: a task of its own is open. */
const open = (item: Node) => ({ checked: item.attrs.checked === null ? null : false })

/** Enter in an item: a new one; in an empty one: out, a level at a time. */
export const newItem: Act = (state) => {
  const { $from } = state.selection
  const { item, index } = itemOf(state)
  const { tr } = state
  if ($from.parent.content.size === 0) {
    return index === 0 ? outdent(state) : tr.split($from.before(), 1, [{ type: item.type, attrs: open(item) }])
  }
  const { paragraph } = state.schema.nodes
  if (index === 0 && $from.parentOffset === 0 && paragraph)
    return tr.insert($from.before(-1), item.type.create(open(item), paragraph.create()))
  const atEnd = $from.parentOffset === $from.parent.content.size
  const text = atEnd && paragraph ? { type: paragraph } : { type: $from.parent.type, attrs: $from.parent.attrs }
  return tr.split($from.pos, 2, [{ type: item.type, attrs: open(item) }, text])
}

/** Tab in an item. */
export function sink(state: EditorState): Transaction | undefined {
  const list = listOf(state)
  if (!list) return undefined
  const before = list.node.maybeChild(list.from - 1)
  const tr = run(sinkListItem(list.node.child(0).type), state)
  if (!tr || before?.lastChild?.type === list.node.type) return tr
  // The new list within is of the same kind.
  return tr.setNodeAttribute(tr.selection.$from.before(list.depth + 2), 'ordered', list.node.attrs.ordered)
}

/** Shift+Tab in an item of a list within a list; on the first level there is no further out. */
export function lift(state: EditorState): Transaction | undefined {
  const list = listOf(state)
  return list?.nested ? run(liftListItem(list.node.child(0).type), state) : undefined
}

/** An item goes a level out; from the first level its text leaves the list, and numbers behind it go on. */
export function outdent(state: EditorState): Transaction | 'stay' {
  const { $from } = state.selection
  const list = listOf(state)
  if (!list) return 'stay'
  const { node, from, nested } = list
  const count = $from.node(-1).childCount
  const tr = run(liftListItem(node.child(0).type), state)
  if (!tr) return 'stay'
  if (nested) return tr
  const { $from: here } = tr.selection
  const after = here.index(-1) + count
  const rest = here.node(-1).maybeChild(after)
  const at = here.posAtIndex(after, -1)
  if (rest?.type !== node.type || from + 1 >= node.childCount) return tr
  if (node.attrs.ordered) tr.setNodeAttribute(at, 'start', Number(node.attrs.start) + from)
  joinLists(tr, at)
  return tr
}

/** Two lists that meet at a place become one, when they are of a kind and the numbers go on. */
export function joinLists(tr: Transaction, at: number): void {
  const { nodeBefore, nodeAfter } = tr.doc.resolve(at)
  if (nodeBefore?.type.name !== 'list' || nodeAfter?.type !== nodeBefore.type) return
  const { ordered, start } = nodeAfter.attrs
  if (ordered !== nodeBefore.attrs.ordered) return
  if (isTasks(nodeBefore) !== isTasks(nodeAfter)) return
  if (!ordered || start === Number(nodeBefore.attrs.start) + nodeBefore.childCount) tr.join(at)
}

const isTasks = (list: Node): boolean => list.children.some(({ attrs }) => attrs.checked !== null)

/** The text that a list ends with; none when it ends with something else. */
export function lastTextOf(list: Node): { readonly node: Node; readonly offset: number } | undefined {
  let offset = 0
  for (let node: Node | null = list; node; node = node.lastChild) {
    if (isText(node)) return { node, offset }
    if (node.type.name !== 'list' && node.type.name !== 'listItem') return undefined
    offset += node.nodeSize - 1 - (node.lastChild?.nodeSize ?? 0)
  }
  return undefined
}

/** The list that all selected items stand in, and which of them is the first. */
function listOf({ selection: { $from, $to } }: EditorState) {
  const range = $from.blockRange($to, (node) => node.firstChild?.type.name === 'listItem')
  if (!range) return undefined
  return {
    node: range.parent,
    from: range.startIndex,
    depth: range.depth,
    nested: range.depth > 0 && $from.node(range.depth - 1).type.name === 'listItem',
  }
}

function run(command: Command, state: EditorState): Transaction | undefined {
  let made: Transaction | undefined
  command(state, (tr) => {
    made = tr
  })
  return made
}
