import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../client.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { faultReport } from './faultReport.ts'
import { WaysOut } from './WaysOut.tsx'

interface Props {
  readonly error: Error
  readonly screen: string
  readonly title?: string
  readonly retry: () => void
}

/** In place of a screen that failed: what to do, and a report for who mends it. Built of as few parts as possible, so that it stands. */
export function Broken({ error, screen, title, retry }: Props) {
  const { t, i18n } = useTranslation()
  const [withMessage, setWithMessage] = useState(false)
  const program = useProgram()
  const report = faultReport({ error, screen, program, language: i18n.language, withMessage })
  return (
    <div className="page-frame">
      <h1>{title ?? t('broken.title')}</h1>
      <div className="fault" role="alert">
        <p className="fault-happened">{t('broken.happened')}</p>
        <p>{t('broken.mend')}</p>
      </div>
      <WaysOut>
        <button type="button" className="button" onClick={retry}>
          {t('broken.retry')}
        </button>
      </WaysOut>
      <h2>{t('broken.report')}</h2>
      <p>{t('broken.reportText')}</p>
      <label className="choice">
        <input type="checkbox" checked={withMessage} onChange={({ target }) => setWithMessage(target.checked)} />
        {t('broken.withMessage')}
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, by keyboard too */}
      <pre className="licence" tabIndex={0}>
        {report}
      </pre>
      <p>
        <CopyButton text={report} label={t('broken.copy')} />
      </p>
    </div>
  )
}

/** Name and versions, once they are known; asked without the memory of calls, which may be at fault. */
function useProgram(): string {
  const [program, setProgram] = useState('Werkstattkoffer')
  useEffect(() => {
    call('app.info', {}).then(
      ({ version, runtime }) => setProgram(`Werkstattkoffer ${version}, ${runtime}`),
      () => undefined,
    )
  }, [])
  return program
}
