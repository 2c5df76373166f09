import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { go, linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProfileForm } from './ProfileForm.tsx'

/** A profile, or without `id` a new one. */
export function ProfileView({ id }: { readonly id?: string }) {
  const { t } = useTranslation()
  const back = <a href={linkTo({ view: 'profiles' })}>{t('profile.back')}</a>
  const end = { submit: t('profile.done'), onDone: () => go({ view: 'profiles' }) }
  if (id !== undefined) return <KnownProfile id={id} back={back} {...end} />
  return (
    <Page title={t('profile.new')} back={back}>
      <ProfileForm {...end} />
    </Page>
  )
}

interface Known {
  readonly id: string
  readonly back: ReactNode
  readonly submit: string
  readonly onDone: () => void
}
function KnownProfile({ id, back, ...end }: Known) {
  const profile = useCall('profile.read', { id })
  return (
    <Loaded query={profile}>
      {(opened) => (
        <Page title={opened.facts.name} back={back}>
          <ProfileForm key={id} opened={opened} {...end} />
        </Page>
      )}
    </Loaded>
  )
}
