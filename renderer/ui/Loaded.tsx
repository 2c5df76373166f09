import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultMessage } from './FaultMessage.tsx'

interface Props<T> {
  readonly query: UseQueryResult<T>
  readonly children: (value: T) => ReactNode
}

/** Content once it is there. What comes within 300 ms shows no sign of waiting. */
export function Loaded<T>({ query, children }: Props<T>) {
  const { t } = useTranslation()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!query.isPending) return undefined
    const timer = setTimeout(() => setSlow(true), 300)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [query.isPending])
  if (query.isError) return <FaultMessage error={query.error} retry={() => void query.refetch()} />
  if (query.data !== undefined) return children(query.data)
  return <p role="status">{slow ? t('app.loading') : ''}</p>
}
