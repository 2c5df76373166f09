/** The parts of a window that are needed here. */
interface Page {
  on(event: 'render-process-gone' | 'did-finish-load', listener: () => void): unknown
}
interface Parts {
  readonly page: Page
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number
  /** Nothing in the window answers any more. */
  readonly gone: () => void
  /** The page is there again. */
  readonly back: () => void
  readonly load: () => void
}

/** A page that fails again so soon would only flicker. */
const pause = 60_000

/**
 * A window whose page's process has ended, for example for want of memory, shows its page anew: everything older than a moment is
 * saved. When that happens twice within a minute the window stays empty and can be closed.
 */
export function comeBack({ page, now, gone, back, load }: Parts): void {
  let last = Number.NEGATIVE_INFINITY
  let away = false
  page.on('render-process-gone', () => {
    gone()
    const before = last
    last = now()
    if (last - before < pause) return
    away = true
    load()
  })
  page.on('did-finish-load', () => {
    if (away) back()
    away = false
  })
}
