import type { Category } from '../package/packageInfo.ts'

/** A category of the whole library. `key` is unique in it. */
export interface JoinedCategory {
  readonly key: string
  readonly de: string
  readonly en: string
}
export interface JoinedCategories {
  readonly list: readonly JoinedCategory[]
  /** Key of the category that a package calls `id`. */
  keyOf(owner: string, id: string): string | undefined
}

/** What packages sort their kits by, in one list, the first package's first: those that are called the same in German are one. */
export function joinCategories(
  packages: readonly { readonly owner: string; readonly categories: readonly Category[] }[],
): JoinedCategories {
  const list: JoinedCategory[] = []
  const keys = new Map<string, string>()
  for (const { owner, categories } of packages) {
    for (const { id, de, en = de } of categories) {
      const known = list.find((each) => each.de === de)
      const key = known?.key ?? (list.some((each) => each.key === id) ? `${owner}--${id}` : id)
      if (!known) list.push({ key, de, en })
      keys.set(`${owner}/${id}`, key)
    }
  }
  return { list, keyOf: (owner, id) => keys.get(`${owner}/${id}`) }
}
