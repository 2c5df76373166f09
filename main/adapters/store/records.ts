import { join } from 'node:path'
import { Low } from 'lowdb'
import { headBytes, peek } from '../../core/state/envelope.ts'
import type { NewVersion } from '../../core/state/history.ts'
import type { RecordKind } from '../../core/state/kinds.ts'
import { isRecordId, type Kind, type Records } from '../../core/state/records.ts'
import { type Content, contentOf } from '../../core/state/seal.ts'
import type { Saved, TrashableKind } from '../../usecases/ports.ts'
import { errno } from '../disk/disk.ts'
import { patiently } from '../disk/replaceFile.ts'
import { codec } from './codec.ts'
import type { Context } from './context.ts'
import { isRefusal, StoreFailure } from './fault.ts'
import { historyFile } from './historyFile.ts'
import { foldersOf, historyName, idsIn, kindsInFolders, previousName, recordName } from './places.ts'
import { recordFile, type Stored } from './recordFile.ts'

type Found<K extends Kind> = Omit<Stored<K>, 'content'>

/** Records with their histories, in the trash or not. A record's own `trashedAt` tells which; its folder follows. */
export function records(context: Context) {
  const { root, disk, kinds, fence, notify } = context

  const history = (id: string) => historyFile(context, foldersOf(root, 'projects'), id)

  async function locate(kind: Kind, id: string): Promise<string | undefined> {
    if (!isRecordId(id)) return undefined
    const folders = foldersOf(root, kind)
    const names = [recordName(id), previousName(id), ...(kind === 'projects' ? [historyName(id)] : [])]
    for (const name of names) {
      const stats = await disk.stats(folders.map((folder) => join(folder, name)))
      const there = folders.filter((_, at) => stats[at] !== undefined)
      if (there.length > 1 && name === recordName(id)) return newer(kind, id, there)
      if (there[0] !== undefined) return there[0]
    }
    return undefined
  }

  /** Of the same record in life and in the trash, as a program that copies folders leaves it, the one that was saved last. */
  async function newer(kind: Kind, id: string, folders: readonly string[]): Promise<string | undefined> {
    const generations = await Promise.all(
      folders.map(async (folder) => {
        const start = await disk.part(join(folder, recordName(id)), 0, headBytes).catch(() => new Uint8Array())
        return peek(start, kind, id, kinds[kind] as RecordKind<Kind>, codec)?.generation ?? 0
      }),
    )
    return folders[generations.indexOf(Math.max(...generations))]
  }

  async function open<K extends Kind>(kind: K, id: string) {
    const folder = (await locate(kind, id)) ?? foldersOf(root, kind)[0] ?? root
    const past = kind === 'projects' ? history(id) : undefined
    const db = new Low<Stored<K> | null>(recordFile(context, folder, kind, id, past), null)
    if (isRecordId(id)) await db.read()
    return { db, folder }
  }

  /** Also from the trash. */
  async function find<K extends Kind>(kind: K, id: string): Promise<Found<K> | undefined> {
    try {
      const { data } = (await open(kind, id)).db
      if (!data) return undefined
      const { content: _, ...saved } = data
      return saved
    } catch (error) {
      if (!isRefusal(error)) throw error
      const path = (error as NodeJS.ErrnoException).path ?? recordName(id)
      throw new StoreFailure('record-unreadable', { kind, id, path, reason: errno(error) })
    }
  }

  /** The same for many at once: one that cannot be read is told, and the others go on. */
  async function findSound<K extends Kind>(kind: K, id: string): Promise<Found<K> | undefined> {
    try {
      return await find(kind, id)
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error
      if (['record-newer', 'record-unreadable'].includes(error.fault.code)) notify(error.fault)
      return undefined
    }
  }

  async function check(): Promise<number> {
    let count = 0
    for (const kind of ['settings', ...kindsInFolders] as const) {
      const names = await Promise.all(foldersOf(root, kind).map((folder) => disk.names(folder)))
      for (const id of idsIn(kind, names.flat())) {
        const found = await findSound(kind, id)
        if (found && kind === 'projects') await readHistory(id)
        if (found) count += 1
      }
    }
    return count
  }

  /** Finds damage; a file that cannot be read at all is told, and the others go on. */
  async function readHistory(id: string): Promise<void> {
    try {
      await history(id).versions(0)
    } catch (error) {
      if (!isRefusal(error)) throw error
      notify({
        code: 'record-unreadable',
        facts: { kind: 'projects', id, path: historyName(id), reason: errno(error) },
      })
    }
  }

  async function save<K extends Kind>(
    kind: K,
    given: Records[K],
    expected: number,
    version?: NewVersion,
  ): Promise<Saved<K>> {
    const { id } = given
    const record = isRecordId(id) && (kind === 'settings') === (id === 'settings') && kinds[kind].decode(given)
    if (!record) throw new StoreFailure('record-invalid', { kind, id })
    await fence()
    const { db } = await open(kind, id)
    const before = db.data
    const found = before?.generation ?? 0
    if (found !== expected) throw new StoreFailure('record-changed', { kind, id, expected, found })
    // Above whatever was given before, so that no number is given twice.
    const saved = { record, generation: Math.max(expected, before?.highest ?? 0) + 1 }
    const next = { ...saved, content: contentOf(record, codec) }
    const undo = await remember(kind, next, before?.content, version)
    db.data = next
    try {
      await db.write()
    } catch (error) {
      db.data = before
      await undo?.().catch(() => undefined)
      throw error
    }
    return saved
  }

  async function remember<K extends Kind>(
    kind: K,
    { record: { id }, generation, content }: Stored<K> & { readonly content: Content },
    before: Content | undefined,
    version: NewVersion | undefined,
  ) {
    if (kind !== 'projects' || !version) return undefined
    return history(id).append({ ...version, number: generation }, content, before)
  }

  /** Files that stay behind are found where they are, so a move that fails half-way loses nothing. */
  async function move(kind: TrashableKind, id: string, into: 'trash' | 'life'): Promise<void> {
    const [life = root, trash = root] = foldersOf(root, kind)
    const [from, to] = into === 'trash' ? [life, trash] : [trash, life]
    try {
      for (const name of [historyName(id), previousName(id), recordName(id)]) {
        const [there] = await disk.stats([join(from, name)])
        if (there) await patiently(() => disk.rename(join(from, name), join(to, name)))
      }
      await disk.syncFolder(to)
      await disk.syncFolder(from)
    } catch {
      // Told by `trashedAt` alone until the next move.
    }
  }

  return { find, findSound, check, save, move, history }
}
