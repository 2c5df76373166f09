import { useTranslation } from 'react-i18next'
import { linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'

/** The hub of one Vorhaben. */
export function ProjectView({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const projects = useCall('projects.list', {})
  const back = <a href={linkTo({ view: 'projects' })}>{t('projects.back')}</a>
  return (
    <Loaded query={projects}>
      {(lines) => {
        const project = lines.find((each) => each.id === id)
        return (
          <Page title={project?.title ?? t('projects.title')} back={back}>
            {!project && <p className="empty">{t('projects.unknown')}</p>}
          </Page>
        )
      }}
    </Loaded>
  )
}
