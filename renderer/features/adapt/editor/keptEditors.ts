import type { Editor } from '@tiptap/react'

/** Documents that a person left and may come back to: each with all that can be undone in it. */
const most = 8

/** Editors that outlive their screen, newest last. The oldest are ended when there are too many. */
export function keptEditors<T extends { readonly editor: Pick<Editor, 'destroy'> }>(limit = most) {
  const kept = new Map<string, T>()
  const drop = (key: string): void => {
    kept.get(key)?.editor.destroy()
    kept.delete(key)
  }
  return {
    /** The one of before where it `fits` still, or a new one. */
    take(key: string, fits: (one: T) => boolean, make: () => T): T {
      const known = kept.get(key)
      if (known && !fits(known)) drop(key)
      const one = kept.get(key) ?? make()
      kept.delete(key)
      kept.set(key, one)
      const [oldest] = kept.keys()
      if (kept.size > limit && oldest !== undefined) drop(oldest)
      return one
    },
  }
}
