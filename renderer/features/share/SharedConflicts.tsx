import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactConflict } from '../../../main/bridge/contract.ts'
import type { Conflict, Json } from '../../../main/core/adaptation/adaptation.ts'
import { readableText, wordsOf } from '../../../main/core/adaptation/differences.ts'
import { useSetting } from '../history/useSetting.ts'
import { FactLink } from '../project/FactLink.tsx'
import { factOf } from '../project/factPlaces.ts'

/** A fact that was changed here and there: before, there, here. */
export function OpenFact({ project, conflict }: { readonly project: string; readonly conflict: FactConflict }) {
  const { path, base, mine, theirs } = conflict
  return <Sides name={<FactLink place={factOf(path)} project={project} />} sides={{ base, theirs, mine }} />
}

/** The same of a place in a text. */
export function OpenText({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation()
  const setting = useSetting()
  switch (conflict.kind) {
    case 'text': {
      const { base = [], theirs = [], mine = [] } = conflict
      return (
        <Sides
          name={t('share.place.text')}
          sides={{ base: readableText(base), theirs: readableText(theirs), mine: readableText(mine) }}
        />
      )
    }
    case 'value': {
      const words = (value: Json | undefined) => setting.wordsOf(value)
      const { base, theirs, mine } = conflict
      return (
        <Sides
          name={setting.nameOf(conflict.field)}
          sides={{ base: words(base), theirs: words(theirs), mine: words(mine) }}
        />
      )
    }
    case 'block': {
      const { base, theirs, mine } = conflict
      return (
        <Sides
          name={t('share.place.block')}
          sides={{
            base: base && wordsOf(base, 400),
            theirs: theirs && wordsOf(theirs, 400),
            mine: mine && wordsOf(mine, 400),
          }}
        />
      )
    }
    case 'order':
      return <p>{t('share.place.order')}</p>
  }
}

interface SidesProps {
  readonly name: ReactNode
  readonly sides: Readonly<Record<Side, string | undefined>>
}
type Side = (typeof order)[number]
const order = ['base', 'theirs', 'mine'] as const

function Sides({ name, sides }: SidesProps) {
  const { t } = useTranslation()
  return (
    <div className="open-place">
      <p className="open-name">{name}</p>
      <dl>
        {order.map((side) => (
          <div key={side}>
            <dt>{t(`share.side.${side}`)}</dt>
            <dd lang="de">{sides[side] || t('share.nothing')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
