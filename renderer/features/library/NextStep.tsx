import { useTranslation } from 'react-i18next'
import { linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'

/** Until there is a project, the library says how to come to one. */
export function NextStep() {
  const { t } = useTranslation()
  const projects = useCall('projects.list', {})
  const profiles = useCall('profiles.list', {})
  if (!profiles.data || projects.data?.projects.length !== 0) return null
  const noProfile = profiles.data.profiles.length === 0
  return (
    <p className="next-step">
      <strong>{t('library.next.title')}</strong> {t('library.next.text')}{' '}
      {noProfile && (
        <>
          {t('library.next.noProfile')} <a href={linkTo({ view: 'welcome' })}>{t('library.next.profile')}</a>
        </>
      )}
    </p>
  )
}
