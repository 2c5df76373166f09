import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scale } from '../../../../main/core/document/document.ts'
import { NumberInput } from './NumberInput.tsx'

interface Props {
  readonly value: unknown
  readonly disabled: boolean
  readonly change: (scale: Scale | null) => void
}

/** The scale that the ratings of a block share. */
export function ScaleInput({ value, disabled, change }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const scale = value as Scale | null | undefined
  return (
    <>
      <label className="attribute attribute-inline">
        <input
          type="checkbox"
          disabled={disabled}
          checked={Boolean(scale)}
          onChange={(event) => change(event.target.checked ? { from: 1, to: 5 } : null)}
        />
        {t('adapt.scale.use')}
      </label>
      {scale &&
        (['from', 'to'] as const).map((name) => (
          <span key={name} className="attribute">
            <label htmlFor={`${id}-${name}`}>{t(`adapt.scale.${name}`)}</label>
            <NumberInput
              id={`${id}-${name}`}
              disabled={disabled}
              min={0}
              max={100}
              value={scale[name]}
              change={(number) => change({ ...scale, [name]: number })}
            />
          </span>
        ))}
      {scale &&
        (['low', 'high', 'unknown'] as const).map((name) => (
          <span key={name} className="attribute">
            <label htmlFor={`${id}-${name}`}>{t(`adapt.scale.${name}`)}</label>
            <input
              id={`${id}-${name}`}
              disabled={disabled}
              value={scale[name] ?? ''}
              onChange={({ target }) => {
                const { [name]: _, ...others } = scale
                change(target.value === '' ? others : { ...scale, [name]: target.value })
              }}
            />
          </span>
        ))}
    </>
  )
}
