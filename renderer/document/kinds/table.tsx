import type { Content } from '../../../main/core/document/content.ts'
import type { Inlines, Table } from '../../../main/core/document/document.ts'
import { DocumentInlines } from '../DocumentInlines.tsx'
import { type EditorKind, inline, nodeOf } from '../editorKind.ts'
import type { EditorNode } from '../editorNode.ts'
import { inlinesToNodes, nodesToInlines } from '../inlineNodes.ts'

export const table: EditorKind<'table'> = {
  Read: ({ block: { header, rows, align } }) => {
    const side = (column: number) => ({ className: `align-${align[column] ?? 'left'}` })
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too
      <div className="table-frame" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {header.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the document is drawn as a whole and never reordered
                <th key={column} scope="col" {...side(column)}>
                  <DocumentInlines inlines={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <tr key={index}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} {...side(column)}>
                    <DocumentInlines inlines={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  },
  node: { content: 'tableRow*', attributes: { align: [] }, tags: [{ tag: 'table', attrs: { align: [] } }] },
  parts: {
    tableRow: { content: '(tableHeader | tableCell)*', tag: 'tr' },
    tableHeader: { content: inline, tag: 'th' },
    tableCell: { content: inline, tag: 'td' },
  },
  // The first row is the header and belongs to the table.
  toNode: (block) =>
    nodeOf('table', block, { align: block.values.align }, [
      { type: 'tableRow', content: cells('tableHeader', block.texts) },
      ...block.parts.map((row) => nodeOf('tableRow', row, {}, cells('tableCell', row.texts))),
    ]),
  fromNode(node, { identified }) {
    const [header, ...rows] = node.content ?? []
    if (!header?.content?.length) return undefined
    // A pasted table may have rows of different lengths.
    const width = Math.max(...[header, ...rows].map((row) => row.content?.length ?? 0))
    const all = Array.from({ length: width }, (_, column) => column)
    const texts = (row: EditorNode): Content['texts'] =>
      Object.fromEntries(all.map((column) => [column, nodesToInlines(row.content?.[column]?.content)]))
    const align = (node.attrs?.align ?? []) as Table['align']
    return identified(
      node,
      'table',
      { align: all.map((column) => align[column] ?? null) },
      texts(header),
      rows.map((row) => identified(row, 'table-row', {}, texts(row))),
    )
  },
  make: () => ({
    type: 'table',
    attrs: { align: [null, null] },
    content: ['tableHeader', 'tableCell', 'tableCell'].map((type) => ({
      type: 'tableRow',
      content: [{ type }, { type }],
    })),
  }),
}

const cells = (type: string, texts: Readonly<Record<string, Inlines>>): readonly EditorNode[] =>
  Object.keys(texts).map((_, column) => {
    const content = inlinesToNodes(texts[column])
    return content.length > 0 ? { type, content } : { type }
  })
