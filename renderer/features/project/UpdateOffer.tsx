import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import { call } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { useActing } from '../../ui/useActing.ts'

/** A later version of the package: a person says when the texts go to it. */
export function UpdateOffer({ project: { id, update, readOnly } }: { readonly project: ProjectOverview }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { said, fault, busy, act } = useActing()
  const status = useRef<HTMLParagraphElement>(null)
  const take = () =>
    act(async () => {
      const now = await call('project.update', { id })
      queries.setQueryData(['project.open', { id }], now)
      // The button goes.
      status.current?.focus()
      const count = now.documents.reduce((sum, { conflicts }) => sum + conflicts, 0)
      return count === 0 ? t('project.update.done') : t('project.update.open', { count })
    })
  return (
    <>
      <p role="status" className="said" tabIndex={-1} ref={status}>
        {said}
      </p>
      {fault && <FaultMessage error={fault} />}
      {update !== undefined && !readOnly && (
        <section className="missing" aria-labelledby="update-title">
          <h2 id="update-title">{t('project.update.title')}</h2>
          <p>{t('project.update.text', { version: update })}</p>
          <button type="button" className="button" aria-disabled={busy} onClick={() => void take()}>
            {t('project.update.take')}
          </button>
        </section>
      )}
    </>
  )
}
