import { join } from 'node:path'
import type { Fault, Result } from '../../core/outcome.ts'
import { kinds as currentKinds, type Kinds } from '../../core/state/kinds.ts'
import type { Kind, Records } from '../../core/state/records.ts'
import type { Summary } from '../../core/state/summaries.ts'
import type { Holder, OpenStore, Store, TrashableKind } from '../../usecases/ports.ts'
import { type Disk, disk as realDisk } from '../disk/disk.ts'
import type { Context } from './context.ts'
import { syncCopies } from './copies.ts'
import { attempt, StoreFailure } from './fault.ts'
import { holderOf, type Lock, type Pulse, takeLock } from './lock.ts'
import { pictureFiles } from './pictureFiles.ts'
import { lockFolder } from './places.ts'
import { records } from './records.ts'
import { type Listed, summaryIndex } from './summaryIndex.ts'
import { takeBack } from './swap.ts'
import { sweep } from './sweep.ts'
import { sweepPictures } from './sweepPictures.ts'

/** What tests replace. */
export interface StoreParts {
  readonly disk?: Disk
  readonly kinds?: Kinds
  readonly pulse?: Pulse
}

/** Opens data folders on disk: one small file a record, one writer at a time. */
export const storeOn =
  ({ disk = realDisk, kinds = currentKinds, pulse }: StoreParts = {}): OpenStore =>
  (root, mode) =>
    attempt(root, mode, async () => {
      if (mode === 'read') {
        const folders = [join(root, 'projects'), root]
        const types = await Promise.all(folders.map((folder) => disk.typeOf(folder)))
        const there = folders[types.indexOf('folder')]
        return storeIn({ root, disk, kinds }, { holder: await holderOf(disk, root, pulse) }, there)
      }
      await disk.makeFolder(root)
      const place = await takeLock(disk, root, pulse)
      const there = lockFolder(root)
      if (!('lock' in place)) return storeIn({ root, disk, kinds }, place, there)
      try {
        await takeBack(disk, root)
        await sweep(disk, root)
        await sweepPictures(disk, root)
      } catch (error) {
        await place.lock.release().catch(() => undefined)
        throw error
      }
      return storeIn({ root, disk, kinds }, place, there)
    })

export const openStore: OpenStore = storeOn()

function storeIn(
  { root, disk, kinds }: Pick<Context, 'root' | 'disk' | 'kinds'>,
  place: { readonly lock: Lock; readonly from?: Holder } | { readonly holder: Holder | undefined },
  /** What is there as long as the folder is; nothing for a folder that was not there to begin with. */
  there: string | undefined,
): Store {
  const notices: Fault[] = []
  const lock = 'lock' in place ? place.lock : undefined
  const holder = 'lock' in place ? undefined : place.holder
  const heldBy = (who: Holder | undefined): StoreFailure =>
    who
      ? new StoreFailure('store-held', { user: who.user, computer: who.computer, since: who.since })
      : new StoreFailure('store-read-only', { path: root })
  const fence = async (): Promise<void> => {
    if (!lock) throw heldBy(holder)
    if (!(await lock.mine())) throw heldBy(await holderOf(disk, root))
  }
  // A reader moves nothing out of the way and meets the same damage again.
  const notify = (notice: Fault): void => {
    const text = JSON.stringify(notice)
    if (!notices.some((told) => JSON.stringify(told) === text)) notices.push(notice)
  }
  const context: Context = { root, disk, kinds, writes: !!lock, term: lock?.number ?? 0, known: {}, fence, notify }
  if ('lock' in place && place.from) {
    const { user, computer, since } = place.from
    notify({ code: 'store-taken-over', facts: { user, computer, since } })
  }
  const { find, findSound, check, save, move, history } = records(context)

  // One door: what is asked first is done first, and nothing reads what another call is still writing.
  let last: Promise<unknown> = Promise.resolve()
  const queued = <T>(access: 'read' | 'write', act: () => Promise<T>): Promise<Result<T>> => {
    const result = last.then(() =>
      attempt(root, access, async () => {
        // A drive that is gone must not look like an empty folder.
        if (there && (await disk.typeOf(there)) === undefined)
          throw new StoreFailure(access === 'read' ? 'store-unreadable' : 'store-not-writable', {
            path: root,
            reason: 'ENOENT',
          })
        return act()
      }),
    )
    last = result.catch(() => undefined)
    return result
  }

  const pictures = pictureFiles(context)

  const indexOf = <K extends Kind>(kind: K) =>
    summaryIndex(
      context,
      kind,
      async (id) => {
        const found = await findSound(kind, id)
        return found && { ...kinds[kind].summarise(found.record), generation: found.generation }
      },
      async (id, generation) => kind === 'projects' && (await history(id).highest()) > generation,
    )
  const indexes: { readonly [K in Kind]: () => Promise<Listed<K>> } = {
    settings: indexOf('settings'),
    profiles: indexOf('profiles'),
    projects: indexOf('projects'),
  }
  const copies = syncCopies(context, async (kind) => (await indexes[kind]()).strays)
  const list = async <K extends Kind>(kind: K, time: 'changedAt' | 'trashedAt'): Promise<readonly Summary<K>[]> => {
    const at = (summary: object): string => String(Reflect.get(summary, time) ?? '')
    const { summaries, strays } = await indexes[kind]()
    if (kind !== 'settings' && strays.length > 0) await copies.tell(kind as TrashableKind)
    return summaries
      .filter((summary) => 'trashedAt' in summary === (time === 'trashedAt'))
      .sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0))
  }

  const existing = async <K extends Kind>(kind: K, id: string, trashed = false) => {
    const found = await find(kind, id)
    if (!found || ('trashedAt' in found.record && found.record.trashedAt !== undefined) !== trashed)
      throw new StoreFailure('record-missing', { kind, id })
    return found
  }
  /** The last version that counts: that of the record, or what a file that was put back does not know. */
  const lastOf = async (id: string): Promise<number> => {
    const { generation, highest = 0 } = await existing('projects', id)
    return Math.max(generation, highest)
  }

  return {
    access: lock ? { kind: 'write' } : { kind: 'read', ...(holder ? { holder } : {}) },
    list: (kind) => queued('read', () => list(kind, 'changedAt')),
    read: (kind, id) =>
      queued('read', async () => {
        const { record, generation } = await existing(kind, id)
        return { record, generation }
      }),
    save: (kind, record, expected, version) => queued('write', () => save(kind, record, expected, version)),
    trash: (kind, id, expected, trashedAt) =>
      queued('write', async () => {
        const { record } = await existing(kind, id)
        await save(kind, { ...record, trashedAt }, expected)
        await move(kind, id, 'trash')
      }),
    trashed: <K extends TrashableKind>(kind: K) => queued('read', () => list(kind, 'trashedAt')),
    restore: <K extends TrashableKind>(kind: K, id: string) =>
      queued('write', async () => {
        const { record, generation } = await existing(kind, id, true)
        const { trashedAt: _, ...kept } = record
        const saved = await save(kind, kept as Records[K], generation)
        await move(kind, id, 'life')
        return saved
      }),
    versions: (id) => queued('read', async () => history(id).versions(await lastOf(id))),
    version: (id, number) =>
      queued('read', async () => {
        const found = await history(id).version(await lastOf(id), number)
        const content = kinds.projects.decode(found?.content)
        if (!found || !content) throw new StoreFailure('version-missing', { id, number })
        return { ...found, content }
      }),
    history: (id) =>
      queued('read', async () => {
        const { versions, version } = await history(id).all(await lastOf(id))
        return {
          versions,
          version: (number) => {
            const found = version(number)
            const content = kinds.projects.decode(found?.content)
            return found && content ? { ...found, content } : undefined
          },
        }
      }),
    changeVersions: (id, change) =>
      queued('write', async () => {
        await fence()
        return history(id).change(await lastOf(id), change)
      }),
    addPicture: (id, name, bytes) =>
      queued('write', async () => {
        await fence()
        await pictures.add(id, name, bytes)
      }),
    // Pictures never change, so nobody waits for them.
    picture: (id, name) => attempt(root, 'read', () => pictures.read(id, name)),
    copies: () => queued('read', copies.all),
    readCopy: (name) => queued('read', () => copies.read(name)),
    setCopyAside: (name) =>
      queued('write', async () => {
        await fence()
        return copies.setAside(name)
      }),
    check: () => queued('read', check),
    notices: () => notices,
    exclusively: (act) =>
      queued('write', async () => {
        await fence()
        return act()
      }),
    close: async () => {
      await last
      await lock?.release().catch(() => undefined)
    },
  }
}
