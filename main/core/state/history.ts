import { type Digest, isSealed, parseObject, seal } from './seal.ts'

/** One saved version of a Vorhaben. Nobody asks who: only when and what. */
export interface Version {
  /** The generation of the record that was saved with it. */
  readonly number: number
  /** ISO 8601 in UTC. */
  readonly at: string
  /** In plain words, for example `Text geändert: Einladung, 3 Absätze`. */
  readonly what: string
  /** Given by a person; named versions are never thinned out. */
  readonly name?: string
}

/** A version as it is stored: `content` is what the save needs to be undone or looked at again, any JSON. */
export interface StoredVersion extends Version {
  readonly content: unknown
}
export type NewVersion = Omit<StoredVersion, 'number'>

/** A history file has one sealed JSON object a line, in the order of saving. */
export const writeVersion = (version: StoredVersion, digest: Digest): string =>
  `${seal(JSON.stringify(version).slice(1), digest)}\n`

export interface History {
  /** Oldest first, one a number. */
  readonly versions: readonly StoredVersion[]
  /** Lines that are not as they were written. What follows the last line break is a save that never ended, not damage. */
  readonly damaged: number
}

export function readHistory(text: string, digest: Digest): History {
  const lines = text.split('\n').slice(0, -1)
  const versions = new Map<number, StoredVersion>()
  let damaged = 0
  for (const line of lines) {
    if (!isSealed(line, digest)) {
      damaged += 1
      continue
    }
    const { sha256: _, ...version } = parseObject(line) ?? {}
    if (isVersion(version)) versions.set(version.number, version)
  }
  return {
    versions: [...versions.values()].sort((a, b) => a.number - b.number),
    damaged,
  }
}

export const withoutContent = ({ content: _, ...version }: StoredVersion): Version => version

const isVersion = (value: object): value is StoredVersion =>
  'number' in value && typeof value.number === 'number' && 'what' in value && 'at' in value
