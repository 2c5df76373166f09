import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { linkTo } from './routes.ts'

/** From a screen that cannot go on: back to the one before, and to the beginning. */
export function WaysOut({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="line-actions">
      <button type="button" className="button" onClick={back}>
        {t('broken.back')}
      </button>
      {children}
      <a href={linkTo({ view: 'library' })}>{t('broken.library')}</a>
    </div>
  )
}

/** Where there is nothing before, the beginning. */
function back(): void {
  const begin = setTimeout(() => {
    location.hash = linkTo({ view: 'library' })
  }, 200)
  addEventListener('hashchange', () => clearTimeout(begin), { once: true })
  history.back()
}
