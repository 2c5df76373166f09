import { join } from 'node:path'
import type { Disk } from '../disk/disk.ts'
import { unfinished } from '../disk/replaceFile.ts'
import { foldersOf, kindsInFolders, lockFolder } from './places.ts'

/** Makes the folders of a data folder and removes what a process that died left unfinished. Only for who may write. */
export async function sweep(disk: Disk, root: string): Promise<void> {
  const folders = kindsInFolders.flatMap((kind) => foldersOf(root, kind))
  for (const folder of folders) await disk.makeFolder(folder)
  for (const folder of [root, join(root, 'trash')]) await disk.syncFolder(folder)
  for (const folder of [root, lockFolder(root), ...folders]) {
    for (const name of await disk.names(folder)) {
      if (name.endsWith(unfinished)) await disk.remove(join(folder, name))
    }
  }
}
