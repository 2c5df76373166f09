import { useTranslation } from 'react-i18next'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import { Finding } from '../../ui/Finding.tsx'

/** What of the facts cannot be read: the project is open without it. */
export function LostFacts({ problems }: Pick<ProjectOverview, 'problems'>) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <section className="missing" aria-labelledby="lost-title">
      <h2 id="lost-title">{t('project.lost.title')}</h2>
      <ul className="problems">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <Finding problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  )
}
