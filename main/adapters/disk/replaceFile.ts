import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Disk, errno } from './disk.ts'

/** The ending of files that are still being written: what the next start finds of them is removed. */
export const unfinished = '.new'

/**
 * Puts a text or bytes in place of a file so that after a power failure either the old or the new one is there, whole: unique
 * temporary file, sync, rename, sync of the folder. With `previous` the old file is kept under that name. `fence` throws
 * when this process may not write any more: asked before anything is replaced, and again after, because a PC may have
 * slept in between; then what another process had written comes back. When a step fails,
 * the file is as before; only what lay under `previous` may be gone.
 */
export async function replaceFile(
  disk: Disk,
  path: string,
  data: string | Uint8Array | AsyncIterable<Uint8Array>,
  { previous, fence }: { readonly previous?: string; readonly fence?: () => Promise<void> } = {},
): Promise<void> {
  const temporary = `${path}.${process.pid}-${randomBytes(6).toString('hex')}${unfinished}`
  const undo: (() => Promise<void>)[] = [() => disk.remove(temporary)]
  try {
    await createFile(disk, temporary, data)
    await fence?.()
    if (previous !== undefined && (await disk.stats([path]))[0]) {
      await patiently(() => disk.rename(path, previous))
      undo.unshift(() => patiently(() => disk.rename(previous, path)))
    }
    await patiently(() => disk.rename(temporary, path))
    // Where the old file was kept, a new one that may not survive gives way to it again.
    const [ours] = await disk.stats([path])
    if (previous !== undefined)
      undo.unshift(async () => {
        const [there] = await disk.stats([path])
        if (there?.ino !== ours?.ino) throw new Error('somebody else has saved since')
        await patiently(() => disk.rename(path, temporary))
      })
    await disk.syncFolder(dirname(path))
    await fence?.()
  } catch (error) {
    await undoAll(undo)
    throw error
  }
}

/** A new file whose bytes survive a power failure; a stream is written as it comes. */
export async function createFile(
  disk: Disk,
  path: string,
  data: string | Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const stream = typeof data === 'object' && Symbol.asyncIterator in data ? data : undefined
  await disk.create(path, stream ? '' : (data as string | Uint8Array))
  if (stream) for await (const chunk of stream) await disk.append(path, chunk)
  await disk.sync(path)
}

/** What cannot be undone ends it; the temporary file goes in any case. */
async function undoAll(undo: readonly (() => Promise<void>)[]): Promise<void> {
  try {
    for (const step of undo) await step()
  } catch {
    await undo
      .at(-1)?.()
      .catch(() => undefined)
  }
}

/** Virus scanners and indexers hold a file open for moments: an operation they refuse is tried again for about a second. */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await act()
    } catch (error) {
      if (wait > 640 || !['EPERM', 'EBUSY', 'EACCES'].includes(errno(error))) throw error
      await setTimeout(wait)
    }
  }
}
