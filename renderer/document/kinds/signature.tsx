import { DocumentInlines } from '../DocumentInlines.tsx'
import { type EditorKind, inline, nodeOf } from '../editorKind.ts'
import { inlinesToNodes, nodesToInlines } from '../inlineNodes.ts'

const line = () => ({ type: 'signatureLine' })

export const signature: EditorKind<'signature'> = {
  Read: ({ block }) => (
    <ul className="signature">
      {block.labels.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the document is drawn as a whole and never reordered
        <li key={index}>
          <DocumentInlines inlines={label} />
        </li>
      ))}
    </ul>
  ),
  node: { content: 'signatureLine*' },
  parts: { signatureLine: { content: inline, numbered: { de: 'Zeile {{number}}', en: 'Line {{number}}' }, form: [] } },
  toNode: (block) =>
    nodeOf(
      'signature',
      block,
      {},
      block.parts.map((label) => nodeOf('signatureLine', label, {}, inlinesToNodes(label.texts.label))),
    ),
  fromNode: (node, { identified }) => {
    const labels = (node.content ?? []).map((line) =>
      identified(line, 'label', {}, { label: nodesToInlines(line.content) }),
    )
    return identified(node, 'signature', {}, {}, labels)
  },
  frame: { attributes: [], part: { make: line, add: { de: 'Zeile hinzufügen', en: 'Add line' } } },
  make: () => ({ type: 'signature', content: [line(), line()] }),
}
