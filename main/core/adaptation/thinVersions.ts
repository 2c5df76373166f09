interface Dated {
  readonly number: number
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly name?: string
}

const recent = 30
const days = 60

/** Milliseconds between two saves of somebody who goes on typing. */
const pause = 120_000

/**
 * Those at which somebody paused: a version that the next one follows within two minutes was only passed through while typing.
 * The first and every named one count too. `versions`: oldest first. A clock that jumps back ends no pause.
 */
export const restingPoints = <T extends Dated>(versions: readonly T[]): readonly T[] =>
  versions.filter(({ at, name }, index) => {
    const next = versions[index + 1]
    return index === 0 || name !== undefined || !next || Date.parse(next.at) - Date.parse(at) > pause
  })

/**
 * Keeps a history bounded: the first version, every named one, the newest 30 and the newest 30 at which somebody paused stay;
 * of the older ones the last of each day for the 60 newest such days, then the last of each month. `versions`: oldest first.
 * Order follows the numbers, so a clock that jumps back only makes a day longer.
 */
export function thinVersions<T extends Dated>(versions: readonly T[]): readonly T[] {
  const paused = restingPoints(versions).slice(-recent)
  const old = versions.slice(0, -recent)
  const lastOf = (length: number, among: readonly T[]): readonly T[] => [
    ...new Map(among.map((version) => [version.at.slice(0, length), version])).values(),
  ]
  const daily = lastOf(10, old).slice(-days)
  const monthly = lastOf(7, old)
  const kept = new Set<T>([...daily, ...monthly, ...paused, ...versions.slice(0, 1), ...versions.slice(-recent)])
  return versions.filter((version) => version.name !== undefined || kept.has(version))
}

/** Thinning rewrites the history, so it waits until it is worth it. */
export const isThick = (versions: readonly Dated[]): boolean =>
  versions.length > recent + 10 && thinVersions(versions).length <= versions.length - 10
