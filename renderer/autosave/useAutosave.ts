import { useEffect, useRef, useState } from 'react'
import { type Autosaver, autosaver, type SaveState } from './autosaver.ts'
import { whileOpen } from './pending.ts'

/** What is typed is saved after a moment, when the screen is left, when the window loses the focus, and before it closes. */
export function useAutosave<T>(save: (value: T) => Promise<unknown>): Autosaver<T> & { readonly state: SaveState } {
  const [state, setState] = useState<SaveState>({ kind: 'unchanged' })
  const newest = useRef(save)
  newest.current = save
  const saver = useRef<Autosaver<T>>(undefined)
  saver.current ??= autosaver<T>((value) => newest.current(value), setState)
  const { change, flush } = saver.current
  useEffect(() => {
    const now = (): void => void flush()
    const forget = whileOpen(flush)
    for (const event of ['blur', 'pagehide']) addEventListener(event, now)
    return () => {
      for (const event of ['blur', 'pagehide']) removeEventListener(event, now)
      // A screen that is left goes on saving. What cannot be saved is tried again, and told, when the window closes.
      void flush().then((saved) => saved && forget())
    }
  }, [flush])
  return { state, change, flush }
}
