import { join } from 'node:path'
import { headBytes, peekAny, readEnvelope } from '../../core/state/envelope.ts'
import type { RecordKind } from '../../core/state/kinds.ts'
import type { Records } from '../../core/state/records.ts'
import type { Copy, TrashableKind } from '../../usecases/ports.ts'
import { codec } from './codec.ts'
import type { Context } from './context.ts'
import { StoreFailure } from './fault.ts'
import { foldersOf, kindsInFolders } from './places.ts'
import { setAside } from './setAside.ts'

/**
 * What sync programs leave beside the records when two PCs changed the same one: `ID (1).json`, `ID.sync-conflict-….json`,
 * `ID-PC7.json`. `strays`: names of a kind's folder that stand for no record of their own.
 */
export function syncCopies(context: Context, strays: (kind: TrashableKind) => Promise<readonly string[]>) {
  const { root, disk, kinds, writes, notify, fence } = context
  const pathOf = (kind: TrashableKind, name: string): string => join(foldersOf(root, kind)[0] ?? root, name)

  async function look(kind: TrashableKind, name: string): Promise<Copy | undefined> {
    const path = pathOf(kind, name)
    const start = await disk.part(path, 0, headBytes).catch(() => undefined)
    const summary = start && peekAny(start, kind, codec, kinds[kind] as RecordKind<TrashableKind>)
    if (!summary) return undefined
    const { id, changedAt } = summary
    return { kind, name, path, id, title: 'title' in summary ? summary.title : summary.name, changedAt }
  }

  async function listOf(kind: TrashableKind): Promise<readonly Copy[]> {
    const names = (await strays(kind)).slice(0, most)
    return (await Promise.all(names.map((name) => look(kind, name)))).filter((copy) => copy !== undefined)
  }

  const all = async (): Promise<readonly Copy[]> => (await Promise.all(kindsInFolders.map(listOf))).flat()

  /** Only what is listed has a name: a name leads nowhere else. */
  const known = async (name: string): Promise<Copy> => {
    const copy = (await all()).find((each) => each.name === name)
    if (!copy) throw new StoreFailure('copy-missing', { name: name.slice(0, 200) })
    return copy
  }

  return {
    all,

    /** Says once what lies there. */
    tell: async (kind: TrashableKind): Promise<void> => {
      for (const { id, name, path, title } of await listOf(kind))
        notify({ code: 'copy-found', facts: { kind, id, name, path, title } })
    },

    read: async (name: string): Promise<Records[TrashableKind]> => {
      const { kind, path } = await known(name)
      const found = readEnvelope(await disk.read(path), kind, kinds[kind] as RecordKind<TrashableKind>, codec)
      if (found.kind !== 'sound') throw new StoreFailure('copy-missing', { name })
      return found.record
    },

    /** Gives the path where it lies now. */
    setAside: async (name: string): Promise<string> => {
      const { path } = await known(name)
      if (writes) await fence()
      return setAside(context, path)
    },
  }
}

/** More than a person looks at; the rest is told when these are gone. */
const most = 50
