import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeForm } from './blockForms.ts'
import { ChartValues } from './ChartValues.tsx'

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
  const value = attributes[form.name]
  const set = (next: unknown): void => change({ [form.name]: next === '' || next === false ? null : next })
  const label = t(`adapt.attribute.${form.name}`)
  const common = { id, disabled, className: `attribute-${form.input}` }

  if (form.input === 'chartValues') return <ChartValues attributes={attributes} disabled={disabled} change={change} />
  if (form.input === 'checkbox') {
    return (
      <label className="attribute attribute-inline">
        <input {...common} type="checkbox" checked={value === true} onChange={(event) => set(event.target.checked)} />
        {label}
      </label>
    )
  }
  return (
    <span className="attribute">
      <label htmlFor={id}>{label}</label>
      {control()}
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
        return (
          <input
            {...common}
            type="number"
            min={form.min}
            max={form.max}
            value={Number(value ?? form.min)}
            onChange={(event) =>
              set(Math.min(form.max, Math.max(form.min, Math.round(event.target.valueAsNumber || 0))))
            }
          />
        )
      case 'lines':
        return (
          <textarea
            {...common}
            rows={Array.isArray(value) ? Math.max(2, value.length) : 2}
            value={Array.isArray(value) ? value.join('\n') : String(value ?? '')}
            onChange={(event) =>
              set(Array.isArray(value) || form.name === 'options' ? event.target.value.split('\n') : event.target.value)
            }
          />
        )
      default:
        return (
          <input
            {...common}
            type={form.input === 'time' ? 'time' : 'text'}
            value={String(value ?? '')}
            onChange={(event) => set(event.target.value)}
          />
        )
    }
  }
}
