import type { Node, Slice } from '@tiptap/pm/model'
import type { EditorNode } from '../../../document/editorNode.ts'

/** What was copied in the editor, as blocks with their settings: text of one paragraph, cell or line is a paragraph. */
export function blocksOfSlice({ content, openStart, openEnd }: Slice): readonly EditorNode[] {
  const text = content.childCount === 1 ? onlyText(content.child(0), Math.min(openStart, openEnd)) : undefined
  if (text) return [{ type: 'paragraph', content: text.toJSON().content ?? [] }]
  if (content.firstChild?.isInline) return [{ type: 'paragraph', content: content.toJSON() }]
  return (content.toJSON() ?? []) as readonly EditorNode[]
}

/** The text that a selection stayed within. */
function onlyText(node: Node, open: number): Node | undefined {
  if (open < 1) return undefined
  if (node.isTextblock) return node
  return node.childCount === 1 ? onlyText(node.child(0), open - 1) : undefined
}
