import { useTranslation } from 'react-i18next'
import type { usePager } from './usePager.ts'

interface Props {
  readonly pager: ReturnType<typeof usePager>
  readonly count: number
  /** What is listed, for who does not see it. */
  readonly label: string
}

/** The way through a long list, part by part. Nothing where all of it is there. */
export function Pager({ pager: { part, parts, from, to, show }, count, label }: Props) {
  const { t, i18n } = useTranslation()
  if (parts === 1) return null
  const say = (value: number): string => new Intl.NumberFormat(i18n.language).format(value)
  const ways = [
    ['first', 0],
    ['previous', part - 1],
    ['next', part + 1],
    ['last', parts - 1],
  ] as const
  return (
    <nav className="line-actions" aria-label={label}>
      {ways.map(([name, target]) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-disabled={target < 0 || target >= parts || target === part}
          onClick={() => show(Math.min(parts - 1, Math.max(0, target)))}
        >
          {t(`app.pager.${name}`)}
        </button>
      ))}
      <span role="status">
        {t('app.pager.part', { from: say(from + 1), to: say(Math.min(to, count)), count: say(count) })}
      </span>
    </nav>
  )
}
