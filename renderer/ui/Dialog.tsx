import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** The first button is the harmless one and gets the focus. */
  readonly actions: readonly { readonly label: string; readonly act: () => void; readonly primary?: boolean }[]
  /** Escape. */
  readonly onClose: () => void
  /** Holds fields, the first of which gets the focus, instead of a question. */
  readonly form?: boolean
}

/** Asks before something that a person should think about. The browser's own dialog keeps the focus inside and gives it back. */
export function Dialog({ title, children, actions, onClose, form }: Props) {
  const place = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Closed before it leaves the page: only then the focus goes back to where it was.
  useLayoutEffect(() => {
    const dialog = place.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={place}
      className="dialog"
      role={form ? 'dialog' : 'alertdialog'}
      aria-labelledby={id}
      aria-describedby={form ? undefined : `${id}-text`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      <div id={`${id}-text`}>{children}</div>
      <div className="dialog-actions">
        {actions.map(({ label, act, primary }) => (
          <button key={label} type="button" className={`button${primary ? ' button-primary' : ''}`} onClick={act}>
            {label}
          </button>
        ))}
      </div>
    </dialog>
  )
}
