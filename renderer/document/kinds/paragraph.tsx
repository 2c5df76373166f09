import { DocumentInlines } from '../DocumentInlines.tsx'
import { type EditorKind, emptyParagraph, inline, nodeOf } from '../editorKind.ts'
import { inlinesToNodes, nodesToInlines } from '../inlineNodes.ts'

export const paragraph: EditorKind<'paragraph'> = {
  Read: ({ block }) => (
    <p>
      <DocumentInlines inlines={block.inlines} />
    </p>
  ),
  node: { content: inline, tag: 'p' },
  toNode: (block) => nodeOf('paragraph', block, {}, inlinesToNodes(block.texts.inlines)),
  fromNode: (node, { identified }) =>
    node.content?.length ? identified(node, 'paragraph', {}, { inlines: nodesToInlines(node.content) }) : undefined,
  make: () => emptyParagraph,
}
