import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { flushAll } from '../autosave/pending.ts'
import { call, listen } from '../client.ts'
import { Dialog } from '../ui/Dialog.tsx'

/** The window closes when everything is saved; what cannot be saved is a person's decision. */
export function CloseGuard() {
  const { t } = useTranslation()
  const [unsaved, setUnsaved] = useState(false)
  useEffect(
    () =>
      listen(({ kind }) => {
        if (kind !== 'close-requested') return
        void flushAll().then((saved) => {
          setUnsaved(!saved)
          return call('window.close', { close: saved })
        })
      }),
    [],
  )
  if (!unsaved) return null
  const stay = (): void => setUnsaved(false)
  const leave = (): void => void call('window.close', { close: true })
  return (
    <Dialog
      title={t('close.title')}
      actions={[
        { label: t('close.stay'), act: stay, primary: true },
        { label: t('close.leave'), act: leave },
      ]}
      onClose={stay}
    >
      <p>{t('close.text')}</p>
    </Dialog>
  )
}
