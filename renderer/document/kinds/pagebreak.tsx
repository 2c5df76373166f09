import { useTranslation } from 'react-i18next'
import { type EditorKind, nodeOf } from '../editorKind.ts'

export const pagebreak: EditorKind<'pagebreak'> = {
  Read: () => {
    const { t } = useTranslation()
    return <p className="page-end">{t('reading.pagebreak')}</p>
  },
  node: {},
  toNode: (block) => nodeOf('pagebreak', block),
  fromNode: (node, { identified }) => identified(node, 'pagebreak'),
  frame: { attributes: [] },
  make: () => ({ type: 'pagebreak' }),
}
