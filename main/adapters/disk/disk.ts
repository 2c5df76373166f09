import { lstatSync } from 'node:fs'
import {
  appendFile,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'

/** What tells whether a file is still the one it was. */
export interface Stat {
  readonly size: number
  readonly mtimeMs: number
  readonly ino: number
}

/** All that the product asks of a disk when it writes; each call rejects with the errno of Node. Tests put failing disks in its place. */
export interface Disk {
  read(path: string): Promise<Uint8Array>
  /** Bytes from `start` up to `end` or the end of the file. */
  part(path: string, start: number, end: number): Promise<Uint8Array>
  /** Makes a file that must not exist yet. */
  create(path: string, data: string | Uint8Array): Promise<void>
  append(path: string, data: string | Uint8Array): Promise<void>
  truncate(path: string, size: number): Promise<void>
  /** Returns when the file's bytes survive a power failure. */
  sync(path: string): Promise<void>
  /** The same for the names in a folder. */
  syncFolder(path: string): Promise<void>
  /** Replaces a file that is there. */
  rename(from: string, to: string): Promise<void>
  /** A file or a folder with everything in it; nothing happens when it is not there. */
  remove(path: string): Promise<void>
  /** Names in a folder; none when there is no such folder. */
  names(folder: string): Promise<readonly string[]>
  /** In the order of the paths, nothing for a path that is not there. */
  stats(paths: readonly string[]): Promise<readonly (Stat | undefined)[]>
  /** Without following links; nothing when it is not there. */
  typeOf(path: string): Promise<'file' | 'folder' | 'other' | undefined>
  makeFolder(path: string): Promise<void>
  /** Only when nothing is in it. */
  removeEmptyFolder(path: string): Promise<void>
}

export const disk: Disk = {
  read: (path) => readFile(path),
  part: async (path, start, end) => {
    const handle = await open(path, 'r')
    try {
      const bytes = Buffer.alloc(end - start)
      let filled = 0
      // One call may give less than there is.
      for (let got = -1; got !== 0 && filled < bytes.length; filled += got)
        got = (await handle.read(bytes, filled, bytes.length - filled, start + filled)).bytesRead
      return bytes.subarray(0, filled)
    } finally {
      await handle.close()
    }
  },
  create: (path, data) => writeFile(path, data, { flag: 'wx' }),
  append: (path, data) => appendFile(path, data),
  truncate,
  sync: (path) => synced(path, 'r+'),
  syncFolder: async (path) => {
    try {
      await synced(path, 'r')
    } catch (error) {
      // Windows and some network shares sync no folders.
      if (!['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(errno(error))) throw error
    }
  },
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  names: async (folder) => {
    try {
      return await readdir(folder)
    } catch (error) {
      if (errno(error) === 'ENOENT') return []
      throw error
    }
  },
  // Ten thousand asynchronous calls take ten times as long; the pauses let others work in between.
  stats: async (paths) => {
    const found: (Stat | undefined)[] = []
    for (const path of paths) {
      found.push(lstatSync(path, { throwIfNoEntry: false }))
      if (found.length % 1000 === 0) await setImmediate()
    }
    return found
  },
  typeOf: async (path) => {
    try {
      const found = await lstat(path)
      return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other'
    } catch (error) {
      if (errno(error) === 'ENOENT') return undefined
      throw error
    }
  },
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  removeEmptyFolder: rmdir,
}

export const errno = (error: unknown): string => (error as NodeJS.ErrnoException | undefined)?.code ?? String(error)

async function synced(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
