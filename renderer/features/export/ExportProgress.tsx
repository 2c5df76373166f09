import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly done: number
  readonly all: number
  readonly cancelling: boolean
  readonly cancel: () => void
}

export function ExportProgress({ done, all, cancelling, cancel }: Props) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  // The button that had the focus is gone.
  useEffect(() => button.current?.focus(), [])
  return (
    <div className="progress">
      <label htmlFor="export-progress">{t('project.export.running', { done, all })}</label>
      <progress id="export-progress" value={done} max={all} />
      <button ref={button} type="button" className="button" aria-disabled={cancelling} onClick={cancel}>
        {t(cancelling ? 'project.export.cancelling' : 'project.export.cancel')}
      </button>
      <p role="status" className="visually-hidden">
        {t('project.export.running', { done, all })}
      </p>
    </div>
  )
}
