import { join } from 'node:path'
import {
  type History,
  lastNumber,
  linesToBuildOn,
  readHistory,
  type StoredVersion,
  type Version,
} from '../../core/state/history.ts'
import type { Content } from '../../core/state/seal.ts'
import type { Versions } from '../../usecases/ports.ts'
import { errno } from '../disk/disk.ts'
import { replaceFile } from '../disk/replaceFile.ts'
import { codec } from './codec.ts'
import type { Context } from './context.ts'
import { historyName } from './places.ts'
import { setAside } from './setAside.ts'

/** The versions of a project in a file beside it, one line each, so that a save only adds a line. */
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
  /** The last `count` lines of a file, looked for in its last `first` bytes and then further back; its size without a line that a save began and never ended, and whether there is one. */
  const endOf = async (path: string, count: number, first: number) => {
    const length = (await disk.stats([path]))[0]?.size ?? 0
    for (let part = first; ; part *= 2) {
      const from = Math.max(0, length - part)
      const bytes = length > 0 ? Buffer.from(await disk.part(path, from, length)) : Buffer.alloc(0)
      const whole = bytes.subarray(0, bytes.lastIndexOf(newline) + 1)
      const start = startOfLines(whole, count) ?? (from === 0 ? 0 : undefined)
      if (start !== undefined)
        return { lines: whole.subarray(start), size: from + whole.length, torn: whole.length < bytes.length }
    }
  }

  const parsed = (bytes: Buffer): History => readHistory(bytes, context.kinds.projects.steps, codec)

  const upTo = ({ versions }: History, last: number): readonly Version[] =>
    versions.filter(({ number }) => number <= last)

  return {
    /** Oldest first. A version above `last` belongs to a save that has not ended. */
    versions: async (last: number): Promise<readonly Version[]> => upTo(await read(), last),

    version: async (last: number, number: number): Promise<StoredVersion | undefined> =>
      number <= last ? (await read()).version(number) : undefined,

    /** The number in the last line, without reading more; 0 for none, infinite where only reading all of it can tell. */
    highest: async (): Promise<number> => {
      const { lines } = await endOf(await place(), 1, 1 << 16)
      return lines.length > 0 ? (lastNumber(lines, codec) ?? Number.POSITIVE_INFINITY) : 0
    },

    /** Whether the version of this number is the very state that lies in the record's file. */
    holds: async (number: number, { sha256 }: Content): Promise<boolean> =>
      parsed(await bytesOf(await place())).holds(number, sha256),

    /** All up to `last`; the file is read once. */
    all: async (last: number): Promise<Versions> => {
      const found = await read()
      return {
        versions: upTo(found, last),
        version: (number) => (number <= last ? found.version(number) : undefined),
      }
    },

    /** The last sound one, also of a save that never ended; a damaged file stays where it is. */
    newest: async (): Promise<StoredVersion | undefined> => {
      const found = parsed(await bytesOf(await place()))
      return found.version(found.versions.at(-1)?.number ?? 0)
    },

    /**
     * Adds a version; the save of the record that follows syncs the folder. Gives what takes the version back. `known`: the
     * content of the record that this save replaces.
     */
    append: async (version: Version, content: Content, known?: Content): Promise<() => Promise<void>> => {
      const path = await place()
      const { lines, size, torn } = await endOf(path, linesToBuildOn, 1 << 19)
      const line = parsed(lines).lineOf(version, content, context.term, known)
      await fence()
      if (torn) await disk.truncate(path, size)
      const undo = async (): Promise<void> => {
        // Another process that took over may build on our line.
        await fence()
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

    /** Leaves out versions or gives them other names. */
    change: async (last: number, change: (versions: readonly Version[]) => readonly Version[]) => {
      const found = await read()
      const changed = change(upTo(found, last))
      await put(await place(), changed, found)
      return changed
    },
  }
}

const newline = 0x0a

/** Where the last `count` lines of bytes that end with a line begin; nothing when they may begin before the bytes do. */
function startOfLines(bytes: Buffer, count: number): number | undefined {
  let start = bytes.length
  for (let line = 0; line < count; line++) {
    // A negative offset would count from the end.
    const before = start < 2 ? -1 : bytes.lastIndexOf(newline, start - 2)
    if (before < 0) return undefined
    start = before + 1
  }
  return start
}
