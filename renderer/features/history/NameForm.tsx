import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, focusField } from '../../ui/Field.tsx'
import { useMoment } from '../../ui/moment.ts'
import type { Version } from './byDay.ts'

interface Props {
  readonly version: Version
  /** Without words: nothing changes. Empty words take the name away. */
  readonly onEnd: (words?: string) => void
}

/** Gives a state a name by which it is found again, or takes it away. */
export function NameForm({ version, onEnd }: Props) {
  const { t } = useTranslation()
  const { from } = useMoment()
  const [words, setWords] = useState(version.name ?? '')
  const field = `version.${version.number}`
  useEffect(() => focusField(field), [field])
  return (
    <form
      className="version-name"
      onSubmit={(event) => {
        event.preventDefault()
        onEnd(words.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd()
      }}
    >
      <Field
        name={field}
        label={t('history.nameOf', { when: from(version.at) })}
        hint={t('history.nameHint')}
        value={words}
        onChange={(given) => setWords(given.slice(0, 120))}
        autoComplete="off"
      />
      <div className="line-actions">
        <button type="submit" className="button button-primary">
          {t('history.save')}
        </button>
        {version.name !== undefined && (
          <button type="button" className="button" onClick={() => onEnd('')}>
            {t('history.unname')}
          </button>
        )}
        <button type="button" className="button" onClick={() => onEnd()}>
          {t('history.cancel')}
        </button>
      </div>
    </form>
  )
}
