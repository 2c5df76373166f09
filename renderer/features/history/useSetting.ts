import { useTranslation } from 'react-i18next'
import type { Json } from '../../../main/core/adaptation/adaptation.ts'

/** Settings of blocks in words: what the editor calls them, or else what the materials do. */
export function useSetting() {
  const { t, i18n } = useTranslation()
  const known = (key: string, name: string): string => (i18n.exists(key) ? String(t(key as 'history.title')) : name)
  const wordsOf = (value: Json | undefined): string => {
    if (value === undefined || value === null) return ''
    if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
    if (typeof value === 'string') return known(`adapt.option.${value}`, value)
    if (typeof value === 'number') return String(value)
    const inner: readonly Json[] = Object.values(value)
    return inner.map(wordsOf).filter(Boolean).join(', ')
  }
  return {
    nameOf: (name: string): string => known(`history.setting.${name}`, known(`adapt.attribute.${name}`, name)),
    wordsOf,
  }
}
