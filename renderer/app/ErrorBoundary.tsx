import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultMessage } from '../ui/FaultMessage.tsx'
import { Page } from '../ui/Page.tsx'

interface Props {
  readonly children: ReactNode
}
interface State {
  readonly error: Error | undefined
}

/** A screen that fails says so in its place; navigation and all other screens go on. React has no hook for this. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined }
  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
  override render(): ReactNode {
    const { error } = this.state
    if (error) return <Failed error={error} retry={() => this.setState({ error: undefined })} />
    return this.props.children
  }
}

function Failed({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const { t } = useTranslation()
  return (
    <Page title={t('app.failed')}>
      <FaultMessage error={error} retry={retry} />
    </Page>
  )
}
