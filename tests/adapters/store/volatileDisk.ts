import { dirname } from 'node:path'
import type { Disk } from '../../../main/adapters/disk/disk.ts'

interface Inode {
  readonly number: number
  data: Buffer
  /** What is on the platter. */
  synced: Buffer
  time: number
}
type Names = Map<string, Inode>
type Change = { readonly folders: readonly string[]; readonly apply: (names: Names) => void }

/** Numbers from 0 to below `end`. */
export type Dice = (end: number) => number

/**
 * A disk in memory that loses what was not synced. Changes of names reach the platter in their order, but a power failure
 * may come after any of them; bytes that were not synced come back old, new, cut off or as zeros.
 * `budget`: after so many operations the power fails and every call hangs for ever.
 */
export function volatileDisk(before: ReadonlyMap<string, Buffer>, budget = Number.POSITIVE_INFINITY) {
  let left = budget
  let clock = 1
  const inode = (data: Buffer, synced: Buffer): Inode => ({ number: clock, data, synced, time: clock++ })
  const names: Names = new Map([...before].map(([path, data]) => [path, inode(data, data)]))
  const platter: Names = new Map(names)
  let pending: Change[] = []

  const change = (folders: readonly string[], apply: (names: Names) => void): void => {
    apply(names)
    pending.push({ folders, apply })
  }
  const must = (path: string): Inode => {
    const found = names.get(path)
    if (found) return found
    throw Object.assign(new Error(path), { code: 'ENOENT' })
  }
  const put = (file: Inode, data: Buffer): void => {
    file.data = data
    file.time = clock++
  }
  const operations: Disk = {
    read: async (path) => must(path).data,
    part: async (path, start, end) => must(path).data.subarray(start, end),
    create: async (path, data) => {
      if (names.has(path)) throw Object.assign(new Error(path), { code: 'EEXIST' })
      const file = inode(Buffer.from(data), Buffer.alloc(0))
      change([dirname(path)], (map) => map.set(path, file))
    },
    append: async (path, data) => {
      if (!names.has(path)) await operations.create(path, '')
      put(must(path), Buffer.concat([must(path).data, Buffer.from(data)]))
    },
    truncate: async (path, size) => put(must(path), must(path).data.subarray(0, size)),
    sync: async (path) => {
      must(path).synced = must(path).data
    },
    syncFolder: async (path) => {
      for (const { folders, apply } of pending) if (folders.includes(path)) apply(platter)
      pending = pending.filter(({ folders }) => !folders.includes(path))
    },
    rename: async (from, to) => {
      const file = must(from)
      change([dirname(from), dirname(to)], (map) => {
        map.delete(from)
        map.set(to, file)
      })
    },
    remove: async (path) => change([dirname(path)], (map) => map.delete(path)),
    names: async (folder) =>
      [...names.keys()].filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1)),
    stats: async (paths) =>
      paths.map((path) => {
        const file = names.get(path)
        return file && { size: file.data.length, mtimeMs: file.time * 10_000, ino: file.number }
      }),
    typeOf: async (path) => (names.has(path) ? 'file' : 'folder'),
    makeFolder: async () => {},
    removeEmptyFolder: async () => {},
  }
  const disk = Object.fromEntries(
    Object.entries(operations).map(([name, act]) => [
      name,
      (...args: readonly unknown[]) => {
        left -= 1
        return left < 0 ? new Promise(() => {}) : Reflect.apply(act, operations, args)
      },
    ]),
  ) as unknown as Disk

  /** What is found after the power comes back. */
  const crash = (dice: Dice): ReadonlyMap<string, Buffer> => {
    for (const { apply } of pending.slice(0, dice(pending.length + 1))) apply(platter)
    return new Map([...platter].map(([path, file]) => [path, survivor(file, dice)]))
  }
  return { disk, crash, used: () => budget - left }
}

function survivor({ data, synced }: Inode, dice: Dice): Buffer {
  if (data.equals(synced)) return data
  // Files are only appended to and cut off: where both begin the same, nothing was written.
  const differs = data.findIndex((byte, at) => byte !== synced[at])
  const shared = differs < 0 ? data.length : differs
  const [kept, rest] = [data.subarray(0, shared), data.subarray(shared)]
  const half = rest.subarray(0, rest.length / 2)
  const outcomes = [synced, data, Buffer.concat([kept, half]), Buffer.concat([kept, Buffer.alloc(rest.length)])]
  return outcomes[dice(outcomes.length)] ?? synced
}
