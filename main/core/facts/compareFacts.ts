/** A fact that is not the same in two states of a project. `path` as in a form: `place.name`, `agenda.tag.rows.mittag.minutes`. */
export interface FactChange {
  readonly path: string
  readonly old?: string
  readonly now?: string
}

/** In the order of the newer state, what is gone last. */
export function compareFacts(old: object, now: object): readonly FactChange[] {
  const [before, after] = [new Map(leaves(old, '')), new Map(leaves(now, ''))]
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((path): FactChange[] => {
    const [was, is] = [before.get(path), after.get(path)]
    if (was === is) return []
    return [{ path, ...(was === undefined ? {} : { old: was }), ...(is === undefined ? {} : { now: is }) }]
  })
}

const leaves = (value: object, path: string): readonly (readonly [string, string])[] =>
  Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (inner === undefined || inner === null) return []
    return typeof inner === 'object' ? leaves(inner, at) : [[at, String(inner)] as const]
  })
