import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { Damage } from '../../core/faultCodes.ts'
import { fault } from '../../core/outcome.ts'
import { type Inspection, inspect, writeEnvelope } from '../../core/state/envelope.ts'
import type { Kind } from '../../core/state/records.ts'
import { type Content, contentOf } from '../../core/state/seal.ts'
import type { Saved } from '../../usecases/ports.ts'
import { errno } from '../disk/disk.ts'
import { patiently, replaceFile } from '../disk/replaceFile.ts'
import { codec } from './codec.ts'
import type { Context } from './context.ts'
import { StoreFailure } from './fault.ts'
import type { historyFile } from './historyFile.ts'
import { previousName, recordName } from './places.ts'
import { setAside } from './setAside.ts'

/** With the record's JSON, where it was read from the file or is made already. */
export interface Stored<K extends Kind> extends Saved<K> {
  readonly content?: Content
  /** The highest number in the history, where it is above the generation: an older file was put back. */
  readonly highest?: number
}
type Found<K extends Kind> = Inspection<K> | { readonly kind: 'absent' }

/**
 * The durable adapter for lowdb: one record in one file, with its previous generation beside it. A file that is lost comes back,
 * and one that is damaged is set aside: the newest sound state takes its place, the last version of the history or the previous
 * generation. A history that is further than its record is told, and its versions stay. Read rejects with `record-newer`,
 * `record-damaged` and `record-unreadable`.
 */
export function recordFile<K extends Kind>(
  context: Context,
  folder: string,
  kind: K,
  id: string,
  history?: ReturnType<typeof historyFile>,
): Adapter<Stored<K> | null> {
  const { disk, kinds, writes, known, notify, fence } = context
  const path = join(folder, recordName(id))
  const previous = join(folder, previousName(id))

  const look = async (file: string): Promise<Found<K>> => {
    try {
      const bytes = await patiently(() => disk.read(file))
      const found = inspect(bytes, kind, id, kinds[kind], codec, known[kind])
      if (found.kind === 'sound') Object.assign(known, { [kind]: { record: found.record, content: found.content } })
      // Somebody else's file under a name that would fit: told as a copy, and none of ours.
      if (found.kind === 'copy') return { kind: 'absent' }
      if (found.kind === 'newer') throw new StoreFailure('record-newer', { kind, id, path: file, schema: found.schema })
      return found
    } catch (error) {
      if (errno(error) === 'ENOENT') return { kind: 'absent' }
      if (errno(error) === 'EISDIR') return { kind: 'damaged', reason: 'folder' }
      throw error
    }
  }

  const write = async ({ record, generation, content }: Stored<K>): Promise<void> => {
    const bytes = writeEnvelope(kind, kinds[kind], { record, generation }, codec, content)
    await replaceFile(disk, path, bytes, { previous, fence })
    if (content) Object.assign(known, { [kind]: { record, content } })
  }

  const putAside = async (file: string, reason: Damage, sound: Recovered | undefined): Promise<void> => {
    const instead = { used: sound?.used ?? 0, ...(sound?.from ? { from: sound.from } : {}) }
    if (writes) await fence()
    const lies = writes ? await setAside(context, file) : file
    notify(fault(writes ? 'record-set-aside' : 'record-previous-used', { kind, id, reason, ...instead, path: lies }))
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
    const version = await history?.newest()
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
      if (found.kind === 'sound') return caughtUp(found)
      const before = await look(previous)
      const sound = await newestSound(before)
      if (found.kind === 'absent' && before.kind === 'absent' && !sound) return null
      // A save ended between its two renames, or only the newest file is lost: the history has all of it.
      if (found.kind === 'absent' && before.kind === 'sound' && sound?.from === undefined) return before
      if (found.kind === 'damaged') await putAside(path, found.reason, sound)
      if (before.kind === 'damaged') await putAside(previous, before.reason, sound)
      if (!sound) throw new StoreFailure('record-damaged', { kind, id })
      const lost = found.kind === 'absent' && before.kind !== 'damaged'
      const known = before.kind === 'sound' ? before.generation : 0
      if (lost && sound.used > known + 1)
        notify({ code: 'record-recovered', facts: { kind, id, path, used: sound.used, from: 'history' } })
      if (writes) await write(sound.saved)
      return sound.saved
    },
  }

  /** What the history says about a sound record. */
  async function caughtUp(found: Stored<K> & { readonly content: Content }): Promise<Stored<K>> {
    const highest = (await history?.highest()) ?? 0
    if (!history || highest <= found.generation) return found
    const version = await history.newest()
    const newest = version?.number ?? 0
    if (!version || newest <= found.generation) return found
    // One version ahead, on the very state that lies here, is a save that ended before its second half.
    const before = await look(previous)
    const older = before.kind === 'sound' && before.generation >= found.generation
    const next = newest === found.generation + 1 && !older && (await history.holds(found.generation, found.content))
    const record = kinds[kind].decode(version.content)
    if (!next || record?.id !== id) {
      notify({ code: 'history-newer', facts: { kind, id, used: found.generation, newest } })
      return { ...found, highest: newest }
    }
    if (!writes) return found
    const { content: _, ...line } = version
    await history.append(line, contentOf(record, codec), found.content)
    await write({ record, generation: newest })
    return { record, generation: newest }
  }
}
