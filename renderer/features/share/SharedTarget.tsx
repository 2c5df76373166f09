import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectLine } from '../../../main/bridge/contract.ts'

interface Props {
  /** Those with the kit of the file. */
  readonly projects: readonly ProjectLine[]
  readonly open: (to: string) => Promise<void>
  readonly onClose: () => void
}

/** Changed texts whose own project is not here: a person says which one shall get them. */
export function SharedTarget({ projects, open, onClose }: Props) {
  const { t } = useTranslation()
  const [to, setTo] = useState(projects[0]?.id ?? '')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="result result-open" aria-labelledby="target">
      <h2 id="target" ref={heading} tabIndex={-1}>
        {t('share.target.title')}
      </h2>
      <p>{t('share.target.text')}</p>
      <div className="field target">
        <label htmlFor="share-target">{t('share.target.which')}</label>
        <select id="share-target" value={to} onChange={(event) => setTo(event.target.value)}>
          {projects.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <p className="line-actions">
        <button type="button" className="button button-primary" onClick={() => void open(to)}>
          {t('share.target.into')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('share.cancel')}
        </button>
      </p>
    </section>
  )
}
