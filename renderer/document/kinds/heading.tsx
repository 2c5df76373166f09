import { DocumentInlines } from '../DocumentInlines.tsx'
import { type EditorKind, inline, nodeOf } from '../editorKind.ts'
import { inlinesToNodes, nodesToInlines } from '../inlineNodes.ts'

const levels = [1, 2, 3, 4, 5, 6] as const

export const heading: EditorKind<'heading'> = {
  Read: ({ block }) => {
    const Heading = `h${Math.max(2, block.level)}` as 'h2'
    return (
      <Heading>
        <DocumentInlines inlines={block.inlines} />
      </Heading>
    )
  },
  // A real heading: a screen reader tells it from plain text, and text pasted from elsewhere keeps it.
  node: {
    content: inline,
    attributes: { level: 2 },
    tags: levels.map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(2, level) } })),
    draw: ({ level }) => [`h${level ?? 2}`, 0],
  },
  toNode: (block) => nodeOf('heading', block, block.values, inlinesToNodes(block.texts.inlines)),
  fromNode: (node, { identified }) =>
    identified(node, 'heading', { level: node.attrs?.level }, { inlines: nodesToInlines(node.content) }),
  make: () => ({ type: 'heading', attrs: { level: 2 } }),
}
