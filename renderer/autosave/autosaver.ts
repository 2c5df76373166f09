import type { Flush } from './pending.ts'

export type SaveState =
  | { readonly kind: 'unchanged' | 'waiting' | 'saving' | 'saved' }
  | { readonly kind: 'failed'; readonly error: Error }

export interface Autosaver<T> {
  /** The newest value wins; it is saved when nothing came after it for a moment. */
  readonly change: (value: T) => void
  /** Saves at once what waits, and what a fault kept from being saved. */
  readonly flush: Flush
}

/** One save at a time. After a fault the value is kept and saved with the next change or on `flush`. `delay` in milliseconds. */
export function autosaver<T>(
  save: (value: T) => Promise<unknown>,
  tell: (state: SaveState) => void,
  delay = 500,
): Autosaver<T> {
  let waiting: { readonly value: T } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  const run = async (): Promise<void> => {
    while (waiting) {
      const { value } = waiting
      waiting = undefined
      tell({ kind: 'saving' })
      try {
        await Promise.resolve(value).then(save)
      } catch (error) {
        waiting ??= { value }
        running = undefined
        tell({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
        return
      }
    }
    running = undefined
    tell({ kind: 'saved' })
  }
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    if (waiting) running ??= run()
    await running
    return waiting === undefined
  }
  return {
    change: (value) => {
      waiting = { value }
      tell({ kind: 'waiting' })
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), delay)
    },
    flush,
  }
}
