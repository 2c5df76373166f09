import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { createContext, useContext, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Values of the facts by placeholder path, as the page shows them; a path without a value is missing. */
export const FactValues = createContext<ReadonlyMap<string, string>>(new Map())

/** A fact in the text: shows its value, and that it is one. */
export function PlaceholderView({ node, selected }: NodeViewProps) {
  const { t } = useTranslation()
  const values = useContext(FactValues)
  const path = String(node.attrs.path)
  const steps = (node.attrs.steps ?? []) as readonly { readonly op: string; readonly by: number }[]
  const value = values.get(path)
  const sum = steps.map(({ op, by }) => ` ${op} ${by}`).join('')
  const shown = value === undefined ? t('adapt.factMissing', { path }) : `${value}${sum}`
  return (
    <NodeViewWrapper
      as="span"
      className={`fact ${value === undefined ? 'fact-missing' : ''} ${selected ? 'selected' : ''}`}
      title={`{{ ${path}${sum} }}`}
    >
      {shown}
    </NodeViewWrapper>
  )
}

/** A picture in the text: its alternative text can be read and changed in place. */
export function ImageView({ node, editor, selected, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  const alt = String(node.attrs.alt ?? '')
  return (
    <NodeViewWrapper as="span" className={`picture ${selected ? 'selected' : ''}`} contentEditable={false}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('adapt.picture', { alt: alt || t('adapt.pictureWithoutAlt') })}
      </button>
      {open && (
        <span className="picture-form">
          <label htmlFor={id}>{t('adapt.attribute.alt')}</label>
          <textarea
            id={id}
            rows={3}
            disabled={!editor.isEditable}
            value={alt}
            onChange={(event) => updateAttributes({ alt: event.target.value })}
          />
        </span>
      )}
    </NodeViewWrapper>
  )
}
