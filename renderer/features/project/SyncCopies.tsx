import { useTranslation } from 'react-i18next'
import { useWritable } from '../../app/useWritable.ts'
import { call, useCall } from '../../client.ts'
import { useMoment } from '../../ui/moment.ts'

interface Props {
  readonly change: (what: () => Promise<unknown>, words: string) => Promise<void>
}

/** What a sync program left beside the records: other states, to be taken over or set aside. */
export function SyncCopies({ change }: Props) {
  const { t } = useTranslation()
  const { moment } = useMoment()
  const writable = useWritable()
  const copies = useCall('copies.list', {}, { fresh: true })
  if (!copies.data || copies.data.length === 0) return null
  const done = async (what: () => Promise<unknown>, words: string): Promise<void> => {
    await change(what, words)
    await copies.refetch()
  }
  return (
    <section aria-labelledby="sync-copies">
      <h2 id="sync-copies">{t('project.copies.title')}</h2>
      <p className="hint">{t('project.copies.text')}</p>
      <ul className="document-list">
        {copies.data.map(({ name, title, changedAt }) => (
          <li key={name}>
            <span>
              {title} <span className="hint">{t('project.copies.line', { when: moment(changedAt), name })}</span>
            </span>
            {writable && (
              <span className="line-actions">
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    const copy = t('project.copies.titled', { title })
                    void done(
                      () => call('copies.take', { name, title: copy }),
                      t('project.copies.taken', { title: copy }),
                    )
                  }}
                >
                  {t('project.copies.take')}
                  <span className="visually-hidden">: {title}</span>
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    void done(() => call('copies.setAside', { name }), t('project.copies.gone', { title }))
                  }
                >
                  {t('project.copies.setAside')}
                  <span className="visually-hidden">: {title}</span>
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
