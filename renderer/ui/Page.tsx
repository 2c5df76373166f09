import { type ReactNode, useEffect } from 'react'

interface Props {
  readonly title: string
  readonly lead?: ReactNode
  /** Way back to the screen above, before the heading. */
  readonly back?: ReactNode
  readonly actions?: ReactNode
  /** Takes the whole width of the window. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A screen: heading, lead, content. The heading names the window too. */
export function Page({ title, lead, back, actions, wide, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Werkstattkoffer`
  }, [title])
  return (
    <div className={wide ? 'page-frame page-wide' : 'page-frame'}>
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
