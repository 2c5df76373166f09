import { useTranslation } from 'react-i18next'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import { linkTo } from '../../app/routes.ts'
import { missingFacts } from './factPlaces.ts'
import { useFactLabel } from './useFactLabel.ts'

interface Props {
  readonly project: string
  readonly documents: ProjectOverview['documents']
  readonly hasProfile: boolean
}

/** The documents of a project: for whom, how large, what is different from the template, what is missing. */
export function DocumentLines({ project, documents, hasProfile }: Props) {
  const { t } = useTranslation()
  const label = useFactLabel()
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">{t('project.documents.title')}</h2>
      <ul className="document-list hub-documents">
        {documents.map(({ front, changes, conflicts, missing }) => {
          const facts = missingFacts([{ id: front.id, missing }], hasProfile)
          return (
            <li key={front.id}>
              <h3>
                <a href={linkTo({ view: 'adapt', project, document: front.id })}>{front.title}</a>
              </h3>
              <p className="document-facts">
                <span className={`tag tag-${front.audience}`}>{t(`audience.${front.audience}`)}</span>
                <span>{t(`page.${front.page}`)}</span>
                {front.language !== 'de' && <span>{t(`documentLanguage.${front.language}`)}</span>}
                {changes > 0 && <span className="mark">{t('project.documents.changes', { count: changes })}</span>}
                {conflicts > 0 && (
                  <span className="mark mark-open">{t('project.documents.conflicts', { count: conflicts })}</span>
                )}
              </p>
              {facts.length > 0 && (
                <p className="document-missing">
                  {t('project.missing.short')}
                  {facts.map(({ place }) => label(place)).join(', ')}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
