import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict, IdentifiedBlock, Json } from '../../../main/core/adaptation/adaptation.ts'
import { readableText, wordsOf } from '../../../main/core/adaptation/differences.ts'
import { conflictKey, type Side } from '../../../main/core/adaptation/merge/settleConflict.ts'

interface Props {
  readonly conflicts: readonly Conflict[]
  readonly local: IdentifiedBlock
  readonly locked: boolean
  readonly settle: (conflict: Conflict, side: Side) => void
  readonly goTo: (id: string) => void
  /** Where the last place was settled the text goes on. */
  readonly toText: () => void
}

const sides = ['base', 'theirs', 'mine'] as const

/** What both the template and this text changed at the same place: old, new and the person's own, to choose from. */
export function Conflicts({ conflicts, local, locked, settle, goTo, toText }: Props) {
  const { t } = useTranslation()
  const places = useRef<HTMLElement>(null)
  if (conflicts.length === 0) return null
  const take = (conflict: Conflict, side: Side): void => {
    settle(conflict, side)
    requestAnimationFrame(() => {
      const next = places.current?.querySelector('button')
      if (next) next.focus()
      else toText()
    })
  }
  return (
    <section ref={places} className="open-places" aria-labelledby="open-places">
      <h2 id="open-places">{t('adapt.open.title', { count: conflicts.length })}</h2>
      <p>{t('adapt.open.lead')}</p>
      <ol>
        {conflicts.map((conflict) => (
          <li key={conflictKey(conflict)}>
            <p className="open-place-head">
              <strong>{t(`adapt.open.kind.${conflict.kind}`)}</strong>
              <button type="button" className="button" onClick={() => goTo(conflict.id)}>
                {t('adapt.open.show')}
              </button>
            </p>
            <div className="open-sides">
              {sides.map((side) => (
                <div key={side} className={`open-side open-side-${side}`}>
                  <h3>{t(`adapt.open.side.${side}`)}</h3>
                  <p className="open-words">{words(conflict, side) || t('adapt.open.nothing')}</p>
                  {!locked && (
                    <button type="button" className="button" onClick={() => take(conflict, side)}>
                      {t(`adapt.open.take.${side}`)}
                    </button>
                  )}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )

  function words(conflict: Conflict, side: Side): string {
    switch (conflict.kind) {
      case 'text':
        return readableText(conflict[side] ?? [])
      case 'value':
        return show(conflict[side])
      case 'block': {
        const block = conflict[side]
        return block ? wordsOf(block, 400) : ''
      }
      case 'order': {
        const names = new Map<string, string>()
        const walk = (block: IdentifiedBlock): void => {
          names.set(block.id, wordsOf(block, 30))
          block.parts.forEach(walk)
        }
        walk(local)
        return conflict[side]
          .flatMap((id) => names.get(id) || [])
          .map((name, index) => `${index + 1}. ${name}`)
          .join('\n')
      }
    }
  }
}

const show = (value: Json | undefined): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(show).join(', ')
  return typeof value === 'object' ? Object.values(value).map(show).join(', ') : String(value)
}
