import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Copies a text. Without the clipboard permission, which the window has not: by way of a selected field. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    field.current?.select()
    setCopied(document.execCommand('copy'))
    button.current?.focus()
  }
  return (
    <>
      <button ref={button} type="button" className="button" onClick={copy}>
        {label}
      </button>
      <textarea ref={field} className="visually-hidden" value={text} readOnly tabIndex={-1} aria-hidden="true" />
      <span role="status">{copied ? t('app.copied') : ''}</span>
    </>
  )
}
