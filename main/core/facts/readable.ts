import type { z } from 'zod'

/**
 * What a schema understands of facts that are stored. A value that does not fit is left out and costs itself alone, since facts
 * that were accepted once must never lock what they belong to. Keys that the schema does not know are left out untold.
 * `needed`: stands in for what the schema cannot do without. Throws when even that does not fit.
 */
export function readable<T>(
  schema: z.ZodType<T>,
  stored: Readonly<Record<string, unknown>>,
  needed: Readonly<Record<string, unknown>>,
): { readonly facts: T; readonly left: readonly string[] } {
  const value: Record<string, unknown> = JSON.parse(JSON.stringify(stored))
  let left: readonly string[] = []
  for (;;) {
    const read = schema.safeParse(value)
    if (read.success) return { facts: read.data, left }
    let mended = false
    // From the end, so that what is taken out of a list moves nothing that is still to be taken out.
    for (const issue of read.error.issues.toReversed()) {
      if (issue.code === 'unrecognized_keys')
        for (const key of issue.keys) mended = remove(value, [...issue.path, key]) || mended
      else {
        const gone = removed(value, issue.path)
        if (gone) left = withPath(left, gone.join('.'))
        const [key] = issue.path
        const stands = typeof key === 'string' && !Object.hasOwn(value, key) && Object.hasOwn(needed, key)
        if (stands) value[key] = needed[key]
        mended = mended || stands || gone !== undefined
      }
    }
    if (!mended) throw new Error(`facts that nothing mends: ${read.error.message}`)
  }
}

/** A path in front of the others; those inside of it went with it. */
const withPath = (paths: readonly string[], path: string): readonly string[] => [
  path,
  ...paths.filter((each) => !each.startsWith(`${path}.`)),
]

/** Takes out the value at a path, or else the nearest one around it. Gives the path of what went. */
function removed(root: object, path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length)
    if (remove(root, at)) return at
  }
  return undefined
}

function remove(root: object, path: readonly PropertyKey[]): boolean {
  const key = path.at(-1)
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)?.[step], root)
  if (key === undefined || typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) return false
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else Reflect.deleteProperty(parent, key)
  return true
}
