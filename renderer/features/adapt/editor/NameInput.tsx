interface Props {
  readonly id: string
  readonly className: string
  readonly disabled: boolean
  readonly value: string
  readonly change: (name: string) => void
}

/** The name of a field in the PDF form. What is typed becomes a name when the control is left. */
export function NameInput({ value, change, ...input }: Props) {
  return (
    <input
      {...input}
      key={value}
      defaultValue={value}
      onBlur={({ target }) => {
        const name = formName(target.value)
        if (name !== '' && name !== value) change(name)
        else target.value = value
      }}
    />
  )
}

/** Lower-case ASCII words joined by hyphens. */
const formName = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
