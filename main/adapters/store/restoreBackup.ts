import { join } from 'node:path'
import type { BackupReport } from '../../usecases/ports.ts'
import { type Disk, disk as realDisk } from './disk.ts'
import { attempt } from './fault.ts'
import { unpackBackup } from './readBackup.ts'
import { restoreFolder, swapIn } from './swap.ts'
import { sweep } from './sweep.ts'

/** Replaces what is in an open data folder by a backup, after all of it is verified and unpacked beside. */
export const restoreBackup = (file: string, root: string, disk: Disk = realDisk) =>
  attempt(root, 'write', async (): Promise<BackupReport> => {
    const work = restoreFolder(root)
    await disk.remove(work)
    await disk.makeFolder(join(work, 'files'))
    try {
      const { files } = await unpackBackup(file, join(work, 'files'), disk)
      await swapIn(disk, root)
      await sweep(disk, root)
      return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) }
    } finally {
      await disk.remove(work)
    }
  })
