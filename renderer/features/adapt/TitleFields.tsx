import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'

type Values = IdentifiedBlock['values']
interface Props {
  readonly values: Values
  readonly locked: boolean
  readonly change: (values: Values) => void
}

/** Title and subtitle stand outside of the text: they are on the cover and in the names of files. */
export function TitleFields({ values, locked, change }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const set = (name: string, value: string): void => {
    const { [name]: _, ...others } = values
    // A document always has a title; the other lines may go.
    change(value === '' && name !== 'title' ? others : { ...others, [name]: value })
  }
  return (
    <div className="title-fields">
      {(['title', 'subtitle'] as const).map((name) => (
        <p key={name}>
          <label htmlFor={`${id}-${name}`}>{t(`adapt.attribute.${name}`)}</label>
          <input
            id={`${id}-${name}`}
            disabled={locked}
            value={String(values[name] ?? '')}
            onChange={(event) => set(name, event.target.value)}
          />
        </p>
      ))}
    </div>
  )
}
