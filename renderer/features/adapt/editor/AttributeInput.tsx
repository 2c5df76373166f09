import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeForm } from '../../../document/editorKind.ts'
import { ChartValues } from './ChartValues.tsx'
import { useEditorFacts } from './editorFacts.tsx'
import { NameInput } from './NameInput.tsx'
import { NumberInput } from './NumberInput.tsx'
import { ScaleInput } from './ScaleInput.tsx'
import { fromReadable, toReadable } from './templateText.ts'

interface Props {
  readonly form: AttributeForm
  readonly attributes: Readonly<Record<string, unknown>>
  readonly disabled: boolean
  readonly change: (attributes: Readonly<Record<string, unknown>>) => void
}

/** One setting of a block: label and control. An emptied control takes the setting away. */
export function AttributeInput({ form, attributes, disabled, change }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const { labels } = useEditorFacts()
  const value = attributes[form.name]
  const set = (next: unknown): void => change({ [form.name]: next === '' || next === false ? null : next })
  const common = { id, disabled, className: `attribute-${form.input}` }

  if (form.input === 'chartValues') return <ChartValues attributes={attributes} disabled={disabled} change={change} />
  if (form.input === 'scale')
    return <ScaleInput value={value} disabled={disabled} change={(scale) => change({ scale })} />
  const label = t(`adapt.attribute.${form.name}`)
  if (form.input === 'checkbox') {
    return (
      <label className="attribute attribute-inline">
        <input {...common} type="checkbox" checked={value === true} onChange={(event) => set(event.target.checked)} />
        {label}
      </label>
    )
  }
  if (form.input === 'name') {
    // Seldom needed, and there are as many as there are fields.
    return (
      <details className="attribute-more">
        <summary>{t('adapt.more')}</summary>
        <span className="attribute">
          <label htmlFor={id}>{label}</label>
          <NameInput {...common} value={String(value ?? '')} change={(name) => change({ name })} />
        </span>
      </details>
    )
  }
  const missing = form.input === 'text' && form.required && String(value ?? '').trim() === ''
  return (
    <span className={`attribute attribute-of-${form.name}`}>
      <label htmlFor={id}>{label}</label>
      {control()}
      {missing && (
        <span id={`${id}-missing`} className="attribute-error">
          {t('adapt.needed')}
        </span>
      )}
    </span>
  )

  function control() {
    switch (form.input) {
      case 'select':
        return (
          <select {...common} value={String(value ?? '')} onChange={(event) => set(event.target.value)}>
            {form.options.map((option) => (
              <option key={option} value={option}>
                {t(`adapt.option.${option}`)}
              </option>
            ))}
          </select>
        )
      case 'number':
        return <NumberInput {...common} {...form} value={Number(value ?? form.min)} change={set} />
      case 'lines':
        return (
          <textarea
            {...common}
            rows={Array.isArray(value) ? Math.max(2, value.length) : 2}
            value={Array.isArray(value) ? value.join('\n') : String(value ?? '')}
            onChange={(event) => change({ [form.name]: event.target.value.split('\n') })}
          />
        )
      case 'text':
        return (
          <input
            {...common}
            required={form.required}
            aria-invalid={missing || undefined}
            aria-describedby={missing ? `${id}-missing` : undefined}
            value={form.facts ? toReadable(String(value ?? ''), labels) : String(value ?? '')}
            onChange={({ target }) => set(form.facts ? fromReadable(target.value, labels) : target.value)}
          />
        )
      default:
        return (
          <input {...common} type="time" value={String(value ?? '')} onChange={(event) => set(event.target.value)} />
        )
    }
  }
}
