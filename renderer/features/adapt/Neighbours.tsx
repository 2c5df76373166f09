import { useTranslation } from 'react-i18next'
import { linkTo } from '../../app/routes.ts'
import type { Value } from '../../client.ts'

interface Props {
  readonly project: string
  readonly neighbours: Value<'adaptation.open'>['neighbours']
}

/** The way to the documents before and behind this one. */
export function Neighbours({ project, neighbours }: Props) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('adapt.neighbours')} className="neighbours">
      {(['previous', 'next'] as const).map((way) => {
        const there = neighbours[way]
        if (!there) return null
        return (
          <a
            key={way}
            className="button"
            href={linkTo({ view: 'adapt', project, document: there.document })}
            title={there.title}
          >
            {t(`adapt.neighbour.${way}`)}
            <span className="visually-hidden">: {there.title}</span>
          </a>
        )
      })}
    </nav>
  )
}
