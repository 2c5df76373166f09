import { useEffect, useState } from 'react'

interface Props {
  readonly id: string
  readonly className?: string
  readonly disabled: boolean
  readonly min: number
  readonly max: number
  readonly value: number
  readonly change: (value: number) => void
}

/** A whole number. While it is typed it may be empty; what is left has a value again. */
export function NumberInput({ id, className, disabled, min, max, value, change }: Props) {
  const [typed, setTyped] = useState(String(value))
  useEffect(() => setTyped((old) => (Number(old) === value ? old : String(value))), [value])
  return (
    <input
      id={id}
      className={className}
      disabled={disabled}
      type="number"
      min={min}
      max={max}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
        const number = Math.round(target.valueAsNumber)
        if (!Number.isNaN(number) && number >= min && number <= max) change(number)
      }}
      onBlur={() => setTyped(String(value))}
    />
  )
}
