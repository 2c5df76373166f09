interface Dated {
  readonly number: number
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly name?: string
}

const recent = 30
const days = 60

/**
 * Keeps a history bounded: the first version, every named one and the newest 30 stay; of the older ones the last of each
 * day for the 60 newest such days, then the last of each month. `versions`: oldest first. Order follows the numbers, so a
 * clock that jumps back only makes a day longer.
 */
export function thinVersions<T extends Dated>(versions: readonly T[]): readonly T[] {
  const old = versions.slice(0, -recent)
  const lastOf = (length: number, among: readonly T[]): readonly T[] => [
    ...new Map(among.map((version) => [version.at.slice(0, length), version])).values(),
  ]
  const daily = lastOf(10, old).slice(-days)
  const monthly = lastOf(7, old)
  const kept = new Set<T>([...daily, ...monthly, ...versions.slice(0, 1), ...versions.slice(-recent)])
  return versions.filter((version) => version.name !== undefined || kept.has(version))
}

/** Thinning rewrites the history, so it waits until it is worth it. */
export const isThick = (versions: readonly Dated[]): boolean =>
  versions.length > recent + 10 && thinVersions(versions).length <= versions.length - 10
