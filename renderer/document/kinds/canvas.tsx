import { anyBlocks, type EditorKind, emptyParagraph, nodeOf } from '../editorKind.ts'

const cell = () => ({ type: 'canvasCell', attrs: { span: 1 }, content: [emptyParagraph] })

export const canvas: EditorKind<'canvas'> = {
  Read: ({ block, draw }) => (
    <div className="canvas">
      {block.cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the document is drawn as a whole and never reordered
        <div key={index} className="canvas-cell">
          {draw(cell.blocks)}
        </div>
      ))}
    </div>
  ),
  node: { content: 'canvasCell*', attributes: { name: null, columns: 2 }, nameStem: 'flaeche' },
  parts: {
    canvasCell: {
      content: anyBlocks,
      attributes: { span: 1 },
      numbered: { de: 'Bereich {{number}}', en: 'Area {{number}}' },
      form: [{ name: 'span', input: 'number', min: 1, max: 6 }],
    },
  },
  toNode: (block, blocks) =>
    nodeOf(
      'canvas',
      block,
      block.values,
      block.parts.map((cell) => nodeOf('canvasCell', cell, cell.values, blocks(cell.parts))),
    ),
  fromNode: (node, { identified, blocks }) => {
    const { name, columns } = node.attrs ?? {}
    const cells = (node.content ?? []).map((cell) =>
      identified(cell, 'cell', { span: Number(cell.attrs?.span ?? 1) }, {}, blocks(cell.content)),
    )
    return identified(node, 'canvas', { name: String(name), columns: Number(columns) }, {}, cells)
  },
  frame: {
    attributes: [{ name: 'columns', input: 'number', min: 1, max: 6 }],
    part: { make: cell, add: { de: 'Bereich hinzufügen', en: 'Add area' } },
  },
  make: () => ({ type: 'canvas', attrs: { name: null, columns: 2 }, content: [cell(), cell()] }),
}
