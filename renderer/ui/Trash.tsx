import { useTranslation } from 'react-i18next'
import { useWritable } from '../app/useWritable.ts'

interface Props {
  readonly lines: readonly { readonly id: string; readonly title: string }[]
  readonly restore: (id: string, title: string) => void
}

/** What was thrown away and can come back. */
export function Trash({ lines, restore }: Props) {
  const { t } = useTranslation()
  const writable = useWritable()
  if (lines.length === 0) return null
  return (
    <details className="trash">
      <summary>{t('trash.title', { count: lines.length })}</summary>
      <ul className="document-list">
        {lines.slice(0, 200).map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            {writable && (
              <button type="button" className="button" onClick={() => restore(id, title)}>
                {t('trash.restore')}
                <span className="visually-hidden">: {title}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
