import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Colour and lines alone say nothing, and most screen readers are silent about `del` and `ins`: words say it too. */
export function Removed({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <del>
      <span className="visually-hidden">{t('history.removed')} </span>
      {children}
      <span className="visually-hidden">{t('history.removedEnd')}</span>
    </del>
  )
}

export function Added({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <ins>
      <span className="visually-hidden">{t('history.added')} </span>
      {children}
      <span className="visually-hidden">{t('history.addedEnd')}</span>
    </ins>
  )
}
