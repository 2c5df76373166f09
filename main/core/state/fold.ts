import { isObject } from './seal.ts'

/** A JSON value without what another one holds at the same place: `same` names the entries, `rest` has null there. */
export interface Folded {
  readonly rest: unknown
  /** By field of the value: names of its entries. */
  readonly same: Readonly<Record<string, readonly string[]>>
}

/** Shorter texts are not worth it. */
const worth = 64

/** Leaves out the entries two levels deep that `before` holds too; nothing when there are none. */
export function fold(value: unknown, before: unknown): Folded | undefined {
  if (!isObject(value) || !isObject(before)) return undefined
  const same = new Map<string, readonly string[]>()
  const rest = Object.entries(value).map(([field, inner]): [string, unknown] => {
    const old = before[field]
    if (!isObject(inner) || !isObject(old)) return [field, inner]
    const names = Object.keys(inner).filter((name) => Object.hasOwn(old, name) && isWorthSame(inner[name], old[name]))
    if (names.length === 0) return [field, inner]
    same.set(field, names)
    const left = new Set(names)
    return [
      field,
      Object.fromEntries(Object.entries(inner).map(([name, each]) => [name, left.has(name) ? null : each])),
    ]
  })
  return same.size === 0 ? undefined : { rest: Object.fromEntries(rest), same: Object.fromEntries(same) }
}

/** The value that was folded against `before`. */
export function unfold({ rest, same }: { readonly rest: unknown; readonly same: unknown }, before: unknown): unknown {
  if (!isObject(rest) || !isObject(before) || !isObject(same)) return rest
  return Object.fromEntries(
    Object.entries(rest).map(([field, inner]) => {
      const [old, names] = [before[field], same[field]]
      if (!isObject(inner) || !isObject(old) || !Array.isArray(names)) return [field, inner]
      return [
        field,
        Object.fromEntries(
          Object.entries(inner).map(([name, each]) => [name, names.includes(name) ? old[name] : each]),
        ),
      ]
    }),
  )
}

const isWorthSame = (one: unknown, other: unknown): boolean =>
  (typeof one === 'object' ? one !== null : typeof one === 'string' && one.length >= worth) && sameJson(one, other)

/** Whether both are the same as texts, the order of the keys included; several times as fast as writing them. */
function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => sameJson(each, other[at]))
  if (!isObject(one) || !isObject(other)) return false
  const [names, others] = [Object.keys(one), Object.keys(other)]
  return (
    names.length === others.length && names.every((name, at) => name === others[at] && sameJson(one[name], other[name]))
  )
}
