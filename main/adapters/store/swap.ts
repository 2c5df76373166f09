import { join } from 'node:path'
import { backedUp } from '../../core/state/backup.ts'
import { type Disk, errno } from './disk.ts'
import { indexFile, kindsInFolders } from './places.ts'
import { patiently, replaceFile, unfinished } from './replace.ts'

/** Where a restore works: `files` is what comes, `before` what it replaces. */
export const restoreFolder = (root: string): string => join(root, `restore${unfinished}`)
const marker = (root: string): string => join(root, 'restore.json')

/**
 * Puts the unpacked files in place of what is in the data folder. The replaced state is kept until all of it is done; a
 * restore that ended in between is taken back, at once or at the next start.
 */
export async function swapIn(disk: Disk, root: string): Promise<void> {
  const [files, before] = [join(restoreFolder(root), 'files'), join(restoreFolder(root), 'before')]
  await disk.makeFolder(before)
  const had = await present(disk, root)
  await replaceFile(disk, marker(root), `${JSON.stringify({ had })}\n`)
  try {
    for (const kind of kindsInFolders) await disk.remove(indexFile(root, kind))
    await moveAll(disk, had, root, before)
    await moveAll(disk, await present(disk, files), files, root)
    for (const folder of [files, before, root]) await disk.syncFolder(folder)
    await disk.remove(marker(root))
    await disk.syncFolder(root)
  } catch (error) {
    await takeBack(disk, root)
    throw error
  }
  await disk.remove(restoreFolder(root))
}

/** Takes back a restore that never ended; nothing when there is none. */
export async function takeBack(disk: Disk, root: string): Promise<void> {
  const text = await disk.read(marker(root)).catch((error: unknown) => {
    if (errno(error) === 'ENOENT') return undefined
    throw error
  })
  if (!text) return
  const { had }: { readonly had: readonly string[] } = JSON.parse(Buffer.from(text).toString('utf8'))
  const [files, before] = [join(restoreFolder(root), 'files'), join(restoreFolder(root), 'before')]
  const kept = await present(disk, before)
  // In the folder is either what came, or what was there and has not been moved yet.
  const came = (await present(disk, root)).filter((name) => kept.includes(name) || !had.includes(name))
  await moveAll(disk, came, root, files)
  await moveAll(disk, kept, before, root)
  await disk.syncFolder(root)
  await disk.remove(marker(root))
  await disk.syncFolder(root)
}

async function present(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = await disk.names(folder)
  return backedUp.filter((name) => names.includes(name))
}

async function moveAll(disk: Disk, names: readonly string[], from: string, to: string): Promise<void> {
  for (const name of names) await patiently(() => disk.rename(join(from, name), join(to, name)))
}
