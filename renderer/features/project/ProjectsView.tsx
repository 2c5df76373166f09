import { useTranslation } from 'react-i18next'
import { linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'

/** Every Vorhaben, the one changed last first. */
export function ProjectsView() {
  const { t } = useTranslation()
  const projects = useCall('projects.list', {})
  return (
    <Page title={t('projects.title')} lead={t('projects.lead')}>
      <Loaded query={projects}>
        {(lines) =>
          lines.length === 0 ? (
            <p className="empty">{t('projects.none')}</p>
          ) : (
            <ul className="document-list">
              {lines.map(({ id, title }) => (
                <li key={id}>
                  <a href={linkTo({ view: 'project', project: id })}>{title}</a>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}
