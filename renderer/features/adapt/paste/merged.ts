import type { Fragment, Node, ResolvedPos } from '@tiptap/pm/model'

/** The textblock around the cursor with nodes in it, and where the cursor is then, from its beginning. */
export function merged(
  $from: ResolvedPos,
  nodes: readonly Node[],
  open: { readonly start: boolean; readonly end: boolean } = { start: true, end: true },
): { readonly nodes: readonly Node[]; readonly cursor: number } {
  const here = $from.parent
  const head = here.content.cut(0, $from.parentOffset)
  const tail = here.content.cut($from.parentOffset)
  const [first, last] = [nodes[0], nodes.at(-1)]
  const before: Node[] = []
  let middle = [...nodes]
  if (open.start && first) {
    const isBare = head.size === 0 && here.type.name === 'paragraph'
    before.push(isBare ? here.copy(first.content) : here.copy(head.append(first.content)))
    middle = middle.slice(1)
  } else if (head.size > 0) before.push(here.copy(head))
  const after: Node[] = []
  let cursor: number
  const size = (all: readonly Node[]): number => all.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  // What keeps the identity of the text stands first.
  const tailType = (content: Fragment): Node =>
    before.length > 0 ? here.type.create({ ...here.attrs, id: null }, content) : here.copy(content)
  if (middle.length > 0 && open.end && last && tail.size > 0) {
    const open = middle.slice(0, -1)
    cursor = size([...before, ...open]) + 1 + last.content.size
    after.push(tailType(last.content.append(tail)))
    middle = open
  } else if (middle.length === 0 && tail.size > 0) {
    const only = before.pop() as Node
    cursor = 1 + only.content.size
    before.push(only.copy(only.content.append(tail)))
  } else {
    cursor = size([...before, ...middle]) - 1
    if (tail.size > 0) after.push(tailType(tail))
  }
  return { nodes: [...before, ...middle, ...after], cursor }
}
