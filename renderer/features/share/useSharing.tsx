import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShareContents } from '../../../main/bridge/contract.ts'
import { flushAll } from '../../autosave/pending.ts'
import { call } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { useActing } from '../../ui/useActing.ts'
import { ShareDialog } from './ShareDialog.tsx'

/** Hands a project, or changed texts of it, on as one small file: a button for the head of a screen, and what it led to. */
export function useSharing(
  id: string,
  title: string,
): { readonly shareButton: ReactNode; readonly shareResult: ReactNode } {
  const { t } = useTranslation()
  const { said, fault, act } = useActing()
  const [contents, setContents] = useState<ShareContents>()
  const choose = () =>
    act(async () => {
      // What cannot be saved stands beside its field; an older state is not handed on in its place.
      if (await flushAll()) setContents(await call('share.contents', { id }))
      return undefined
    })
  const save = (documents: readonly string[]) =>
    act(async () => {
      setContents(undefined)
      const saved = await call('share.save', { id, title: t('share.saveTitle'), documents })
      return saved ? t('share.saved', { path: saved.path }) : undefined
    })
  return {
    shareButton: (
      <>
        <button type="button" className="button" onClick={() => void choose()}>
          {t('share.button')}
        </button>
        {contents && <ShareDialog title={title} {...contents} save={save} onClose={() => setContents(undefined)} />}
      </>
    ),
    shareResult: (
      <>
        <div className={said ? 'result' : 'visually-hidden'} role="status">
          {said && (
            <p>
              {said}{' '}
              <button type="button" className="button" onClick={() => void call('written.show', {})}>
                {t('share.show')}
              </button>
            </p>
          )}
        </div>
        {fault && <FaultMessage error={fault} />}
      </>
    ),
  }
}
