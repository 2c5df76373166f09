import { isObject } from './seal.ts'

/**
 * `next` with the fields of `stored` that this version does not know, at any depth. `understood`: `stored` as this version
 * reads it; what it lacks is unknown, while a known field that `next` lacks was taken out by a person.
 */
export function keepUnknown<T extends object>(next: T, stored: unknown, understood: unknown): T {
  if (!isObject(next) || !isObject(stored) || !isObject(understood)) return next
  const kept = Object.entries(stored).flatMap(([name, value]): [string, unknown][] => {
    if (!Object.hasOwn(understood, name)) return Object.hasOwn(next, name) ? [] : [[name, value]]
    const inner = next[name]
    return isObject(inner) ? [[name, keepUnknown(inner, value, understood[name])]] : []
  })
  return { ...next, ...Object.fromEntries(kept) }
}
