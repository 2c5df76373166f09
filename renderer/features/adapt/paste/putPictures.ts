import type { NodeType } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorNode } from '../../../document/editorNode.ts'
import { nodesOf } from './nodes.ts'

/** Pictures stand between blocks: behind the one with the cursor, also when that is in a cell or an item, or in the place of an empty one. */
export function putPictures(tr: Transaction, pictures: readonly EditorNode[]): void {
  const { $from, $to } = tr.selection
  const place = tr.selection instanceof NodeSelection ? $to : $from
  let depth = place.depth
  while (depth > 0 && !holdsPictures(place.node(depth).type)) depth -= 1
  const inner = depth < place.depth ? place.node(depth + 1) : undefined
  const isEmpty = inner?.type.name === 'paragraph' && inner.childCount === 0
  const at = !inner ? place.pos : isEmpty ? place.before(depth + 1) : place.after(depth + 1)
  const nodes = nodesOf(tr, pictures)
  tr.replaceWith(at, isEmpty ? place.after(depth + 1) : at, [...nodes])
  const end = nodes.reduce((sum, { nodeSize }) => sum + nodeSize, at)
  const behind = tr.doc.resolve(end).nodeAfter
  // Whoever types on writes behind the picture.
  if (behind?.type.name !== 'paragraph') tr.insert(end, (tr.doc.type.schema.nodes.paragraph as NodeType).create())
  tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1)))
}

const holdsPictures = (type: NodeType): boolean =>
  type.name !== 'listItem' && type.contentMatch.matchType(type.schema.nodes.picture as NodeType) !== null
