import { join } from 'node:path'
import {
  type History,
  linesToBuildOn,
  readHistory,
  type StoredVersion,
  type Version,
} from '../../core/state/history.ts'
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

  const read = async (): Promise<History> => {
    const path = await place()
    const found = parsed(await bytesOf(path))
    if (found.damaged > 0) {
      const lies = writes ? await setAside(context, path) : path
      if (writes) await put(path, found.versions, found)
      notify({ code: 'history-set-aside', facts: { kind: 'projects', id, path: lies, count: found.damaged } })
    }
    return found
  }

  const put = (path: string, versions: readonly Version[], found: History): Promise<void> =>
    replaceFile(disk, path, found.rewritten(versions), { fence })

  const bytesOf = async (path: string): Promise<Buffer> => {
    try {
      return Buffer.from(await disk.read(path))
    } catch (error) {
      if (errno(error) === 'ENOENT') return Buffer.alloc(0)
      throw error
    }
  }
  const parsed = (bytes: Buffer): History => readHistory(bytes.toString('utf8'), context.kinds.projects.steps, digest)

  const upTo = ({ versions }: History, generation: number): readonly Version[] =>
    versions.filter(({ number }) => number <= generation)

  return {
    /** Oldest first. `generation`: of the record; a version above it belongs to a save that never ended. */
    versions: async (generation: number): Promise<readonly Version[]> => upTo(await read(), generation),

    version: async (generation: number, number: number): Promise<StoredVersion | undefined> =>
      number <= generation ? (await read()).version(number) : undefined,

    /** The last sound one, also of a save that never ended; a damaged file stays where it is. */
    newest: async (): Promise<StoredVersion | undefined> => {
      const found = parsed(await bytesOf(await place()))
      return found.version(found.versions.at(-1)?.number ?? 0)
    },

    /** Adds a version; the save of the record that follows syncs the folder. Gives what takes the version back. */
    append: async (version: StoredVersion): Promise<() => Promise<void>> => {
      const path = await place()
      const bytes = await bytesOf(path)
      const size = bytes.lastIndexOf(newline) + 1
      const line = parsed(lastLines(bytes.subarray(0, size), linesToBuildOn)).lineOf(version, context.term)
      await fence()
      // A line that a save began and never ended is cut off.
      if (size < bytes.length) await disk.truncate(path, size)
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
      const found = await read()
      const kept = upTo(found, generation)
      if (kept.length < found.versions.length) await put(await place(), kept, found)
    },

    /** Leaves out versions or gives them other names. */
    change: async (generation: number, change: (versions: readonly Version[]) => readonly Version[]) => {
      const found = await read()
      const changed = change(upTo(found, generation))
      await put(await place(), changed, found)
      return changed
    },
  }
}

const newline = 0x0a

function lastLines(bytes: Buffer, count: number): Buffer {
  let start = bytes.length
  // A negative offset would count from the end.
  for (let line = 0; line < count && start > 0; line++)
    start = start < 2 ? 0 : bytes.lastIndexOf(newline, start - 2) + 1
  return bytes.subarray(start)
}
