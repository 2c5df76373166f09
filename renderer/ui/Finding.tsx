import { useTranslation } from 'react-i18next'
import type { Problem } from '../../main/core/outcome.ts'
import { sayProblem } from '../../main/wording/words.ts'
import { useWords } from '../messages/useWords.ts'
import { Said } from './Said.tsx'

/** A finding in words; one in a table with its line. */
export function Finding({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation()
  const words = useWords()
  const { line } = problem.place
  const inTable = line !== undefined && /^(?:table|person|people|rating)-/.test(problem.code)
  return (
    <>
      {inTable && `${t('project.people.line', { line })}: `}
      <Said text={sayProblem(words.problems, problem).join(' ')} />
    </>
  )
}
