import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppliedFile, ProjectLine } from '../../../main/bridge/contract.ts'
import { linkTo } from '../../app/routes.ts'
import { call, FaultError } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { factOf } from './factPlaces.ts'
import { useFactLabel } from './useFactLabel.ts'

/** Opens a Vorhaben or changed texts that came as a file, and says what merged and what is open. */
export function OpenFile({ projects }: { readonly projects: readonly ProjectLine[] }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [applied, setApplied] = useState<AppliedFile>()
  const [fault, setFault] = useState<Error>()
  const open = async (to?: string): Promise<void> => {
    try {
      const result = await call('share.open', { title: t('project.share.openTitle'), ...(to ? { to } : {}) })
      if (!result) return
      setApplied(result)
      setFault(undefined)
      await queries.invalidateQueries({ queryKey: ['projects.list'] })
    } catch (error) {
      setApplied(undefined)
      setFault(error as Error)
    }
  }
  const homeless = fault instanceof FaultError && fault.fault.code === 'shared-without-project'
  return (
    <>
      <button type="button" className="button" onClick={() => void open()}>
        {t('project.share.open')}
      </button>
      {applied && <Result applied={applied} />}
      {fault && (
        <div className="page-result">
          <FaultMessage error={fault} />
          {homeless && <Target projects={projects} open={open} />}
        </div>
      )}
    </>
  )
}

function Result({ applied }: { readonly applied: AppliedFile }) {
  const { t } = useTranslation()
  const label = useFactLabel()
  const { id, title, created, unchanged, documents, facts, otherVersion } = applied
  const what = unchanged ? 'unchanged' : created ? 'created' : 'merged'
  return (
    <div className="page-result result" role="status">
      <p>
        <strong>{t(`project.share.${what}`, { title })}</strong>{' '}
        <a href={linkTo({ view: 'project', project: id })}>{t('project.share.toProject')}</a>
      </p>
      {otherVersion !== undefined && <p>{t('project.share.otherVersion', { version: otherVersion })}</p>}
      {facts.length > 0 && (
        <p>{t('project.share.facts', { facts: facts.map((path) => label(factOf(path))).join(', ') })}</p>
      )}
      {documents.length > 0 && (
        <ul>
          {documents.map((document) => (
            <li key={document.document}>
              {document.conflicts === 0 ? (
                t('project.share.document', { title: document.title })
              ) : (
                <a href={linkTo({ view: 'adapt', project: id, document: document.document })}>
                  {t('project.share.conflicts', { title: document.title, count: document.conflicts })}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface TargetProps {
  readonly projects: readonly ProjectLine[]
  readonly open: (to: string) => Promise<void>
}
function Target({ projects, open }: TargetProps) {
  const { t } = useTranslation()
  const [to, setTo] = useState(projects[0]?.id ?? '')
  if (projects.length === 0) return null
  return (
    <div className="field target">
      <label htmlFor="share-target">{t('project.share.target')}</label>
      <select id="share-target" value={to} onChange={(event) => setTo(event.target.value)}>
        {projects.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <button type="button" className="button" onClick={() => void open(to)}>
        {t('project.share.into')}
      </button>
    </div>
  )
}
