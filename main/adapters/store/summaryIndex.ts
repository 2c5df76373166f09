import { sep } from 'node:path'
import { placeInBackup } from '../../core/state/backup.ts'
import { headBytes, peek } from '../../core/state/envelope.ts'
import { currentSchema } from '../../core/state/migrate.ts'
import type { Kind } from '../../core/state/records.ts'
import { isObject, isSealed, seal } from '../../core/state/seal.ts'
import { decodeSummary, type Summary } from '../../core/state/summaries.ts'
import type { Stat } from '../disk/disk.ts'
import { replaceFile } from '../disk/replaceFile.ts'
import { codec } from './codec.ts'
import type { Context } from './context.ts'
import { foldersOf, historyName, idsIn, indexFile, recordName } from './places.ts'

interface Entry extends Stat {
  readonly summary: Summary<Kind>
}
type Entries = ReadonlyMap<string, Entry>
interface File {
  readonly id: string
  readonly path: string
  /** The path below the root, which may be another one for another PC. */
  readonly key: string
}

/**
 * Summaries of all records of a kind, trash included. Names, sizes, times and inodes of the files say which of the
 * remembered ones still hold; the others are read again, and the index is written when one in a hundred has changed. It is never
 * the truth: losing it costs time only.
 * `load` reads a record in full, tells what is wrong with it, and gives nothing when there is none. `isBehind`: whether it must,
 * although the file looks sound; asked for records with a history.
 */
export function summaryIndex<K extends Kind>(
  context: Context,
  kind: K,
  load: (id: string) => Promise<Summary<K> | undefined>,
  isBehind: (id: string, generation: number) => Promise<boolean>,
) {
  const { root, disk, kinds, writes } = context
  const path = indexFile(root, kind)
  let remembered: Entries | undefined
  /** How many entries are not as the index has them on disk. */
  let drift = 0

  return async (): Promise<Listed<K>> => {
    remembered ??= await remember()
    const files: File[] = []
    let strays: readonly string[] = []
    const twice = new Set<string>()
    let namesThere: readonly string[] = []
    const seen = new Set<string>()
    for (const folder of foldersOf(root, kind)) {
      const below = folder.slice(root.length)
      const names = await disk.names(folder)
      namesThere = [...namesThere, ...names]
      if (folder === foldersOf(root, kind)[0] && kind !== 'settings') strays = names.filter(isStray)
      for (const id of idsIn(kind, names)) {
        const key = `${below}${sep}${recordName(id)}`
        // One and the same in life and in the trash is one record, and only reading it tells which.
        if (seen.has(id)) twice.add(id)
        else files.push({ id, path: root + key, key })
        seen.add(id)
      }
    }
    const stats = await disk.stats(files.map((file) => file.path))
    const entries = new Map<string, Entry>()
    const unknown: (readonly [File, Stat | undefined])[] = []
    for (const [index, file] of files.entries()) {
      const stat = stats[index]
      const known = remembered.get(file.key)
      if (known && stat && sameFile(known, stat) && !twice.has(file.id)) entries.set(file.key, known)
      else unknown.push([file, stat])
    }
    const present = new Set(unknown.length > 0 ? namesThere : [])
    const look = async ([file, stat]: readonly [File, Stat | undefined]): Promise<void> => {
      const seen = stat && !twice.has(file.id) ? await glance(file) : undefined
      const past = seen !== undefined && present.has(historyName(file.id))
      const behind = past && (await isBehind(file.id, seen.generation).catch(() => true))
      const summary = seen && !behind ? seen : await load(file.id)
      // A stat from before a recovery fits no file any more, so the next list reads again, and so it does where something is wrong.
      const fit = behind ? {} : stat
      if (summary) entries.set(file.key, { size: -1, mtimeMs: 0, ino: 0, ...fit, summary })
    }
    for (let index = 0; index < unknown.length; index += batch)
      await Promise.all(unknown.slice(index, index + batch).map(look))
    drift += unknown.length + Math.abs(entries.size - remembered.size)
    remembered = entries
    if (writes && drift > entries.size / 100) {
      await keep(entries)
      drift = 0
    }
    const summaries = [...entries.values()].map(({ summary }) => summary as Summary<K>)
    const unread = unknown.filter(([{ key }]) => !entries.has(key)).map(([{ id }]) => recordName(id))
    return { summaries, strays: [...strays, ...unread] }
  }

  async function glance(file: File): Promise<Summary<K> | undefined> {
    const start = await disk.part(file.path, 0, headBytes).catch(() => undefined)
    return start && peek(start, kind, file.id, kinds[kind], codec)
  }

  async function remember(): Promise<Entries> {
    const bytes = await disk.read(path).catch(() => new Uint8Array())
    const stored = isSealed(bytes, codec) ? sealedObject(codec.decode(bytes)) : undefined
    const entriesIn: unknown = stored?.entries
    if (stored?.schema !== currentSchema(kinds[kind].steps) || !Array.isArray(entriesIn)) return new Map()
    const written = (await disk.stats([path]))[0]?.mtimeMs ?? 0
    const entries = new Map<string, Entry>()
    // A file that changed in the moment the index was written may have changed again without its time showing it.
    for (const stored of entriesIn) {
      const entry = entryOf(stored)
      if (entry && entry[1].mtimeMs < written - tick) entries.set(...entry)
    }
    return entries
  }

  /** What another program or another version left is no entry. */
  function entryOf(stored: unknown): readonly [string, Entry] | undefined {
    if (!Array.isArray(stored) || typeof stored[0] !== 'string' || !isObject(stored[1])) return undefined
    const { size, mtimeMs, ino, summary: value } = stored[1]
    if (typeof size !== 'number' || typeof mtimeMs !== 'number' || typeof ino !== 'number') return undefined
    const summary = decodeSummary(kind, value)
    const generation = isObject(value) ? value.generation : undefined
    if (!summary || typeof generation !== 'number') return undefined
    return [stored[0], { size, mtimeMs, ino, summary: { ...summary, generation } }]
  }

  async function keep(entries: Entries): Promise<void> {
    const schema = currentSchema(kinds[kind].steps)
    const text = seal(`${JSON.stringify({ schema, entries: [...entries] }).slice(1)}\n`, codec)
    await replaceFile({ ...disk, sync: async () => {}, syncFolder: async () => {} }, path, text).catch(() => undefined)
  }
}

export interface Listed<K extends Kind> {
  readonly summaries: readonly Summary<K>[]
  /** Names that could be a record's and are not: what a sync program left, or somebody put there. */
  readonly strays: readonly string[]
}

/** Sealed text of our own, which may be long: how deep it is does not matter, for nothing goes through it level by level. */
function sealedObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The common case is told apart at a glance: there are thousands of names, and a stray one now and then. */
const isStray = (name: string): boolean => {
  if (/^[a-z0-9-]{1,64}\.json$/.test(name) || !/\.json$/i.test(name)) return false
  return placeInBackup(`projects/${name}`).kind !== 'litter'
}

/** Files that are read at the same time. */
const batch = 16
/** Milliseconds: the coarsest time stamp of a file system (FAT). */
const tick = 2000

const sameFile = (a: Stat, b: Stat): boolean => a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino
