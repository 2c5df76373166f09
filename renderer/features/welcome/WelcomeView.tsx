import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../main/bridge/contract.ts'
import { go } from '../../app/routes.ts'
import { call } from '../../client.ts'
import { changeLanguage } from '../../messages/messages.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProfileForm } from '../profile/ProfileForm.tsx'

/** The first start: what the program is, the first profile, and the ways around it. */
export function WelcomeView() {
  const { t, i18n } = useTranslation()
  const queries = useQueryClient()
  const [fault, setFault] = useState<Error>()
  const leave = async (): Promise<void> => {
    try {
      const settings = await call('settings.read', {})
      queries.setQueryData(['settings.read', {}], await call('settings.save', { ...settings, welcomed: true }))
    } catch {
      // Not remembered: the next start welcomes again.
    }
    await queries.invalidateQueries({ queryKey: ['profiles.list'] })
    go({ view: 'library' })
  }
  const take = async (what: () => Promise<object | null>): Promise<void> => {
    try {
      setFault(undefined)
      if (await what()) await leave()
    } catch (error) {
      setFault(error as Error)
    }
  }
  const speak = (language: Settings['language']) =>
    take(async () => {
      await changeLanguage(language)
      const settings = await call('settings.save', { ...(await call('settings.read', {})), language })
      queries.setQueryData(['settings.read', {}], settings)
      return null
    })
  const title = t('profile.import')
  const other = i18n.language === 'de' ? 'en' : 'de'
  const switchLanguage = (
    <button type="button" className="button" lang={other} onClick={() => void speak(other)}>
      {other === 'en' ? 'English' : 'Deutsch'}
    </button>
  )
  return (
    <Page title={t('welcome.title')} actions={switchLanguage}>
      <div className="welcome-head">
        {/* The build lays the app's icon beside the page. */}
        <img src="icon.png" alt="" />
        <p className="page-lead">{t('welcome.lead')}</p>
        <ol className="welcome-steps">
          {(['step1', 'step2', 'step3'] as const).map((step) => (
            <li key={step}>{t(`welcome.${step}`)}</li>
          ))}
        </ol>
        <div className="welcome-ways">
          <button type="button" className="button" onClick={() => void take(() => call('profile.example', {}))}>
            {t('welcome.example')}
          </button>
          <button type="button" className="button" onClick={() => void take(() => call('profile.import', { title }))}>
            {title}
          </button>
          <button type="button" className="button" onClick={() => void leave()}>
            {t('welcome.later')}
          </button>
        </div>
        {fault && <FaultMessage error={fault} />}
      </div>
      <h2>{t('welcome.profile')}</h2>
      <p>{t('welcome.profileLead')}</p>
      <ProfileForm short submit={t('welcome.done')} onDone={() => void leave()} />
    </Page>
  )
}
