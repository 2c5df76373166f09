import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** The first button is the harmless one and gets the focus. */
  readonly actions: readonly { readonly label: string; readonly act: () => void; readonly primary?: boolean }[]
  /** Escape. */
  readonly onClose: () => void
}

/** Asks before something that cannot be undone. The browser's own dialog keeps the focus inside and gives it back. */
export function Dialog({ title, children, actions, onClose }: Props) {
  const place = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = place.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={place}
      className="dialog"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
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
