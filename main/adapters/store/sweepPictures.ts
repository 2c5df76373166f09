import { join } from 'node:path'
import { ownPicturesIn } from '../../core/document/ownPicture.ts'
import type { Disk } from '../disk/disk.ts'
import { foldersOf, historyName, picturesName, previousName, recordName } from './places.ts'

/**
 * Removes pictures that no state of a project shows any more: neither its record, nor the one before, nor any of its history, wherever these
 * lie. Runs when nobody works on the folder yet, so no undo can ask for them; new ones stay for a day, since a text may not be saved yet.
 */
export async function sweepPictures(disk: Disk, root: string, now: () => number = Date.now): Promise<void> {
  const [home = root] = foldersOf(root, 'projects')
  const ending = picturesName('')
  for (const folder of (await disk.names(home)).filter((name) => name.endsWith(ending))) {
    const id = folder.slice(0, -ending.length)
    const names = await disk.names(join(home, folder))
    const shown = await shownIn(disk, foldersOf(root, 'projects'), id)
    // A project that is not there may be on its way: a sync program brings files one by one.
    if (shown === undefined) continue
    const left = names.filter((name) => !shown.has(name)).map((name) => join(home, folder, name))
    const stats = await disk.stats(left)
    for (const [at, path] of left.entries())
      if (now() - (stats[at]?.mtimeMs ?? now()) > kept) await disk.remove(path).catch(() => undefined)
  }
}

/** Milliseconds. */
const kept = 24 * 60 * 60 * 1000

async function shownIn(disk: Disk, folders: readonly string[], id: string): Promise<ReadonlySet<string> | undefined> {
  const found = new Set<string>()
  let isThere = false
  for (const folder of folders) {
    for (const name of [recordName(id), previousName(id), historyName(id)]) {
      const path = join(folder, name)
      if ((await disk.typeOf(path)) !== 'file') continue
      isThere = true
      for (const picture of ownPicturesIn(Buffer.from(await disk.read(path)).toString('utf8'))) found.add(picture)
    }
  }
  return isThere ? found : undefined
}
