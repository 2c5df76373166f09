import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog.tsx'
import type { BlockMark } from './editor/differenceMarks.ts'

interface Props {
  readonly marks: readonly BlockMark[]
  readonly locked: boolean
  readonly restore: (mark: BlockMark) => void
  readonly goTo: (id: string) => void
  /** The heading of the section at the cursor; empty: what stands before the first one. */
  readonly section: () => string
  readonly restoreSection: () => void
  readonly restoreAll: () => void
}

/** All places that differ from the template, in one list, and the way back for the whole section or document. */
export function ChangeList({ marks, locked, restore, goTo, section, restoreSection, restoreAll }: Props) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'section' | 'document'>()
  if (marks.length === 0) return <p className="hint changes-none">{t('adapt.changesNone')}</p>
  const close = (): void => setAsked(undefined)
  const heading = asked === 'section' ? section() : ''
  return (
    <details className="changes">
      <summary>{t('adapt.changes', { count: marks.length })}</summary>
      {!locked && (
        <p className="changes-whole">
          <button type="button" className="button" onClick={() => setAsked('section')}>
            {t('adapt.whole.section')}
          </button>
          <button type="button" className="button" onClick={() => setAsked('document')}>
            {t('adapt.whole.document')}
          </button>
        </p>
      )}
      <ul>
        {marks.map((mark) => (
          <li key={`${mark.status} ${mark.id}`}>
            <span>
              <strong>{mark.label}</strong> {mark.words}
            </span>
            {mark.status !== 'removed' && (
              <button type="button" className="button" onClick={() => goTo(mark.id)}>
                {t('adapt.open.show')}
              </button>
            )}
            {!locked && (
              <button type="button" className="button" onClick={() => restore(mark)}>
                {mark.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          title={
            asked === 'document'
              ? t('adapt.whole.askDocument')
              : heading === ''
                ? t('adapt.whole.askStart')
                : t('adapt.whole.askSection', { heading })
          }
          actions={[
            { label: t('adapt.whole.cancel'), act: close },
            {
              label: t('adapt.whole.back'),
              primary: true,
              act: () => {
                close()
                if (asked === 'document') restoreAll()
                else restoreSection()
              },
            },
          ]}
          onClose={close}
        >
          <p>{t('adapt.whole.text')}</p>
        </Dialog>
      )}
    </details>
  )
}
