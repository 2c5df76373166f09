import type { BridgeEvent } from '../bridge/contract.ts'

/** The part of a window that is needed here. */
export interface ClosingWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown
  close(): void
}
export interface Closing {
  /** `tell` reaches the page. */
  readonly watch: (window: ClosingWindow, tell: (event: BridgeEvent) => void) => void
  /** The page has saved everything (`close`), or a person wants to stay. */
  readonly answer: (close: boolean) => void
  /** The page is gone and will never answer. */
  readonly giveUp: () => void
  /** A page is there again that answers. */
  readonly takeUp: () => void
}

/**
 * A window closes once its page has saved what was typed. A page that says nothing for `patience` milliseconds is taken to
 * hang; by then everything older than a moment is saved.
 */
export function closing(patience = 10_000): Closing {
  let window: ClosingWindow | undefined
  let free = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const close = (): void => {
    clearTimeout(timer)
    free = true
    window?.close()
  }
  return {
    watch: (watched, tell) => {
      window = watched
      watched.on('close', (event) => {
        if (free) return
        event.preventDefault()
        clearTimeout(timer)
        timer = setTimeout(close, patience)
        tell({ kind: 'close-requested' })
      })
    },
    answer: (agreed) => {
      if (agreed) close()
      else clearTimeout(timer)
    },
    giveUp: () => {
      clearTimeout(timer)
      free = true
    },
    takeUp: () => {
      free = false
    },
  }
}
