import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectHistory } from '../../../main/bridge/contract.ts'
import { linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { useMoment } from '../../ui/moment.ts'
import { Page } from '../../ui/Page.tsx'
import { useSharing } from '../share/useSharing.tsx'
import { byDay } from './byDay.ts'
import { useHistoryActions } from './useHistoryActions.ts'
import { VersionLine } from './VersionLine.tsx'

/** Every saved state of a project, by day: what changed, named, compared, brought back. */
export function HistoryView({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const history = useCall('history.list', { id }, { fresh: true })
  const back = <a href={linkTo({ view: 'project', project: id })}>{t('project.back')}</a>
  if (!history.data)
    return (
      <Page title={t('history.title')} back={back}>
        <Loaded query={history}>{() => null}</Loaded>
      </Page>
    )
  return <History id={id} back={back} {...history.data} />
}

interface HistoryProps extends ProjectHistory {
  readonly id: string
  readonly back: ReactNode
}

function History({ id, back, title, ...history }: HistoryProps) {
  const { t } = useTranslation()
  const { shareButton, shareResult } = useSharing(id, title)
  return (
    <Page title={t('history.title')} lead={t('history.lead', { title })} back={back} actions={shareButton}>
      {shareResult}
      <Versions id={id} {...history} />
    </Page>
  )
}

function Versions({ id, versions, readOnly }: Omit<HistoryProps, 'title' | 'back'>) {
  const { t } = useTranslation()
  const { dayName } = useMoment()
  const { said, fault, undo, restore, name } = useHistoryActions(id)
  return (
    <>
      {readOnly && <p className="hint">{t('history.readOnly')}</p>}
      <div className={said ? 'result history-result' : 'visually-hidden'} role="status">
        {said && (
          <p>
            {said}{' '}
            {undo && (
              <button type="button" className="button" onClick={() => void undo()}>
                {t('history.undo')}
              </button>
            )}
          </p>
        )}
      </div>
      {fault && <FaultMessage error={fault} />}
      {byDay(versions).map(({ day, lines }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="history-day">
            {dayName(lines[0].version.at)}
          </h2>
          <ol className="document-list versions">
            {lines.map(({ version, before }) => (
              <VersionLine
                key={version.number}
                id={id}
                version={version}
                {...(before === undefined ? {} : { before })}
                newest={version === versions[0]}
                {...(readOnly ? {} : { restore, name })}
              />
            ))}
          </ol>
        </section>
      ))}
      {versions.length <= 1 && <p className="hint history-only">{t('history.onlyOne')}</p>}
    </>
  )
}
