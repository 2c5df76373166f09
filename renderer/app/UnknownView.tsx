import { useTranslation } from 'react-i18next'
import { Page } from '../ui/Page.tsx'
import { WaysOut } from './WaysOut.tsx'

/** The address leads nowhere, or cannot be read. */
export function UnknownView() {
  const { t } = useTranslation()
  return (
    <Page title={t('broken.unknownTitle')} lead={t('broken.unknownText')}>
      <WaysOut />
    </Page>
  )
}
