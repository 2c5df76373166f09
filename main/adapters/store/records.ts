import { join } from 'node:path'
import { Low } from 'lowdb'
import type { NewVersion } from '../../core/state/history.ts'
import { isRecordId, type Kind, type Records } from '../../core/state/records.ts'
import { type Content, contentOf } from '../../core/state/seal.ts'
import type { Saved, TrashableKind } from '../../usecases/ports.ts'
import { codec } from './codec.ts'
import type { Context } from './context.ts'
import { StoreFailure } from './fault.ts'
import { historyFile } from './historyFile.ts'
import { foldersOf, historyName, idsIn, kindsInFolders, previousName, recordName } from './places.ts'
import { recordFile, type Stored } from './recordFile.ts'
import { patiently } from './replace.ts'

/** Records with their histories, in the trash or not. A record's own `trashedAt` tells which; its folder follows. */
export function records(context: Context) {
  const { root, disk, kinds, fence, notify } = context

  const history = (id: string) => historyFile(context, foldersOf(root, 'projects'), id)

  async function locate(kind: Kind, id: string): Promise<string | undefined> {
    if (!isRecordId(id)) return undefined
    const folders = foldersOf(root, kind)
    for (const name of [recordName(id), previousName(id)]) {
      const stats = await disk.stats(folders.map((folder) => join(folder, name)))
      const folder = folders[stats.findIndex((stat) => stat !== undefined)]
      if (folder !== undefined) return folder
    }
    return undefined
  }

  async function open<K extends Kind>(kind: K, id: string) {
    const folder = (await locate(kind, id)) ?? foldersOf(root, kind)[0] ?? root
    const newest = kind === 'projects' ? history(id).newest : undefined
    const db = new Low<Stored<K> | null>(recordFile(context, folder, kind, id, newest), null)
    if (isRecordId(id)) await db.read()
    return { db, folder }
  }

  /** Also from the trash. */
  async function find<K extends Kind>(kind: K, id: string): Promise<Saved<K> | undefined> {
    const { data } = (await open(kind, id)).db
    return data ? { record: data.record, generation: data.generation } : undefined
  }

  /** The same for many at once: one that cannot be read is told, and the others go on. */
  async function findSound<K extends Kind>(kind: K, id: string): Promise<Saved<K> | undefined> {
    try {
      return await find(kind, id)
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error
      if (error.fault.code === 'record-newer') notify(error.fault)
      return undefined
    }
  }

  async function check(): Promise<number> {
    let count = 0
    for (const kind of ['settings', ...kindsInFolders] as const) {
      const names = await Promise.all(foldersOf(root, kind).map((folder) => disk.names(folder)))
      for (const id of idsIn(kind, names.flat())) {
        const found = await findSound(kind, id)
        if (found && kind === 'projects') await history(id).versions(found.generation)
        if (found) count += 1
      }
    }
    return count
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
    const saved = { record, generation: expected + 1 }
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
    { record: { id }, generation, content }: Required<Stored<K>>,
    before: Content | undefined,
    version: NewVersion | undefined,
  ) {
    if (kind !== 'projects') return undefined
    if (version) return history(id).append({ ...version, number: generation }, content, before)
    await history(id).trim(generation - 1)
    return undefined
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
