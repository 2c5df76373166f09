import type { NodeViewProps } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { useEditorFacts } from './editorFacts.tsx'
import { timesOf } from './rowTime.ts'

/** Names of the columns, as on the page. */
export function AgendaHead() {
  const { t } = useTranslation()
  return (
    <div className="agenda-head" contentEditable={false} aria-hidden="true">
      <span>{t('reading.what')}</span>
      <span>{t('reading.method')}</span>
      <span>{t('reading.material')}</span>
    </div>
  )
}

/** When the day ends. */
export function AgendaFoot({ node }: Pick<NodeViewProps, 'node'>) {
  const { t } = useTranslation()
  const { agendas } = useEditorFacts()
  const times = timesOf(node, agendas)
  if (!times) return null
  const { end, minutes } = times
  const length = { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
  return (
    <p className="agenda-foot" contentEditable={false}>
      {t('adapt.agendaEnd', { end, ...length })}
    </p>
  )
}
