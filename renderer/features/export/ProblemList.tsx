import { useTranslation } from 'react-i18next'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import type { Problem } from '../../../main/core/outcome.ts'
import { sayProblem } from '../../../main/wording/words.ts'
import { linkTo } from '../../app/routes.ts'
import { useWords } from '../../messages/useWords.ts'
import { Said } from '../../ui/Said.tsx'
import { FactLink } from '../project/FactLink.tsx'
import { groupProblems } from './groupProblems.ts'

interface Props {
  readonly project: ProjectOverview
  readonly problems: readonly Problem[]
}

/** What is missing or wrong, with the documents that have it and the way to mend it. */
export function ProblemList({ project, problems }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const { missing, others } = groupProblems(problems, project.profile !== undefined)
  const titleOf = (id: string): string => project.documents.find(({ front }) => front.id === id)?.front.title ?? id
  return (
    <ul className="problems">
      {missing.map(({ place, documents }) => (
        <li key={JSON.stringify(place)}>
          <FactLink place={place} project={project.id} {...(project.profile ? { profile: project.profile } : {})} />
          {place.kind === 'profile' && <span> ({t('project.missing.inProfile')})</span>}
          <span className="hint block">{t('project.export.in', { documents: documents.map(titleOf).join(', ') })}</span>
        </li>
      ))}
      {others.map(({ problem, documents }) => (
        <li key={JSON.stringify([problem.code, problem.facts])}>
          <Said text={sayProblem(words.problems, problem).join(' ')} />
          <span className="hint block">
            {documents.map((document) => (
              <a key={document} href={linkTo({ view: 'adapt', project: project.id, document })}>
                {titleOf(document)}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
