import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkTo } from '../../app/routes.ts'
import { call, useCall } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Loaded } from '../../ui/Loaded.tsx'

/** Which profile a new project takes. */
export function StandardProfile() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const list = useCall('profiles.list', {})
  const [said, say] = useState('')
  const [fault, setFault] = useState<Error>()
  const choose = async (id: string, name: string): Promise<void> => {
    try {
      await call('profile.standard', { id })
      setFault(undefined)
      say(t('profile.nowStandard', { name }))
    } catch (error) {
      setFault(error as Error)
    }
    await queries.invalidateQueries({ queryKey: ['profiles.list'] })
  }
  return (
    <section className="settings-card" aria-labelledby="settings-profile">
      <h2 id="settings-profile">{t('settings.profile')}</h2>
      <p className="hint">{t('settings.profileText')}</p>
      <Loaded query={list}>
        {({ profiles, standard }) =>
          profiles.length === 0 ? (
            <p>
              {t('profile.none')} <a href={linkTo({ view: 'profile' })}>{t('profile.new')}</a>
            </p>
          ) : (
            <select
              aria-labelledby="settings-profile"
              value={standard ?? ''}
              onChange={(event) =>
                void choose(event.target.value, profiles.find(({ id }) => id === event.target.value)?.name ?? '')
              }
            >
              {profiles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )
        }
      </Loaded>
      <p role="status" className="said">
        {said}
      </p>
      {fault && <FaultMessage error={fault} />}
    </section>
  )
}
