import { useTranslation } from 'react-i18next'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import { focusField } from '../../ui/Field.tsx'
import { FactLink } from './FactLink.tsx'
import { missingFacts } from './factPlaces.ts'

interface Props {
  readonly documents: ProjectOverview['documents']
  readonly profile?: string
}

/** What the documents still ask for; every fact leads to its field. */
export function MissingFacts({ documents, profile }: Props) {
  const { t } = useTranslation()
  const lacking = documents.map(({ front, missing }) => ({ id: front.id, missing }))
  const facts = missingFacts(lacking, profile !== undefined)
  return (
    <section className="missing" aria-labelledby="missing-title">
      <h2 id="missing-title">{t('project.missing.title')}</h2>
      <div role="status">{facts.length === 0 && <p className="good">{t('project.missing.none')}</p>}</div>
      {facts.length > 0 && (
        <ul>
          {facts.map(({ place, documents: lacking }) => (
            <li key={JSON.stringify(place)}>
              <FactLink place={place} toField={focusField} {...(profile === undefined ? {} : { profile })} />{' '}
              <span className="hint">
                {place.kind === 'profile' && `${t('project.missing.inProfile')}, `}
                {t('project.missing.in', { count: lacking.length })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
