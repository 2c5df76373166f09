import { useTranslation } from 'react-i18next'
import { contrast, mix } from '../../../main/core/handout/contrast.ts'
import { documentColours, standard } from '../../../main/core/handout/theme.ts'
import { fieldId } from '../../ui/Field.tsx'

interface Props {
  readonly part: 'primary' | 'accent'
  /** `#rrggbb`, what was typed so far, or nothing for the standard colour. */
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}

const form = /^#[0-9a-f]{6}$/i

/** A colour by picker or by number, its contrast, and the shade that the pages use when it is too pale for text. */
export function ColourField({ part, value, error, onChange, onBlur }: Props) {
  const { t, i18n } = useTranslation()
  const colour = form.test(value) ? value : standard[part]
  const used = documentColours({ [part]: colour })[part]
  const ratio = contrast(colour, mix(colour, '#ffffff', 0.92))
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(Math.floor(ratio * 10) / 10)
  const id = fieldId(`colours.${part}`)
  const described = [error && `${id}-error`, `${id}-contrast`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{t(`profile.field.${part}`)}</label>
      <div className="colour-row">
        <input
          type="color"
          value={colour}
          aria-label={t('profile.pick', { colour: t(`profile.field.${part}`) })}
          onChange={(event) => onChange(event.target.value)}
        />
        <input
          id={id}
          value={value}
          placeholder={standard[part]}
          spellCheck={false}
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      </div>
      {error && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
      <p id={`${id}-contrast`} className="contrast-line" aria-live="polite">
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
