import { useTranslation } from 'react-i18next'
import { linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProfileForm } from './ProfileForm.tsx'

/** A profile, a new one, or at the first start the very first one with a welcome. */
export function ProfileView({ id }: { readonly id?: string }) {
  return id === undefined ? <NewProfile /> : <KnownProfile id={id} />
}

function KnownProfile({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const profile = useCall('profile.read', { id })
  const back = <a href={linkTo({ view: 'profiles' })}>{t('profile.back')}</a>
  return (
    <Loaded query={profile}>
      {(opened) => (
        <Page title={opened.facts.name} back={back}>
          <ProfileForm key={id} opened={opened} />
        </Page>
      )}
    </Loaded>
  )
}

function NewProfile() {
  const { t } = useTranslation()
  const profiles = useCall('profiles.list', {})
  return (
    <Loaded query={profiles}>
      {({ profiles }) =>
        profiles.length === 0 ? (
          <Page title={t('welcome.title')} lead={t('welcome.lead')}>
            <ProfileForm first />
          </Page>
        ) : (
          <Page title={t('profile.new')} back={<a href={linkTo({ view: 'profiles' })}>{t('profile.back')}</a>}>
            <ProfileForm />
          </Page>
        )
      }
    </Loaded>
  )
}
