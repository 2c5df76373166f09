import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorNode } from '../../../document/editorNode.ts'
import { merged } from './merged.ts'
import { nodesOf } from './nodes.ts'

/** Paragraphs and lists in an item of a list: each becomes an item beside it. False: there is more among them. */
export function putInItem(tr: Transaction, blocks: readonly EditorNode[]): boolean {
  if (!blocks.every(({ type }) => type === 'paragraph' || type === 'list')) return false
  const { $from } = tr.selection
  const item = $from.node(-1)
  const index = $from.index(-1)
  const isTask = item.attrs.checked !== null
  const items = blocks.flatMap((block) =>
    block.type === 'list' ? (block.content ?? []) : [{ type: 'listItem', content: [block] }],
  )
  const nodes = nodesOf(tr, items).map((node) =>
    isTask && node.attrs.checked === null ? node.type.create({ ...node.attrs, checked: false }, node.content) : node,
  )
  const [first, ...others] = nodes
  if (first?.firstChild?.type.name !== 'paragraph') return false
  const children = item.children
  const [before, after] = [children.slice(0, index), children.slice(index + 1)]
  const texts = merged($from, [first.firstChild, ...others.flatMap((node) => node.firstChild ?? [])])
  // As many paragraphs as items; nested lists stay with theirs.
  const [start, ...rest] = texts.nodes
  if (rest.length !== others.length || others.some((node) => node.firstChild?.type.name !== 'paragraph')) return false
  const inner = (node: Node): readonly Node[] => node.children.slice(1)
  const made: Node[] = others.map((node, at) => node.copy(Fragment.from([rest[at] as Node, ...inner(node)])))
  const last = made.at(-1)
  if (last) made[made.length - 1] = last.copy(last.content.append(Fragment.from([...after])))
  const kept = item.copy(Fragment.from([...before, start as Node, ...inner(first), ...(last ? [] : after)]))
  const at = $from.before(-1)
  const tail = $from.parent.content.size - $from.parentOffset
  tr.replaceWith(at, $from.after(-1), [kept, ...made])
  tr.setSelection(cursorIn(tr, at, kept, made, before, tail)).scrollIntoView()
  return true
}

/** Behind the last word that came. */
function cursorIn(
  tr: Transaction,
  at: number,
  kept: Node,
  made: readonly Node[],
  before: readonly Node[],
  tail: number,
): TextSelection {
  const size = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const last = made.at(-1)
  const start = last ? at + size([kept, ...made.slice(0, -1)]) + 1 : at + 1 + size(before)
  const text = last ? last.firstChild : kept.maybeChild(before.length)
  return TextSelection.create(tr.doc, start + 1 + (text?.content.size ?? 0) - tail)
}
