import { useTranslation } from 'react-i18next'
import type { BlockMark } from './editor/differenceMarks.ts'

interface Props {
  readonly marks: readonly (BlockMark & { readonly words: string })[]
  readonly locked: boolean
  readonly restore: (mark: BlockMark) => void
  readonly goTo: (id: string) => void
}

/** All places that differ from the template, in one list. */
export function ChangeList({ marks, locked, restore, goTo }: Props) {
  const { t } = useTranslation()
  if (marks.length === 0) return <p className="hint changes-none">{t('adapt.changesNone')}</p>
  return (
    <details className="changes">
      <summary>{t('adapt.changes', { count: marks.length })}</summary>
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
    </details>
  )
}
