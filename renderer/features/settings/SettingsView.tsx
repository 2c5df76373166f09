import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../main/bridge/contract.ts'
import { appear } from '../../app/appearance.ts'
import { useAction, useCall } from '../../client.ts'
import { changeLanguage } from '../../messages/messages.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { DataSection } from './DataSection.tsx'
import { StandardProfile } from './StandardProfile.tsx'

const choices = { language: ['de', 'en'], appearance: ['system', 'light', 'dark'] } as const

/** Takes effect at once; what cannot be saved is taken back. */
export function SettingsView() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const settings = useCall('settings.read', {})
  const save = useAction('settings.save')
  const show = async ({ language, appearance }: Settings): Promise<void> => {
    appear(appearance)
    await changeLanguage(language)
  }
  const set = async (now: Settings, change: Partial<Settings>): Promise<void> => {
    const next = { ...now, ...change }
    // At once, so that a second choice builds on the first.
    const keep = (settings: Settings): unknown => queries.setQueryData(['settings.read', {}], settings)
    keep(next)
    save.mutate(next, {
      onError: () => {
        keep(now)
        void show(now)
      },
    })
    await show(next)
  }
  return (
    <Page title={t('settings.title')}>
      <Loaded query={settings}>
        {(now) => (
          <form className="settings">
            {(['language', 'appearance'] as const).map((name) => (
              <fieldset key={name}>
                <legend>{t(`settings.${name}`)}</legend>
                {choices[name].map((value) => (
                  <label key={value} className="option">
                    <input
                      type="radio"
                      name={name}
                      checked={now[name] === value}
                      onChange={() => void set(now, { [name]: value })}
                    />
                    {t(`settings.${value}`)}
                  </label>
                ))}
              </fieldset>
            ))}
            <p className="hint">{t('settings.contrastHint')}</p>
            <p role="status" className="said">
              {save.isSuccess ? t('settings.saved') : ''}
            </p>
            {save.isError && <FaultMessage error={save.error} />}
          </form>
        )}
      </Loaded>
      <StandardProfile />
      <DataSection />
    </Page>
  )
}
