import { useTranslation } from 'react-i18next'
import type { Json } from '../../../main/core/adaptation/adaptation.ts'
import { keyOf } from '../../messages/keyOf.ts'

/** Settings of blocks in words: what the editor calls them, or else what the materials do. */
export function useSetting() {
  const { t } = useTranslation()
  const wordsOf = (value: Json | undefined): string => {
    if (value === undefined || value === null) return ''
    if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
    if (typeof value === 'string') {
      const option = keyOf('adapt.option', value)
      return option ? t(option) : value
    }
    if (typeof value === 'number') return String(value)
    const inner: readonly Json[] = Object.values(value)
    return inner.map(wordsOf).filter(Boolean).join(', ')
  }
  const nameOf = (name: string): string => {
    const key = keyOf('history.setting', name) ?? keyOf('adapt.attribute', name)
    return key ? t(key) : name
  }
  return { nameOf, wordsOf }
}
