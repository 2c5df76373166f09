import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayChange } from '../../../main/wording/words.ts'
import { useWords } from '../../messages/useWords.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useMoment } from '../../ui/moment.ts'
import { Said } from '../../ui/Said.tsx'
import type { Version } from './byDay.ts'
import { NameForm } from './NameForm.tsx'
import { VersionChanges } from './VersionChanges.tsx'

interface Props {
  readonly id: string
  readonly version: Version
  readonly before?: number
  readonly newest: boolean
  /** Missing: the data can only be read. */
  readonly restore?: (version: Version) => Promise<void>
  readonly name?: (version: Version, words: string) => Promise<void>
}

/** One state: when, what changed, its name, and what can be done with it. */
export function VersionLine({ id, version, before, newest, restore, name }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const { time, from } = useMoment()
  const [open, setOpen] = useState<'changes' | 'name'>()
  const [asking, setAsking] = useState(false)
  const nameButton = useRef<HTMLButtonElement>(null)
  const when = from(version.at)
  const ofThis = <span className="visually-hidden">: {t('history.version', { when })}</span>
  const toggle = (what: 'changes' | 'name'): void => setOpen(open === what ? undefined : what)
  const endNaming = (words?: string): void => {
    setOpen(undefined)
    nameButton.current?.focus()
    if (words !== undefined && words !== (version.name ?? '')) void name?.(version, words)
  }
  return (
    <li>
      <div className="document-main">
        <h3 className="line-title">
          <time dateTime={version.at}>{t('history.clock', { time: time(version.at) })}</time>
          {newest && <span className="tag">{t('history.now')}</span>}
          {version.name !== undefined && <span className="mark">{version.name}</span>}
        </h3>
        {/* Histories from before there were codes have German words. */}
        <p {...(typeof version.what === 'string' ? { lang: 'de' } : {})}>
          <Said text={sayChange(words.changes, version.what)} />
        </p>
      </div>
      <div className="line-actions">
        <button type="button" className="button" aria-expanded={open === 'changes'} onClick={() => toggle('changes')}>
          {t(open === 'changes' ? 'history.hide' : 'history.compare')}
          {ofThis}
        </button>
        {name && (
          <button
            ref={nameButton}
            type="button"
            className="button"
            aria-expanded={open === 'name'}
            onClick={() => toggle('name')}
          >
            {t(version.name === undefined ? 'history.name' : 'history.rename')}
            {ofThis}
          </button>
        )}
        {restore && !newest && (
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('history.restore')}
            {ofThis}
          </button>
        )}
      </div>
      {open === 'name' && <NameForm version={version} onEnd={endNaming} />}
      {open === 'changes' && (
        <VersionChanges id={id} version={version} newest={newest} {...(before === undefined ? {} : { before })} />
      )}
      {asking && (
        <Dialog
          title={t('history.askTitle', { when })}
          onClose={() => setAsking(false)}
          actions={[
            { label: t('history.cancel'), act: () => setAsking(false) },
            {
              label: t('history.restore'),
              primary: true,
              act: () => {
                setAsking(false)
                void restore?.(version)
              },
            },
          ]}
        >
          <p>{t('history.askText')}</p>
        </Dialog>
      )}
    </li>
  )
}
