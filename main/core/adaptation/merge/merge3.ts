export type Merge<T> =
  | { readonly kind: 'take'; readonly value: T }
  | { readonly kind: 'conflict'; readonly base: T; readonly mine: T; readonly theirs: T }

/** One value that two sides may have changed: who changed it wins, and both together are a conflict unless they agree. */
export function merge3<T>(base: T, mine: T, theirs: T, same: (one: T, other: T) => boolean): Merge<T> {
  if (same(mine, theirs) || same(base, theirs)) return { kind: 'take', value: mine }
  if (same(base, mine)) return { kind: 'take', value: theirs }
  return { kind: 'conflict', base, mine, theirs }
}
