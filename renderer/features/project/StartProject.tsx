import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { KitRef } from '../../../main/core/library/address.ts'
import { go } from '../../app/routes.ts'
import { useWritable } from '../../app/useWritable.ts'
import { call } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { useActing } from '../../ui/useActing.ts'

/** From a kit straight to a project with it. */
export function StartProject({ kit }: { readonly kit: KitRef }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const writable = useWritable()
  const { fault, busy, act } = useActing()
  const start = () =>
    act(async () => {
      const { id } = await call('project.new', { kit })
      await queries.invalidateQueries({ queryKey: ['projects.list'], refetchType: 'none' })
      go({ view: 'project', project: id })
      return undefined
    })
  if (!writable) return null
  return (
    <>
      <button type="button" className="button button-primary" aria-disabled={busy} onClick={() => void start()}>
        {t('project.list.create')}
      </button>
      {fault && <FaultMessage error={fault} />}
    </>
  )
}
