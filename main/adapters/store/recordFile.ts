import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import { type Inspection, inspect, writeEnvelope } from '../../core/state/envelope.ts'
import type { StoredVersion } from '../../core/state/history.ts'
import type { Kind } from '../../core/state/records.ts'
import type { Content } from '../../core/state/seal.ts'
import type { Saved } from '../../usecases/ports.ts'
import { codec } from './codec.ts'
import type { Context } from './context.ts'
import { errno } from './disk.ts'
import { StoreFailure } from './fault.ts'
import { previousName, recordName } from './places.ts'
import { patiently, replaceFile } from './replace.ts'
import { setAside } from './setAside.ts'

/** With the record's JSON, where it was read from the file or is made already. */
export interface Stored<K extends Kind> extends Saved<K> {
  readonly content?: Content
}
type Found<K extends Kind> = Inspection<K> | { readonly kind: 'absent' }

/**
 * The durable adapter for lowdb: one record in one file, with its previous generation beside it. A file that cannot be
 * read is set aside, and the newest sound state takes its place: the last version of the history (`newest`), or the previous
 * generation. Read rejects with `record-newer` and `record-damaged`.
 */
export function recordFile<K extends Kind>(
  context: Context,
  folder: string,
  kind: K,
  id: string,
  newest?: () => Promise<StoredVersion | undefined>,
): Adapter<Stored<K> | null> {
  const { disk, kinds, writes, notify, fence } = context
  const path = join(folder, recordName(id))
  const previous = join(folder, previousName(id))

  const look = async (file: string): Promise<Found<K>> => {
    try {
      const bytes = await patiently(() => disk.read(file))
      const found = inspect(bytes, kind, id, kinds[kind], codec)
      if (found.kind === 'newer') throw new StoreFailure('record-newer', { kind, id, path: file, schema: found.schema })
      return found
    } catch (error) {
      if (errno(error) === 'ENOENT') return { kind: 'absent' }
      throw error
    }
  }

  const write = async ({ record, generation, content }: Stored<K>): Promise<void> => {
    const bytes = writeEnvelope(kind, kinds[kind], { record, generation }, codec, content)
    await replaceFile(disk, path, bytes, { previous, fence })
  }

  const putAside = async (file: string, reason: string, sound: Recovered | undefined): Promise<void> => {
    const facts = { kind, id, reason, used: sound?.used ?? 0, ...(sound?.from ? { from: sound.from } : {}) }
    if (writes) await fence()
    const lies = writes ? await setAside(context, file) : file
    notify({ code: writes ? 'record-set-aside' : 'record-previous-used', facts: { ...facts, path: lies } })
  }

  interface Recovered {
    readonly saved: Saved<K>
    /** The generation that the person has now. */
    readonly used: number
    readonly from?: 'history'
  }
  /** The newest that is left. The previous generation gets the number that the lost one had, so that nothing is counted twice. */
  const newestSound = async (before: Found<K>): Promise<Recovered | undefined> => {
    const previously = before.kind === 'sound' ? before.generation : 0
    const version = await newest?.()
    const record = version && kinds[kind].decode(version.content)
    if (version && record?.id === id && version.number > previously)
      return { saved: { record, generation: version.number }, used: version.number, from: 'history' }
    if (before.kind !== 'sound') return undefined
    return { saved: { record: before.record, generation: previously + 1 }, used: previously }
  }

  return {
    write: async (saved) => {
      if (!saved) throw new Error('a record is never emptied: it goes to the trash')
      await write(saved)
    },
    read: async () => {
      const found = await look(path)
      if (found.kind === 'sound') return found
      const before = await look(previous)
      if (found.kind === 'absent' && before.kind === 'absent') return null
      // A save ended between its two renames: it was never acknowledged, and this is the newest generation.
      if (found.kind === 'absent' && before.kind === 'sound') return before
      const sound = await newestSound(before)
      if (found.kind === 'damaged') await putAside(path, found.reason, sound)
      if (before.kind === 'damaged') await putAside(previous, before.reason, sound)
      if (!sound) throw new StoreFailure('record-damaged', { kind, id })
      if (writes) await write(sound.saved)
      return sound.saved
    },
  }
}
