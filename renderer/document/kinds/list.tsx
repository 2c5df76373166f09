import { anyBlocks, type EditorKind, emptyParagraph, nodeOf } from '../editorKind.ts'

export const list: EditorKind<'list'> = {
  Read: ({ block, draw }) => {
    const items = block.items.map((item, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the document is drawn as a whole and never reordered
      <li key={index} className={item.checked === undefined ? '' : 'task'}>
        {draw(item.blocks)}
      </li>
    ))
    return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
  },
  node: {
    content: 'listItem*',
    attributes: { ordered: false, start: 1 },
    tags: [true, false].map((ordered) => ({ tag: ordered ? 'ol' : 'ul', attrs: { ordered, start: 1 } })),
    draw: ({ ordered, start }) => (ordered ? ['ol', { start }, 0] : ['ul', 0]),
  },
  parts: { listItem: { content: anyBlocks, attributes: { checked: null }, flows: true, tag: 'li' } },
  toNode: (block, blocks) =>
    nodeOf(
      'list',
      block,
      block.values,
      block.parts.map((item) => nodeOf('listItem', item, { checked: item.values.checked }, blocks(item.parts))),
    ),
  fromNode(node, { identified, blocks }) {
    const { attrs = {}, content = [] } = node
    if (content.length === 0) return undefined
    const ordered = attrs.ordered === true
    const items = content.map((item) =>
      identified(item, 'item', { checked: item.attrs?.checked }, {}, blocks(item.content)),
    )
    return identified(node, 'list', { ordered, start: ordered ? Number(attrs.start) : 1 }, {}, items)
  },
  make: () => ({
    type: 'list',
    attrs: { ordered: false, start: 1 },
    content: [{ type: 'listItem', attrs: {}, content: [emptyParagraph] }],
  }),
}
