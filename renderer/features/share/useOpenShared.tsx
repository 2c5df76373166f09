import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppliedFile, ProjectLine } from '../../../main/bridge/contract.ts'
import { useWritable } from '../../app/useWritable.ts'
import { call, FaultError } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { SharedApplied } from './SharedApplied.tsx'
import { SharedTarget } from './SharedTarget.tsx'

/** Opens a project or changed texts that came as a file: a button for the head of a screen, and what it led to. */
export function useOpenShared(projects: readonly ProjectLine[]): {
  readonly openButton: ReactNode
  readonly openResult: ReactNode
} {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const writable = useWritable()
  const [applied, setApplied] = useState<{ readonly file: AppliedFile; readonly time: number }>()
  const [fault, setFault] = useState<Error>()
  const [busy, setBusy] = useState(false)
  const open = async (to?: string): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      const file = await call('share.open', { title: t('share.openTitle'), ...(to ? { to } : {}) })
      if (!file) return
      setApplied({ file, time: Date.now() })
      setFault(undefined)
      await queries.invalidateQueries({ queryKey: ['projects.list'] })
    } catch (error) {
      setApplied(undefined)
      setFault(error as Error)
    } finally {
      setBusy(false)
    }
  }
  const homeless =
    fault instanceof FaultError && fault.fault.code === 'shared-without-project' ? fault.fault : undefined
  const possible = projects.filter(
    (line) => line.kit === homeless?.facts.kit && line.package.id === homeless.facts.package,
  )
  return {
    openButton: writable && (
      <button type="button" className="button" onClick={() => void open()}>
        {t('share.open')}
      </button>
    ),
    openResult: (
      <>
        {applied && <SharedApplied key={applied.time} applied={applied.file} onClose={() => setApplied(undefined)} />}
        {fault && possible.length === 0 && <FaultMessage error={fault} />}
        {possible.length > 0 && <SharedTarget projects={possible} open={open} onClose={() => setFault(undefined)} />}
      </>
    ),
  }
}
