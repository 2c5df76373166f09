import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { go, linkTo } from '../../app/routes.ts'
import { useWritable } from '../../app/useWritable.ts'
import { call, useCall } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { Trash } from '../../ui/Trash.tsx'

/** All profiles, the one that a new project takes, and those thrown away. */
export function ProfilesView() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const profiles = useCall('profiles.list', {})
  const writable = useWritable()
  const [said, say] = useState('')
  const [fault, setFault] = useState<Error>()
  const act = async (what: () => Promise<unknown>, words: string): Promise<void> => {
    try {
      await what()
      setFault(undefined)
      say(words)
    } catch (error) {
      setFault(error as Error)
    }
    await queries.invalidateQueries({ queryKey: ['profiles.list'] })
  }
  const load = () =>
    act(async () => {
      const loaded = await call('profile.import', { title: t('profile.import') })
      if (loaded) go({ view: 'profile', profile: loaded.id })
    }, '')
  const actions = writable && (
    <>
      <button type="button" className="button" onClick={() => void load()}>
        {t('profile.import')}
      </button>
      <a className="button button-primary" href={linkTo({ view: 'profile' })}>
        {t('profile.new')}
      </a>
    </>
  )
  return (
    <Page title={t('profile.title')} lead={t('profile.lead')} actions={actions}>
      <p role="status" className="said">
        {said}
      </p>
      {fault && <FaultMessage error={fault} />}
      <Loaded query={profiles}>
        {({ profiles, trashed, standard }) => (
          <>
            {profiles.length === 0 && <p className="empty">{t('profile.none')}</p>}
            {profiles.length > 0 && (
              <ul className="document-list">
                {profiles.map(({ id, name }) => (
                  <li key={id}>
                    <div className="document-main">
                      <h2 className="line-title">
                        <a href={linkTo({ view: 'profile', profile: id })}>{name}</a>
                      </h2>
                      {id === standard && (
                        <p>
                          <span className="tag">{t('profile.isStandard')}</span>
                        </p>
                      )}
                    </div>
                    {writable && (
                      <div className="line-actions">
                        {id !== standard && (
                          <button
                            type="button"
                            className="button"
                            onClick={() =>
                              void act(() => call('profile.standard', { id }), t('profile.nowStandard', { name }))
                            }
                          >
                            {t('profile.makeStandard')}
                            <span className="visually-hidden">: {name}</span>
                          </button>
                        )}
                        <button
                          type="button"
                          className="button"
                          onClick={() =>
                            void act(() => call('profile.trash', { id }), t('trash.done', { title: name }))
                          }
                        >
                          {t('trash.put')}
                          <span className="visually-hidden">: {name}</span>
                        </button>
                      </div>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <Trash
              lines={trashed.map(({ id, name }) => ({ id, title: name }))}
              restore={(id, title) => void act(() => call('profile.restore', { id }), t('trash.restored', { title }))}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}
