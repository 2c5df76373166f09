import type { Result } from '../../core/outcome.ts'

/** Asks once for each key and keeps what was done; what failed is asked again. */
export function once<T>(ask: (key: string) => Promise<Result<T>>): (key: string) => Promise<Result<T>> {
  const kept = new Map<string, Promise<Result<T>>>()
  return (key) => {
    const known = kept.get(key)
    if (known) return known
    const asked = ask(key).then((result) => {
      if (!result.ok) kept.delete(key)
      return result
    })
    kept.set(key, asked)
    return asked
  }
}
