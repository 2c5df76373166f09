import { type NodeViewProps, useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { useEditorFacts } from './editorFacts.tsx'
import { Icon } from './icons.tsx'
import { rowTime } from './rowTime.ts'

interface Props extends Pick<NodeViewProps, 'node' | 'editor' | 'getPos'> {
  readonly change: (attributes: Readonly<Record<string, unknown>>) => void
}

/** When a row begins and ends, and whether its beginning is fixed. */
export function RowTime({ node, editor, getPos, change }: Props) {
  const { t } = useTranslation()
  const { agendas } = useEditorFacts()
  const times = useEditorState({
    editor,
    selector: () => {
      const timed = rowTime(editor.state.doc, getPos(), agendas)
      return timed ? `${timed.start} ${timed.end} ${timed.row.minutes} ${timed.row.at ?? ''}` : ''
    },
  })
  const [start = '', end = '', minutes = '', pin = ''] = times.split(' ')
  const at = node.attrs.at as string | null
  const late = pin !== '' && start > pin
  const here = { minutes: String(node.attrs.minutes), pin: at ?? '' }
  return (
    <>
      <span className="row-time">{start === '' ? '' : `${start}–${end}`}</span>
      <button
        type="button"
        className="tool lock"
        aria-pressed={at !== null}
        title={t(at === null ? 'adapt.lock' : 'adapt.unlock')}
        aria-label={t('adapt.lockOf', { time: at ?? start })}
        disabled={!editor.isEditable}
        onClick={() => change({ at: at === null ? start : null })}
      >
        <Icon name={at === null ? 'unlock' : 'lock'} />
      </button>
      {at !== null && (
        <input
          type="time"
          className="lock-time"
          aria-label={t('adapt.attribute.at')}
          disabled={!editor.isEditable}
          value={at}
          onChange={(event) => event.target.value !== '' && change({ at: event.target.value })}
        />
      )}
      {late && <span className="attribute-error">{t('adapt.late', { pin })}</span>}
      {times !== '' && (minutes !== here.minutes || (pin !== here.pin && pin !== '')) && (
        <span className="attribute-hint">{t('adapt.factsSayOtherwise', { minutes })}</span>
      )}
    </>
  )
}
