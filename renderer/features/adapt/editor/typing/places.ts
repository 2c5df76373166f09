import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, type Selection } from '@tiptap/pm/state'
import { movableParts, textParts } from '../blockForms.ts'

/**
 * Where the caret stands, as far as the keys tell places apart. `cell`: a text alone in a part that has its fixed place (of a
 * table, of an agenda's row). `line`: a text alone in a part that may be more or fewer (fields, lines to sign). `block`: no caret,
 * but a whole block is selected.
 */
export type Place = 'text' | 'item' | 'cell' | 'line' | 'code' | 'block'

export function placeOf(selection: Selection): Place {
  if (selection instanceof NodeSelection && selection.node.isBlock) return 'block'
  const { $from } = selection
  const name = $from.parent.type.name
  if (textParts.has(name)) return movableParts.has(name) ? 'line' : 'cell'
  if ($from.parent.type.spec.code) return 'code'
  return $from.depth > 0 && $from.node(-1).type.name === 'listItem' ? 'item' : 'text'
}

/** Text flows through lists and their items; every other node around a text is a room of its own, and no key joins two. */
const flows = (node: Node): boolean => isText(node) || node.type.name === 'list' || node.type.name === 'listItem'

/** A paragraph, a heading, code: not the text of a part. */
export const isText = (node: Node): boolean => node.isTextblock && !textParts.has(node.type.name)

/** How deep the room lies that a place is in; 0 is the document. */
export function roomDepth($pos: ResolvedPos): number {
  let depth = $pos.depth
  while (depth > 0 && flows($pos.node(depth))) depth -= 1
  return depth
}

/** Whether a selection begins and ends in one room. */
export function inOneRoom({ $from, $to }: Selection): boolean {
  const depth = roomDepth($from)
  return depth === roomDepth($to) && $from.start(depth) === $to.start(depth)
}
