import { Component, type ReactNode } from 'react'
import { Broken } from './Broken.tsx'

interface Props {
  /** Kind of the screen, for the report. */
  readonly screen: string
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
  /** Whoever goes elsewhere leaves the fault behind. */
  readonly #leave = (): void => {
    if (this.state.error) this.setState({ error: undefined })
  }
  override componentDidMount(): void {
    addEventListener('hashchange', this.#leave)
  }
  override componentWillUnmount(): void {
    removeEventListener('hashchange', this.#leave)
  }
  override render(): ReactNode {
    const { error } = this.state
    const { screen, children } = this.props
    if (error) return <Broken error={error} screen={screen} retry={() => this.setState({ error: undefined })} />
    return children
  }
}
