import { useTranslation } from 'react-i18next'
import { linkTo } from '../../app/routes.ts'
import type { Value } from '../../client.ts'

interface Props {
  readonly project: string
  readonly found: Value<'texts.find'>['documents'][number]
  readonly locked: boolean
  /** The hits that stay as they are. */
  readonly without: readonly number[]
  readonly change: (without: readonly number[]) => void
}

/** What was found in one document, each with its sentence, to be chosen one by one or together. */
export function FoundDocument({ project, found, locked, without, change }: Props) {
  const { t } = useTranslation()
  const { document, title, count, hits } = found
  const all = Array.from({ length: count }, (_, hit) => hit)
  return (
    <section className="found" aria-label={title}>
      <h2>
        <a href={linkTo({ view: 'adapt', project, document })}>{title}</a>
      </h2>
      <p>
        {locked ? (
          <>
            {t('find.count', { count })} {t('find.locked')}
          </>
        ) : (
          <label>
            <input
              type="checkbox"
              checked={without.length === 0}
              ref={(box) => {
                if (box) box.indeterminate = without.length > 0 && without.length < count
              }}
              onChange={({ target }) => change(target.checked ? [] : all)}
            />
            {t('find.count', { count })}
          </label>
        )}
      </p>
      <ul>
        {hits.map(({ before, found: words, after }, hit) => {
          const sentence = (
            <span>
              {before}
              <mark>{words}</mark>
              {after}
            </span>
          )
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a hit is its number
            <li key={hit}>
              {locked ? (
                sentence
              ) : (
                <label>
                  <input
                    type="checkbox"
                    checked={!without.includes(hit)}
                    onChange={({ target }) =>
                      change(target.checked ? without.filter((each) => each !== hit) : [...without, hit])
                    }
                  />
                  {sentence}
                </label>
              )}
            </li>
          )
        })}
      </ul>
      {count > hits.length && <p className="hint">{t('find.more', { count: count - hits.length })}</p>}
    </section>
  )
}
