import { useTranslation } from 'react-i18next'
import { sayFault } from '../../main/wording/words.ts'
import { FaultError } from '../client.ts'
import { useWords } from '../messages/useWords.ts'
import { Finding } from './Finding.tsx'
import { Said } from './Said.tsx'

interface Props {
  readonly error: Error
  readonly retry?: () => void
}

/** What happened and what to do, in plain words. */
export function FaultMessage({ error, retry }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const [happened, mend] =
    error instanceof FaultError
      ? sayFault(words.faults, error.fault)
      : [t('app.unexpected', { reason: error.message }), t('app.unexpectedMend')]
  const problems = error instanceof FaultError ? (error.fault.problems ?? []) : []
  return (
    <div className="fault" role="alert">
      <p className="fault-happened">
        <Said text={happened} />
      </p>
      <p>
        <Said text={mend} />
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, 20).map((problem) => (
            <li key={JSON.stringify(problem)}>
              <Finding problem={problem} />
            </li>
          ))}
        </ul>
      )}
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {t('app.retry')}
        </button>
      )}
    </div>
  )
}
