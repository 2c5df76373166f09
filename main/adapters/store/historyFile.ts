import { join } from 'node:path'
import { readHistory, type StoredVersion, writeVersion } from '../../core/state/history.ts'
import type { Context } from './context.ts'
import { digest } from './digest.ts'
import { errno } from './disk.ts'
import { historyName } from './places.ts'
import { replaceFile } from './replace.ts'
import { setAside } from './setAside.ts'

/** The versions of a Vorhaben in a file beside it, one line each, so that a save only adds a line. */
export function historyFile(context: Context, folders: readonly string[], id: string) {
  const { disk, writes, notify, fence } = context
  const [home = ''] = folders

  /** The file follows its record into the trash and back, not always at the same moment. */
  const place = async (): Promise<string> => {
    const paths = folders.map((folder) => join(folder, historyName(id)))
    const stats = await disk.stats(paths)
    return paths[stats.findIndex((stat) => stat !== undefined)] ?? join(home, historyName(id))
  }

  const read = async (): Promise<readonly StoredVersion[]> => {
    const path = await place()
    const { versions, damaged } = readHistory(await textOf(path), digest)
    if (damaged > 0) {
      const lies = writes ? await setAside(context, path) : path
      if (writes) await put(path, versions)
      notify({ code: 'history-set-aside', facts: { kind: 'projects', id, path: lies, count: damaged } })
    }
    return versions
  }

  const put = (path: string, versions: readonly StoredVersion[]): Promise<void> =>
    replaceFile(disk, path, versions.map((version) => writeVersion(version, digest)).join(''), { fence })

  const textOf = async (path: string): Promise<string> => {
    try {
      return Buffer.from(await disk.read(path)).toString('utf8')
    } catch (error) {
      if (errno(error) === 'ENOENT') return ''
      throw error
    }
  }

  /** Cuts off a line that a save began and never ended; gives the size of what is whole. */
  const wholeSize = async (path: string): Promise<number> => {
    const size = (await disk.stats([path]))[0]?.size ?? 0
    if (size === 0) return 0
    const [last] = await disk.part(path, size - 1, size)
    if (last === newline) return size
    const whole = Buffer.from(await disk.read(path)).lastIndexOf(newline) + 1
    await disk.truncate(path, whole)
    return whole
  }

  return {
    /** Oldest first. `generation`: of the record; a version above it belongs to a save that never ended. */
    read: async (generation: number) => (await read()).filter(({ number }) => number <= generation),

    /** Adds a version; the save of the record that follows syncs the folder. Gives what takes the version back. */
    append: async (version: StoredVersion): Promise<() => Promise<void>> => {
      const path = await place()
      const line = writeVersion(version, digest)
      await fence()
      const size = await wholeSize(path)
      const undo = async (): Promise<void> => {
        // Longer than our line: another process took over and has added its own.
        const now = (await disk.stats([path]))[0]?.size ?? 0
        if (now <= size + Buffer.byteLength(line)) await disk.truncate(path, size)
      }
      try {
        await disk.append(path, line)
        await disk.sync(path)
        return undo
      } catch (error) {
        await undo().catch(() => undefined)
        throw error
      }
    },

    /** Removes what saves that never ended left above a generation, before that number is given away without a version. */
    trim: async (generation: number): Promise<void> => {
      const versions = await read()
      const kept = versions.filter(({ number }) => number <= generation)
      if (kept.length < versions.length) await put(await place(), kept)
    },

    replace: async (versions: readonly StoredVersion[]): Promise<void> => put(await place(), versions),
  }
}

const newline = 0x0a
