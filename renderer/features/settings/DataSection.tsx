import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupDone } from '../../../main/bridge/contract.ts'
import { appear } from '../../app/appearance.ts'
import { useWritable } from '../../app/useWritable.ts'
import { flushAll } from '../../autosave/pending.ts'
import { call, useCall } from '../../client.ts'
import { changeLanguage } from '../../messages/messages.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { useMoment } from '../../ui/moment.ts'

/** Where the data lie, and all of them in one file and back. */
export function DataSection() {
  const { t } = useTranslation()
  const info = useCall('app.info', {})
  const writable = useWritable()
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const [said, say] = useState('')
  const [fault, setFault] = useState<Error>()
  const reload = useReload()
  const state = useCall('app.state', {})
  const { moment } = useMoment()
  const act = async (
    what: () => Promise<BackupDone | null>,
    words: 'backedUp' | 'restored' | 'undone',
  ): Promise<void> => {
    setBusy(true)
    setFault(undefined)
    say('')
    try {
      await flushAll()
      const done = await what()
      if (!done) return
      if (words !== 'backedUp') await reload()
      const files = done.leftOut?.join(', ')
      const without = files === undefined ? '' : ` ${t('settings.data.leftOut', { files })}`
      say(t(`settings.data.${words}`, { path: done.path, count: done.files }) + without)
    } catch (error) {
      setFault(error as Error)
    } finally {
      setBusy(false)
    }
  }
  const restore = (): void => {
    setAsking(false)
    void act(() => call('data.restore', { title: t('settings.data.restore') }), 'restored')
  }
  return (
    <section className="settings-card" aria-labelledby="settings-data">
      <h2 id="settings-data">{t('settings.data.title')}</h2>
      <Loaded query={info}>
        {({ data }) => (
          <>
            <p className="hint">{t('settings.data.where')}</p>
            <p className="path">
              <code>{data}</code>
            </p>
            <div className="line-actions">
              <button type="button" className="button" onClick={() => void call('data.show', {})}>
                {t('settings.data.show')}
              </button>
              <CopyButton text={data} label={t('settings.data.copy')} />
            </div>
          </>
        )}
      </Loaded>
      <h3>{t('settings.data.backup')}</h3>
      <p className="hint">{t('settings.data.backupText')}</p>
      <div className="line-actions">
        <button
          type="button"
          className="button"
          disabled={busy || !writable}
          onClick={() => void act(() => call('data.backUp', { title: t('settings.data.backUp') }), 'backedUp')}
        >
          {t('settings.data.backUp')}
        </button>
        <button type="button" className="button" disabled={busy || !writable} onClick={() => setAsking(true)}>
          {t('settings.data.restore')}
        </button>
      </div>
      {state.data?.replacedAt !== undefined && (
        <>
          <p className="hint">{t('settings.data.undoText', { time: moment(state.data.replacedAt) })}</p>
          <div className="line-actions">
            <button
              type="button"
              className="button"
              disabled={busy || !writable}
              onClick={() => void act(() => call('data.undoRestore', {}), 'undone')}
            >
              {t('settings.data.undo')}
            </button>
          </div>
        </>
      )}
      {!writable && <p className="hint">{t('settings.data.readOnly')}</p>}
      <p role="status" className="said">
        {said}
      </p>
      {fault && <FaultMessage error={fault} />}
      {asking && (
        <Dialog
          title={t('settings.data.askTitle')}
          actions={[
            { label: t('settings.data.askNo'), act: () => setAsking(false) },
            { label: t('settings.data.askYes'), act: restore, primary: true },
          ]}
          onClose={() => setAsking(false)}
        >
          <p>{t('settings.data.askText')}</p>
        </Dialog>
      )}
    </section>
  )
}

/** Everything that the window has read is out of date, its language and look included. */
function useReload(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    const settings = await call('settings.read', {})
    appear(settings.appearance)
    await changeLanguage(settings.language)
    await queries.resetQueries()
  }
}
