import { useTranslation } from 'react-i18next'
import { tones } from '../../../main/core/document/kinds/note.ts'
import { anyBlocks, type EditorKind, emptyParagraph, nodeOf, oneLine } from '../editorKind.ts'

export const note: EditorKind<'note'> = {
  Read: ({ block, draw }) => {
    const { t } = useTranslation()
    return (
      <aside className={`note note-${block.tone}`}>
        <p className="note-tone">
          {t(`reading.tone.${block.tone}`)} {block.title}
        </p>
        {draw(block.blocks)}
      </aside>
    )
  },
  node: { content: anyBlocks, attributes: { tone: 'info', title: null } },
  toNode: (block, blocks) => nodeOf('note', block, { title: null, ...block.values }, blocks(block.parts)),
  fromNode: (node, { identified, blocks }) => {
    const { tone, title } = node.attrs ?? {}
    return identified(node, 'note', { tone, title: oneLine(title) }, {}, blocks(node.content))
  },
  frame: {
    attributes: [
      { name: 'tone', input: 'select', options: tones },
      { name: 'title', input: 'text', facts: true },
    ],
  },
  make: () => ({ type: 'note', attrs: { tone: 'info', title: null }, content: [emptyParagraph] }),
}
