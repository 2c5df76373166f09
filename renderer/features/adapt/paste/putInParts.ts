import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorNode } from '../../../document/editorNode.ts'
import { nodesOf } from './nodes.ts'
import { linesOf } from './oneText.ts'

/** Questions in a form, or lines to sign on: several in an empty one, or a list, become as many. False: they are lines of one. */
export function putInParts(tr: Transaction, blocks: readonly EditorNode[]): boolean {
  const { $from } = tr.selection
  const part = $from.parent
  const isList = blocks.length === 1 && blocks[0]?.type === 'list'
  const lines = linesOf(blocks, { signs: false })
  if (lines.length < 2 || !(isList || part.content.size === 0)) return false
  const own = { ...part.attrs, id: null, ...('name' in part.attrs ? { name: null } : {}) }
  const contents = lines.map((line) => Fragment.from([...nodesOf(tr, line)]))
  const [first = Fragment.empty, ...others] = contents
  const made: readonly Node[] = others.map((content) => part.type.create(own, content))
  const kept = part.copy(
    part.content.cut(0, $from.parentOffset).append(first).append(part.content.cut($from.parentOffset)),
  )
  const at = $from.before()
  tr.replaceWith(at, $from.after(), [kept, ...made])
  const end = [kept, ...made].reduce((sum, { nodeSize }) => sum + nodeSize, at)
  tr.setSelection(TextSelection.near(tr.doc.resolve(end - 1), -1)).scrollIntoView()
  return true
}
