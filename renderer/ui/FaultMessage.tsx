import { useTranslation } from 'react-i18next'
import { FaultError } from '../client.ts'
import { wordFault } from '../messages/wordFault.ts'

interface Props {
  readonly error: Error
  readonly retry?: () => void
}

/** What happened and what to do, in plain words. */
export function FaultMessage({ error, retry }: Props) {
  const { t, i18n } = useTranslation()
  const { happened, mend } =
    error instanceof FaultError
      ? wordFault(error.fault, i18n.language)
      : { happened: t('app.unexpected', { reason: error.message }), mend: t('app.unexpectedMend') }
  const problems = error instanceof FaultError ? (error.fault.problems ?? []) : []
  return (
    <div className="fault" role="alert">
      <p className="fault-happened">{happened}</p>
      <p>{mend}</p>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, 20).map((problem) => (
            <li key={`${problem.code} ${problem.message} ${problem.place.line}`}>
              {problem.message} {problem.hint}
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
