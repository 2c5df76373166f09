import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import { type Inspection, inspect, writeEnvelope } from '../../core/state/envelope.ts'
import type { Kind } from '../../core/state/records.ts'
import type { Saved } from '../../usecases/ports.ts'
import type { Context } from './context.ts'
import { digest } from './digest.ts'
import { errno } from './disk.ts'
import { StoreFailure } from './fault.ts'
import { previousName, recordName } from './places.ts'
import { patiently, replaceFile } from './replace.ts'
import { setAside } from './setAside.ts'

type Found<K extends Kind> = Inspection<K> | { readonly kind: 'absent' }

/**
 * The durable adapter for lowdb: one record in one file, with its previous generation beside it. A file that cannot be
 * read is set aside, and the previous generation takes its place. Read rejects with `record-newer` and `record-damaged`.
 */
export function recordFile<K extends Kind>(
  context: Context,
  folder: string,
  kind: K,
  id: string,
): Adapter<Saved<K> | null> {
  const { disk, kinds, writes, notify, fence } = context
  const path = join(folder, recordName(id))
  const previous = join(folder, previousName(id))

  const look = async (file: string): Promise<Found<K>> => {
    try {
      const bytes = await patiently(() => disk.read(file))
      const found = inspect(Buffer.from(bytes).toString('utf8'), kind, id, kinds[kind], digest)
      if (found.kind === 'newer') throw new StoreFailure('record-newer', { kind, id, path: file, schema: found.schema })
      return found
    } catch (error) {
      if (errno(error) === 'ENOENT') return { kind: 'absent' }
      throw error
    }
  }

  const write = async ({ record, generation }: Saved<K>): Promise<void> => {
    const text = writeEnvelope(kind, kinds[kind], { record, generation }, digest)
    await replaceFile(disk, path, text, { previous, fence })
  }

  /** Takes the place of a damaged file with the generation number that it had, so that nothing is counted twice. */
  const recover = async (
    damaged: Extract<Found<K>, { kind: 'damaged' }>,
    sound: Found<K>,
  ): Promise<Saved<K> | null> => {
    const used = sound.kind === 'sound' ? sound.generation : 0
    const facts = { kind, id, reason: damaged.reason, used }
    if (!writes) {
      notify({ code: 'record-previous-used', facts: { ...facts, path } })
    } else {
      await fence()
      notify({ code: 'record-set-aside', facts: { ...facts, path: await setAside(context, path) } })
    }
    if (sound.kind !== 'sound') return null
    const recovered = { record: sound.record, generation: sound.generation + 1 }
    if (writes) await write(recovered)
    return recovered
  }

  return {
    write: async (saved) => {
      if (!saved) throw new Error('a record is never emptied: it goes to the trash')
      await write(saved)
    },
    read: async () => {
      const found = await look(path)
      if (found.kind === 'sound') return { record: found.record, generation: found.generation }
      const before = await look(previous)
      if (found.kind === 'damaged') {
        const recovered = await recover(found, before)
        if (recovered) return recovered
      } else if (before.kind === 'sound') {
        // A save ended between its two renames: it was never acknowledged, and this is the newest generation.
        return { record: before.record, generation: before.generation }
      }
      if (before.kind === 'damaged') {
        const lies = writes ? await setAside(context, previous) : previous
        notify({ code: 'record-set-aside', facts: { kind, id, reason: before.reason, used: 0, path: lies } })
      }
      if (found.kind === 'damaged' || before.kind === 'damaged') throw new StoreFailure('record-damaged', { kind, id })
      return null
    },
  }
}
