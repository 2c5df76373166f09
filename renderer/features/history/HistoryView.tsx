import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectHistory } from '../../../main/bridge/contract.ts'
import { linkTo } from '../../app/routes.ts'
import { call, useCall } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Field } from '../../ui/Field.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { useMoment } from '../../ui/moment.ts'
import { Page } from '../../ui/Page.tsx'
import { useActing } from '../../ui/useActing.ts'
import { VersionChanges } from './VersionChanges.tsx'

type Version = ProjectHistory['versions'][number]

/** Every saved state of a Vorhaben: named, compared with now, brought back. */
export function HistoryView({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const history = useCall('history.list', { id }, { fresh: true })
  return (
    <Loaded query={history}>
      {({ title, versions }) => (
        <Page
          title={t('project.history.title')}
          lead={t('project.history.lead', { title })}
          back={<a href={linkTo({ view: 'project', project: id })}>{t('project.back')}</a>}
        >
          <Versions id={id} versions={versions} />
        </Page>
      )}
    </Loaded>
  )
}

function Versions({ id, versions }: { readonly id: string; readonly versions: readonly Version[] }) {
  const { t } = useTranslation()
  const { moment } = useMoment()
  const queries = useQueryClient()
  const { said, fault, act } = useActing()
  const [before, setBefore] = useState<number>()
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['history.list', { id }] }),
      queries.invalidateQueries({ queryKey: ['history.compare'] }),
    ])
  const restore = (version: Version) =>
    act(async () => {
      const { before: last } = await call('history.restore', { id, number: version.number })
      setBefore(last)
      await refresh()
      return t('project.history.restored', { when: moment(version.at) })
    })
  const takeBack = (number: number) =>
    act(async () => {
      await call('history.restore', { id, number })
      setBefore(undefined)
      await refresh()
      return t('project.history.undone')
    })
  const name = (version: Version, words: string) =>
    act(async () => {
      await call('history.name', { id, number: version.number, name: words })
      await refresh()
      return words ? t('project.history.named', { name: words }) : t('project.history.unnamed')
    })
  return (
    <>
      <div className={said ? 'result' : undefined} role="status">
        {said && (
          <p>
            {said}{' '}
            {before !== undefined && (
              <button type="button" className="button" onClick={() => void takeBack(before)}>
                {t('project.history.undo')}
              </button>
            )}
          </p>
        )}
      </div>
      {fault && <FaultMessage error={fault} />}
      <ol className="document-list versions">
        {versions.map((version, index) => (
          <Line key={version.number} id={id} version={version} newest={index === 0} restore={restore} name={name} />
        ))}
      </ol>
    </>
  )
}

interface LineProps {
  readonly id: string
  readonly version: Version
  readonly newest: boolean
  readonly restore: (version: Version) => Promise<void>
  readonly name: (version: Version, words: string) => Promise<void>
}

function Line({ id, version, newest, restore, name }: LineProps) {
  const { t } = useTranslation()
  const { moment } = useMoment()
  const [open, setOpen] = useState(false)
  const [naming, setNaming] = useState<string>()
  const when = moment(version.at)
  const hidden = <span className="visually-hidden">: {t('project.history.version', { when })}</span>
  const save = (event: FormEvent): void => {
    event.preventDefault()
    void name(version, naming?.trim() ?? '')
    setNaming(undefined)
  }
  return (
    <li>
      <div className="document-main">
        <h2 className="line-title">
          <time dateTime={version.at}>{when}</time>
          {newest && <span className="tag">{t('project.history.now')}</span>}
          {version.name !== undefined && <span className="mark">{version.name}</span>}
        </h2>
        {/* What changed is kept in the language of the materials. */}
        <p>
          {t('project.history.number', { number: version.number })}: <span lang="de">{version.what}</span>
        </p>
      </div>
      <div className="line-actions">
        <button
          type="button"
          className="button"
          onClick={() => setNaming(naming === undefined ? (version.name ?? '') : undefined)}
          aria-expanded={naming !== undefined}
        >
          {t(version.name === undefined ? 'project.history.name' : 'project.history.rename')}
          {hidden}
        </button>
        {!newest && (
          <>
            <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'project.history.hide' : 'project.history.compare')}
              {hidden}
            </button>
            <button type="button" className="button" onClick={() => void restore(version)}>
              {t('project.history.restore')}
              {hidden}
            </button>
          </>
        )}
      </div>
      {naming !== undefined && (
        <form className="version-name" onSubmit={save}>
          <Field
            name={`version.${version.number}`}
            label={t('project.history.nameOf', { when })}
            hint={t('project.history.nameHint')}
            value={naming}
            onChange={setNaming}
          />
          <div className="line-actions">
            <button type="submit" className="button button-primary">
              {t('project.history.save')}
            </button>
            <button type="button" className="button" onClick={() => setNaming(undefined)}>
              {t('project.history.cancel')}
            </button>
          </div>
        </form>
      )}
      {open && <VersionChanges id={id} number={version.number} />}
    </li>
  )
}
