import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** Path of the fact; the id in the page is `field-` and this. */
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: HTMLInputTypeAttribute
  readonly lines?: number
  readonly required?: boolean
  readonly min?: number
  readonly placeholder?: string
  readonly inputMode?: 'numeric' | 'url'
  readonly autoComplete?: 'off'
  readonly onBlur?: () => void
}

/** Label above, hint and error below, both read out with the field. */
export function Field({ name, label, hint, error, value, onChange, type = 'text', lines, required, ...rest }: Props) {
  const { t } = useTranslation()
  const id = fieldId(name)
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  const common = {
    id,
    value,
    required,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    ...rest,
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span className="field-required"> ({t('form.required')})</span>}
      </label>
      {lines ? (
        <textarea {...common} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...common} type={type} onChange={(event) => onChange(event.target.value)} />
      )}
      {error && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  )
}

export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`

export function focusField(name: string): void {
  const field = document.getElementById(fieldId(name))
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
