import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { backedUp } from '../../core/state/backup.ts'
import { parseObject } from '../../core/state/seal.ts'
import { type Disk, errno } from '../disk/disk.ts'
import { patiently, replaceFile, unfinished } from '../disk/replaceFile.ts'
import { codec } from './codec.ts'
import { indexFile, kindsInFolders, replacedFolder } from './places.ts'
import { sweep } from './sweep.ts'

/** Where a restore unpacks. */
export const restoreFolder = (root: string): string => join(root, `restore${unfinished}`)
const marker = (root: string): string => join(root, 'restore.json')

/**
 * Puts what lies in `files` in place of what is in the data folder, and keeps that in the folder `replaced`; gives its path
 * there, or nothing where nothing was. `check` throws when what came is not fit to be worked with. All that can fail is done
 * before the one rename that makes it count; a swap that ended before it is taken back, at once or at the next start.
 */
export async function swapIn(
  disk: Disk,
  root: string,
  files: string,
  check: () => Promise<void>,
): Promise<string | undefined> {
  const kept = join(replacedFolder(root), nameNow())
  const before = `${kept}${unfinished}`
  await disk.makeFolder(before)
  await disk.syncFolder(replacedFolder(root))
  const had = await present(disk, root)
  let worthIt = true
  await replaceFile(disk, marker(root), `${JSON.stringify({ had, before: before.slice(root.length + 1) })}\n`)
  try {
    for (const kind of kindsInFolders) await disk.remove(indexFile(root, kind))
    await moveAll(disk, had, root, before)
    await moveAll(disk, await present(disk, files), files, root)
    for (const folder of [files, before, root]) await disk.syncFolder(folder)
    worthIt = await hasFiles(disk, before)
    await sweep(disk, root)
    await check()
    await patiently(() => disk.rename(before, kept))
  } catch (error) {
    await takeBack(disk, root)
    throw error
  }
  // From here on the new state counts: what cannot be tidied up now is tidied up by the next start.
  await tidied(async () => {
    await disk.syncFolder(replacedFolder(root))
    await disk.remove(marker(root))
    if (!worthIt) await disk.remove(kept)
    await disk.syncFolder(root)
  })
  return worthIt ? kept : undefined
}

/** Whether there is more than folders. */
async function hasFiles(disk: Disk, path: string): Promise<boolean> {
  if ((await disk.typeOf(path)) !== 'folder') return true
  for (const name of await disk.names(path)) if (await hasFiles(disk, join(path, name))) return true
  return false
}

/** Takes back a swap that never ended; nothing when there is none. A marker that says nothing, or of another time, is none. */
export async function takeBack(disk: Disk, root: string): Promise<void> {
  const running = (await disk.names(replacedFolder(root))).filter((name) => name.endsWith(unfinished)).sort()
  if (running.length === 0 && (await disk.typeOf(marker(root))) === undefined) return
  const { had, before } = await marked(disk, root, running)
  if (before !== undefined && (await disk.typeOf(before)) === 'folder') {
    const kept = await present(disk, before)
    // In the folder is either what came, or what was there and has not been moved yet.
    const came = (await present(disk, root)).filter((name) => kept.includes(name) || (had && !had.includes(name)))
    const files = join(restoreFolder(root), 'files')
    await disk.makeFolder(files)
    await moveAll(disk, came, root, await freeFolder(disk, files))
    await moveAll(disk, kept, before, root)
    await disk.syncFolder(root)
    await disk.remove(before)
  }
  await disk.remove(marker(root))
  await disk.syncFolder(root)
}

/** What a marker says, as far as it can be read: what was in the folder, and where that was moved. */
async function marked(
  disk: Disk,
  root: string,
  running: readonly string[],
): Promise<{ readonly had?: readonly string[]; readonly before?: string }> {
  const earlier = join(restoreFolder(root), 'before')
  const bytes = await disk.read(marker(root)).catch((error: unknown) => {
    if (['ENOENT', 'EISDIR'].includes(errno(error))) return new Uint8Array()
    throw error
  })
  const { had, before } = parseObject(bytes, codec) ?? {}
  const names = Array.isArray(had) ? { had: backedUp.filter((name) => had.includes(name)) } : {}
  const known = running.find((name) => before === `replaced/${name}` || before === `replaced\\${name}`)
  if (typeof before === 'string') return { ...names, ...(known ? { before: join(replacedFolder(root), known) } : {}) }
  const last = running.at(-1)
  return { ...names, before: last ? join(replacedFolder(root), last) : earlier }
}

/** Names of the states that were replaced, oldest first. */
export const replacedStates = async (disk: Disk, root: string): Promise<readonly string[]> =>
  (await disk.names(replacedFolder(root))).filter((name) => named.test(name)).sort()

const named = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-[0-9a-f]{6}$/
const nameNow = (): string =>
  `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z-${randomBytes(3).toString('hex')}`

async function present(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = await disk.names(folder)
  return backedUp.filter((name) => names.includes(name))
}

/** A folder of its own for what is moved out of the way, so that no name is taken there. */
async function freeFolder(disk: Disk, folder: string): Promise<string> {
  const free = join(folder, randomBytes(6).toString('hex'))
  await disk.makeFolder(free)
  return free
}

async function moveAll(disk: Disk, names: readonly string[], from: string, to: string): Promise<void> {
  for (const name of names) await patiently(() => disk.rename(join(from, name), join(to, name)))
}

const tidied = (act: () => Promise<void>): Promise<void> => act().catch(() => undefined)
