import { useTranslation } from 'react-i18next'
import { type EditorKind, nodeOf, oneLine } from '../editorKind.ts'

export const qr: EditorKind<'qr'> = {
  Read: ({ block }) => {
    const { t } = useTranslation()
    return <p className="hint">{t('reading.qr', { value: block.label ?? block.value })}</p>
  },
  node: { attributes: { value: '', label: null } },
  toNode: (block) => nodeOf('qr', block, { label: null, ...block.values }),
  fromNode: (node, { identified }) => {
    const { value, label } = node.attrs ?? {}
    return identified(node, 'qr', { value: oneLine(value) ?? '', label: oneLine(label) })
  },
  frame: {
    attributes: [
      { name: 'value', input: 'text', facts: true, required: true },
      { name: 'label', input: 'text', facts: true },
    ],
  },
  make: () => ({ type: 'qr', attrs: { value: '', label: null } }),
}
