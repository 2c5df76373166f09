import type { z } from 'zod'

/** What stands in the fields of a form, by path (`place.name`, `dates.0`). Numbers are in their fields as text. */
export type Draft = Readonly<Record<string, string>>

export const draftOf = (facts: object): Draft => Object.fromEntries(entriesOf(facts, ''))

const entriesOf = (facts: object, path: string): readonly (readonly [string, string])[] =>
  Object.entries(facts).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key
    if (value === undefined || value === null) return []
    return typeof value === 'object' ? entriesOf(value, at) : [[at, String(value)] as const]
  })

export interface ReadDraft<T> {
  /** Undefined: what is required has never been given. */
  readonly facts: T | undefined
  /** Paths of fields whose text cannot be used. */
  readonly invalid: readonly string[]
}

/** Reads the fields. One that cannot be used keeps its value in `saved`, so that the others can be saved all the same. */
export function readDraft<T>(
  draft: Draft,
  { schema, numbers = [], saved = {} }: { schema: z.ZodType<T>; numbers?: readonly string[]; saved?: Draft },
): ReadDraft<T> {
  const first = schema.safeParse(assemble(draft, numbers))
  if (first.success) return { facts: first.data, invalid: [] }
  const invalid = [...new Set(first.error.issues.map(({ path }) => path.join('.')))]
  const kept = { ...draft, ...Object.fromEntries(invalid.map((path) => [path, saved[path] ?? ''])) }
  const again = schema.safeParse(assemble(kept, numbers))
  return { facts: again.success ? again.data : undefined, invalid }
}

interface Tree {
  [key: string]: string | number | string[] | Tree
}

/** Empty fields are left out; numbered ones become a list without gaps. */
function assemble(draft: Draft, numbers: readonly string[]): Tree {
  const root: Tree = {}
  for (const path of Object.keys(draft).sort()) {
    const text = draft[path]?.trim() ?? ''
    if (text === '') continue
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    if (/^\d+$/.test(last)) {
      const parent = steps.join('.')
      const list = root[parent]
      root[parent] = Array.isArray(list) ? [...list, text] : [text]
      continue
    }
    const parent = steps.reduce<Tree>((at, step) => {
      const next = at[step]
      if (next !== undefined && typeof next === 'object' && !Array.isArray(next)) return next
      const made: Tree = {}
      at[step] = made
      return made
    }, root)
    parent[last] = numbers.includes(path) ? Number(text) : text
  }
  return root
}
