import { useTranslation } from 'react-i18next'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import { linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { useSharing } from '../share/useSharing.tsx'
import { DocumentLines } from './DocumentLines.tsx'
import { FactsForm } from './FactsForm.tsx'
import { LostFacts } from './LostFacts.tsx'
import { MissingFacts } from './MissingFacts.tsx'
import { UpdateOffer } from './UpdateOffer.tsx'
import { useProjectForm } from './useProjectForm.ts'

interface Props {
  readonly id: string
  /** The field that is to be filled in. */
  readonly field?: string
}

/** The hub of one project: its facts, its documents, and what is still missing. */
export function ProjectView({ id, field }: Props) {
  const opened = useCall('project.open', { id }, { fresh: true })
  return (
    <Loaded query={opened}>
      {(project) => <Hub key={id} project={project} {...(field === undefined ? {} : { field })} />}
    </Loaded>
  )
}

function Hub({ project, field }: { readonly project: ProjectOverview; readonly field?: string }) {
  const { t } = useTranslation()
  const form = useProjectForm(project)
  const { shareButton, shareResult } = useSharing(project.id, project.facts.title)
  const { id, kit, documents, readOnly } = project
  return (
    <Page
      title={form.content.draft.title?.trim() || project.facts.title}
      back={<a href={linkTo({ view: 'projects' })}>{t('project.list.back')}</a>}
      lead={<a href={linkTo({ view: 'kit', wanted: kit.ref })}>{t('project.hub.kit', { title: kit.title })}</a>}
      actions={
        <>
          {shareButton}
          <a className="button" href={linkTo({ view: 'history', project: id })}>
            {t('project.hub.history')}
          </a>
          <a className="button button-primary" href={linkTo({ view: 'export', project: id })}>
            {t('project.hub.export')}
          </a>
        </>
      }
    >
      {shareResult}
      {readOnly && <p className="hint">{t('project.hub.readOnly')}</p>}
      <div className="with-aside hub">
        <FactsForm project={project} form={form} {...(field === undefined ? {} : { field })} />
        <div className="hub-aside">
          <UpdateOffer project={project} />
          <LostFacts problems={project.problems} />
          <MissingFacts documents={documents} {...(project.profile ? { profile: project.profile } : {})} />
          <DocumentLines project={id} documents={documents} hasProfile={project.profile !== undefined} />
        </div>
      </div>
    </Page>
  )
}
