import { anyBlocks, type EditorKind, emptyParagraph, nodeOf } from '../editorKind.ts'

const column = () => ({ type: 'column', content: [emptyParagraph] })

export const columns: EditorKind<'columns'> = {
  Read: ({ block, draw }) => (
    <div className="columns">
      {block.columns.map((blocks, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the document is drawn as a whole and never reordered
        <div key={index} className="column">
          {draw(blocks)}
        </div>
      ))}
    </div>
  ),
  node: { content: 'column*' },
  parts: { column: { content: anyBlocks, numbered: { de: 'Spalte {{number}}', en: 'Column {{number}}' }, form: [] } },
  toNode: (block, blocks) =>
    nodeOf(
      'columns',
      block,
      {},
      block.parts.map((column) => nodeOf('column', column, {}, blocks(column.parts))),
    ),
  fromNode: (node, { identified, blocks }) => {
    const parts = (node.content ?? []).map((column) => identified(column, 'column', {}, {}, blocks(column.content)))
    return identified(node, 'columns', {}, {}, parts)
  },
  frame: { attributes: [], part: { make: column, add: { de: 'Spalte hinzufügen', en: 'Add column' } } },
  make: () => ({ type: 'columns', content: [column(), column()] }),
}
