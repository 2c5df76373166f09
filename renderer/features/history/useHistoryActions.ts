import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../client.ts'
import { useMoment } from '../../ui/moment.ts'
import { useActing } from '../../ui/useActing.ts'
import type { Version } from './byDay.ts'

/** Names states and brings them back; `undo` takes the last restoring back, for it is a state like any other. */
export function useHistoryActions(id: string) {
  const { t } = useTranslation()
  const { from } = useMoment()
  const queries = useQueryClient()
  const { said, fault, act } = useActing()
  const [before, setBefore] = useState<number>()
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['history.list', { id }] }),
      queries.invalidateQueries({ queryKey: ['history.compare'] }),
    ])
  const undo = (number: number) =>
    act(async () => {
      await call('history.restore', { id, number })
      setBefore(undefined)
      await refresh()
      return t('history.undone')
    })
  return {
    said,
    fault,
    undo: before === undefined ? undefined : () => undo(before),
    restore: (version: Version) =>
      act(async () => {
        const { before: last } = await call('history.restore', { id, number: version.number })
        setBefore(last)
        await refresh()
        return t('history.restored', { when: from(version.at) })
      }),
    name: (version: Version, words: string) =>
      act(async () => {
        await call('history.name', { id, number: version.number, name: words })
        setBefore(undefined)
        await refresh()
        return words ? t('history.named', { name: words }) : t('history.unnamed')
      }),
  }
}
