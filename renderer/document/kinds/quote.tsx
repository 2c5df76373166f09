import { anyBlocks, type EditorKind, emptyParagraph, nodeOf } from '../editorKind.ts'

export const quote: EditorKind<'quote'> = {
  Read: ({ block, draw }) => <blockquote>{draw(block.blocks)}</blockquote>,
  node: { content: anyBlocks, tag: 'blockquote' },
  toNode: (block, blocks) => nodeOf('quote', block, {}, blocks(block.parts)),
  fromNode: (node, { identified, blocks }) => identified(node, 'quote', {}, {}, blocks(node.content)),
  frame: { attributes: [] },
  make: () => ({ type: 'quote', content: [emptyParagraph] }),
}
