import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../main/core/outcome.ts'
import { Finding } from '../../ui/Finding.tsx'

const mostShown = 20

/** What of a table that was taken over is left out or doubtful. */
export function TableFindings({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <ul className="problems" role="status">
      {problems.slice(0, mostShown).map((problem) => (
        <li key={JSON.stringify(problem)}>
          <Finding problem={problem} />
        </li>
      ))}
      {problems.length > mostShown && <li>{t('project.people.more', { count: problems.length - mostShown })}</li>}
    </ul>
  )
}
