import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppliedFile } from '../../../main/bridge/contract.ts'
import { linkTo } from '../../app/routes.ts'
import { OpenFact, OpenText } from './SharedConflicts.tsx'

interface Props {
  readonly applied: AppliedFile
  readonly onClose: () => void
}

/** What came with a file, and what a person has still to decide. */
export function SharedApplied({ applied, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const { id, title, created, unchanged, documents, facts, otherVersion } = applied
  const heading = useRef<HTMLHeadingElement>(null)
  // The system dialog that was just there has no place to go back to; the heading says what happened.
  useEffect(() => heading.current?.focus(), [])
  const open = documents.filter(({ conflicts }) => conflicts.length > 0)
  const merged = documents.filter(({ conflicts }) => conflicts.length === 0).map((document) => document.title)
  const count = facts.length + open.reduce((sum, { conflicts }) => sum + conflicts.length, 0)
  const what = unchanged ? 'unchanged' : created ? 'created' : 'merged'
  return (
    <section className={count > 0 ? 'result result-open' : 'result'} aria-labelledby="applied">
      <h2 id="applied" ref={heading} tabIndex={-1}>
        {t(`share.applied.${what}`, { title })}
      </h2>
      {otherVersion !== undefined && <p>{t('share.applied.otherVersion', { version: otherVersion })}</p>}
      {merged.length > 0 && !unchanged && (
        <p>{t('share.applied.texts', { titles: new Intl.ListFormat(i18n.language).format(merged) })}</p>
      )}
      {count === 0 && !unchanged && <p>{t('share.applied.nothingOpen')}</p>}
      {count > 0 && (
        <>
          <p>
            <strong>{t('share.applied.open', { count })}</strong> {t('share.applied.openLead')}
          </p>
          {facts.map((conflict) => (
            <OpenFact key={conflict.path} project={id} conflict={conflict} />
          ))}
          {open.map(({ document, title: name, conflicts }) => (
            <section key={document} className="open-document">
              <h3>
                <a href={linkTo({ view: 'adapt', project: id, document })}>
                  {t('share.applied.decide', { title: name, count: conflicts.length })}
                </a>
              </h3>
              {conflicts.map((conflict, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once and never reordered
                <OpenText key={index} conflict={conflict} />
              ))}
            </section>
          ))}
        </>
      )}
      <p className="line-actions">
        <a className="button" href={linkTo({ view: 'project', project: id })}>
          {t('share.applied.toProject')}
        </a>
        <button type="button" className="button" onClick={onClose}>
          {t('share.applied.close')}
        </button>
      </p>
    </section>
  )
}
