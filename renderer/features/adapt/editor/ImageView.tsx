import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditorFacts } from './editorFacts.tsx'

/** A picture in the text: which of the kit's pictures it is, and what it shows for people who do not see it. */
export function ImageView({ node, editor, selected, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation()
  const { images } = useEditorFacts()
  const alt = String(node.attrs.alt ?? '')
  const [open, setOpen] = useState(alt.trim() === '')
  const button = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLSpanElement>(null)
  const id = useId()
  const src = String(node.attrs.src)
  // A new picture asks for its description at once.
  const isNew = useRef(alt === '')
  useEffect(() => {
    if (isNew.current) form.current?.querySelector('select')?.focus()
  }, [])
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  return (
    <NodeViewWrapper as="span" className={`picture ${selected ? 'selected' : ''}`} contentEditable={false}>
      <button
        ref={button}
        type="button"
        className="picture-button"
        aria-expanded={open}
        title={t('adapt.pictureChange')}
        onClick={() => setOpen(!open)}
      >
        {images[src] ? (
          <img src={images[src]} alt={alt || t('adapt.pictureWithoutAlt')} />
        ) : (
          t('adapt.picture', { alt })
        )}
        {alt.trim() === '' && <span className="picture-missing">{t('adapt.pictureWithoutAlt')}</span>}
      </button>
      {open && (
        <span ref={form} className="picture-form">
          <label htmlFor={`${id}-src`}>{t('adapt.pictureChoice')}</label>
          <select
            id={`${id}-src`}
            onKeyDown={close}
            disabled={!editor.isEditable}
            value={src}
            onChange={(event) => updateAttributes({ src: event.target.value })}
          >
            {[...new Set([src, ...Object.keys(images)])].map((path) => (
              <option key={path} value={path}>
                {nameOf(path)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-alt`}>{t('adapt.attribute.alt')}</label>
          <textarea
            id={`${id}-alt`}
            onKeyDown={close}
            rows={2}
            required
            aria-invalid={alt.trim() === ''}
            aria-describedby={`${id}-hint`}
            disabled={!editor.isEditable}
            value={alt}
            onChange={(event) => updateAttributes({ alt: event.target.value })}
          />
          <span id={`${id}-hint`} className={alt.trim() === '' ? 'attribute-error' : 'attribute-hint'}>
            {t(alt.trim() === '' ? 'adapt.pictureNeedsAlt' : 'adapt.pictureAltHint')}
          </span>
        </span>
      )}
    </NodeViewWrapper>
  )
}

/** `bilder/drei-fragen.svg` → `drei fragen`. */
const nameOf = (path: string): string =>
  path
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replaceAll('-', ' ')
