import { useTranslation } from 'react-i18next'
import { cardSizes } from '../../../main/core/document/kinds/cards.ts'
import { anyBlocks, type EditorKind, emptyParagraph, nodeOf } from '../editorKind.ts'

const card = () => ({ type: 'card', content: [emptyParagraph] })

export const cards: EditorKind<'cards'> = {
  Read: ({ block, draw }) => {
    const { t } = useTranslation()
    return (
      <div className="cards">
        {block.each && <p className="hint">{t('reading.eachPerson')}</p>}
        {block.cards.map((blocks, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the document is drawn as a whole and never reordered
          <div key={index} className="card">
            {draw(blocks)}
          </div>
        ))}
      </div>
    )
  },
  node: { content: 'card*', attributes: { size: 'a6', each: null } },
  parts: { card: { content: anyBlocks, numbered: { de: 'Karte {{number}}', en: 'Card {{number}}' }, form: [] } },
  toNode: (block, blocks) =>
    nodeOf(
      'cards',
      block,
      { each: null, ...block.values },
      block.parts.map((card) => nodeOf('card', card, {}, blocks(card.parts))),
    ),
  fromNode: (node, { identified, blocks }) => {
    const { size, each } = node.attrs ?? {}
    const parts = (node.content ?? []).map((card) => identified(card, 'card', {}, {}, blocks(card.content)))
    return identified(node, 'cards', { size, each }, {}, parts)
  },
  frame: {
    attributes: [{ name: 'size', input: 'select', options: cardSizes }],
    part: { make: card, add: { de: 'Karte hinzufügen', en: 'Add card' } },
  },
  make: () => ({ type: 'cards', attrs: { size: 'a6', each: null }, content: [card()] }),
}
