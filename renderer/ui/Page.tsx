import { type ReactNode, useEffect } from 'react'

interface Props {
  readonly title: string
  readonly lead?: ReactNode
  /** Way back to the screen above, before the heading. */
  readonly back?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A screen: heading, lead, content. The heading names the window too. */
export function Page({ title, lead, back, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Werkstattkoffer`
  }, [title])
  return (
    <div className="page-frame">
      {back && <p className="page-back">{back}</p>}
      <div className="page-head">
        <h1>{title}</h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {lead && <p className="page-lead">{lead}</p>}
      {children}
    </div>
  )
}
