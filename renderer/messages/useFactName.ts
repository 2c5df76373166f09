import { useTranslation } from 'react-i18next'
import { placeholderEntry } from '../../main/core/facts/placeholders.ts'
import { factNameEn } from '../../main/wording/en/factNames.ts'

/** What the fact behind a placeholder is called, in the window's language. */
export function useFactName(): (path: string) => string {
  const english = useTranslation().i18n.language === 'en'
  return (path) => (english ? factNameEn(path) : undefined) ?? placeholderEntry(path)?.label ?? path
}
