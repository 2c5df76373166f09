import { useTranslation } from 'react-i18next'
import { contrast, mix } from '../../../main/core/handout/contrast.ts'
import { documentColours, standard } from '../../../main/core/handout/theme.ts'
import { fieldId } from '../../ui/Field.tsx'

interface Props {
  readonly part: 'primary' | 'accent'
  /** `#rrggbb`, what was typed so far, or nothing for the standard colour. */
  readonly value: string
  readonly set: (value: string) => void
}

const form = /^#[0-9a-f]{6}$/i

/** A colour by picker or by number, its contrast, and the shade that the pages use when it is too pale for text. */
export function ColourField({ part, value, set }: Props) {
  const { t, i18n } = useTranslation()
  const wrong = value !== '' && !form.test(value)
  const colour = form.test(value) ? value : standard[part]
  const used = documentColours({ [part]: colour })[part]
  const ratio = contrast(colour, mix(colour, '#ffffff', 0.92))
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(Math.floor(ratio * 10) / 10)
  const id = fieldId(`colours.${part}`)
  return (
    <div className="field">
      <label htmlFor={id}>{t(`profile.field.${part}`)}</label>
      <div className="colour-row">
        <input
          type="color"
          value={colour}
          aria-label={t('profile.pick', { colour: t(`profile.field.${part}`) })}
          onChange={(event) => set(event.target.value)}
        />
        <input
          id={id}
          value={value}
          placeholder={standard[part]}
          aria-describedby={`${id}-contrast`}
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => set(event.target.value)}
        />
      </div>
      {wrong && <p className="field-error">{t('profile.invalid.colour')}</p>}
      <p id={`${id}-contrast`} className="contrast-line">
        {used === colour ? (
          t('profile.contrastGood', { ratio: number })
        ) : (
          <>
            {t('profile.contrastPoor', { ratio: number })}{' '}
            <span className="swatch" style={{ backgroundColor: used }} aria-hidden="true" /> {used}
          </>
        )}
      </p>
    </div>
  )
}
