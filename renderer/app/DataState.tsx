import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppState, Fault } from '../../main/bridge/contract.ts'
import { sayFault } from '../../main/wording/words.ts'
import { useCall } from '../client.ts'
import { useWords } from '../messages/useWords.ts'
import { Said } from '../ui/Said.tsx'

/** On every screen: whether the data can be changed, and what was set aside. Asked again on each change of `place`. */
export function DataState({ place }: { readonly place: string }) {
  const { data, refetch } = useCall('app.state', {})
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen is the moment to look again
  useEffect(() => {
    void refetch()
  }, [place, refetch])
  if (!data) return null
  return (
    <>
      <ReadOnly state={data} />
      <Notices notices={data.notices} />
    </>
  )
}

function ReadOnly({ state: { access, holder } }: { readonly state: AppState }) {
  const { t, i18n } = useTranslation()
  if (access === 'write') return null
  const since = holder && Date.parse(holder.since)
  const time =
    since && new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'short' }).format(new Date(since))
  return (
    <div className="banner" role="status">
      <p>
        <strong>{t('state.readOnly')}</strong>{' '}
        {holder
          ? t(time ? 'state.held' : 'state.heldUnknown', { user: holder.user, computer: holder.computer, time })
          : t('state.notWritable')}
      </p>
      <p>{t(holder ? 'state.heldMend' : 'state.notWritableMend')}</p>
    </div>
  )
}

function Notices({ notices }: { readonly notices: readonly Fault[] }) {
  const { t } = useTranslation()
  const words = useWords()
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const fresh = notices.filter((notice) => !seen.has(JSON.stringify(notice)))
  if (fresh.length === 0) return null
  return (
    <section className="banner" aria-label={t('state.notices')}>
      <div role="status">
        {fresh.slice(0, 5).map((notice) => {
          const [happened, mend] = sayFault(words.faults, notice)
          return (
            <p key={JSON.stringify(notice)}>
              <strong>
                <Said text={happened} />
              </strong>{' '}
              <Said text={mend} />
            </p>
          )
        })}
        {fresh.length > 5 && <p>{t('state.more', { count: fresh.length - 5 })}</p>}
      </div>
      <button
        type="button"
        className="button"
        onClick={() => setSeen(new Set(notices.map((notice) => JSON.stringify(notice))))}
      >
        {t('state.understood')}
      </button>
    </section>
  )
}
