import { useTranslation } from 'react-i18next'
import type { OpenProject } from '../../../main/bridge/contract.ts'
import { linkTo } from '../../app/routes.ts'
import { call, useCall } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { useActing } from '../../ui/useActing.ts'
import { DocumentLines } from './DocumentLines.tsx'
import { FactsForm } from './FactsForm.tsx'
import { MissingFacts } from './MissingFacts.tsx'
import { useProjectForm } from './useProjectForm.ts'

interface Props {
  readonly id: string
  /** The field that is to be filled in. */
  readonly field?: string
}

/** The hub of one Vorhaben: its facts, its documents, and what is still missing. */
export function ProjectView({ id, field }: Props) {
  const opened = useCall('project.open', { id }, { fresh: true })
  return (
    <Loaded query={opened}>
      {(project) => <Hub key={id} project={project} {...(field === undefined ? {} : { field })} />}
    </Loaded>
  )
}

function Hub({ project, field }: { readonly project: OpenProject; readonly field?: string }) {
  const { t } = useTranslation()
  const form = useProjectForm(project)
  const { id, kit, documents, readOnly } = project
  return (
    <Page
      title={form.content.draft.title?.trim() || project.facts.title}
      back={<a href={linkTo({ view: 'projects' })}>{t('project.list.back')}</a>}
      lead={<a href={linkTo({ view: 'kit', kit: kit.id })}>{t('project.hub.kit', { title: kit.title })}</a>}
      actions={
        <>
          <Share id={id} flush={form.saving.flush} />
          <a className="button" href={linkTo({ view: 'history', project: id })}>
            {t('project.hub.history')}
          </a>
          <a className="button button-primary" href={linkTo({ view: 'export', project: id })}>
            {t('project.hub.export')}
          </a>
        </>
      }
    >
      {readOnly && <p className="hint">{t('project.hub.readOnly')}</p>}
      <div className="with-aside hub">
        <FactsForm project={project} form={form} {...(field === undefined ? {} : { field })} />
        <div className="hub-aside">
          <MissingFacts documents={documents} {...(project.profile ? { profile: project.profile } : {})} />
          <DocumentLines project={id} documents={documents} hasProfile={project.profile !== undefined} />
        </div>
      </div>
    </Page>
  )
}

function Share({ id, flush }: { readonly id: string; readonly flush: () => Promise<boolean> }) {
  const { t } = useTranslation()
  const { said, fault, act } = useActing()
  const share = () =>
    act(async () => {
      if (!(await flush())) return undefined
      const saved = await call('share.save', { id, title: t('project.hub.shareTitle') })
      return saved ? t('project.hub.shared', { path: saved.path }) : undefined
    })
  return (
    <>
      <button type="button" className="button" onClick={() => void share()}>
        {t('project.hub.share')}
      </button>
      <div className={said ? 'page-result result' : 'visually-hidden'} role="status">
        {said && (
          <p>
            {said}{' '}
            <button type="button" className="button" onClick={() => void call('written.show', {})}>
              {t('project.hub.show')}
            </button>
          </p>
        )}
      </div>
      {fault && (
        <div className="page-result">
          <FaultMessage error={fault} />
        </div>
      )}
    </>
  )
}
