import { join } from 'node:path'
import { kinds } from '../../core/state/kinds.ts'
import type { BackupReport, RestoreReport } from '../../usecases/ports.ts'
import { type Disk, disk as realDisk } from '../disk/disk.ts'
import { attempt, StoreFailure } from './fault.ts'
import { replacedFolder } from './places.ts'
import { unpackBackup } from './readBackup.ts'
import { records } from './records.ts'
import { replacedStates, restoreFolder, swapIn } from './swap.ts'

/** Replaces what is in an open data folder by a backup, after all of it is verified and unpacked beside. */
export const restoreBackup = (file: string, root: string, disk: Disk = realDisk) =>
  attempt(root, 'write', async (): Promise<RestoreReport> => {
    const work = restoreFolder(root)
    await disk.remove(work)
    const files = join(work, 'files')
    await disk.makeFolder(files)
    try {
      const report = await unpackBackup(file, files, disk)
      return { ...report, ...kept(await swapIn(disk, root, files, () => opens(disk, root, file))) }
    } finally {
      // What stays is removed by the next start; the answer is the answer.
      await disk.remove(work).catch(() => undefined)
    }
  })

/** Puts a state that a restore replaced back in its place, and keeps the one that gives way. */
export const restoreReplaced = (name: string, root: string, disk: Disk = realDisk) =>
  attempt(root, 'write', async (): Promise<RestoreReport> => {
    if (!(await replacedStates(disk, root)).includes(name)) throw new StoreFailure('replaced-missing', { name })
    const state = join(replacedFolder(root), name)
    const replaced = await swapIn(disk, root, state, async () => undefined)
    const report = await contents(disk, root)
    // Everything of it is back in its place.
    await disk.remove(state).catch(() => undefined)
    return { ...report, ...kept(replaced) }
  })

/** Names of the states that restores replaced. */
export const replacedIn = (root: string, disk: Disk = realDisk) =>
  attempt(root, 'read', () => replacedStates(disk, root))

const kept = (replaced: string | undefined): { readonly replaced?: string } =>
  replaced === undefined ? {} : { replaced }

/** What was verified while it was unpacked must be readable in its place too. */
async function opens(disk: Disk, root: string, file: string): Promise<void> {
  const fence = async (): Promise<void> => undefined
  const { check } = records({
    root,
    disk,
    kinds,
    known: {},
    writes: false,
    term: 0,
    fence,
    notify: ({ code, facts }) => {
      if (code === 'record-previous-used' || code === 'record-unreadable')
        throw new StoreFailure('backup-invalid', { path: file, reason: 'record', file: String(facts.path) })
    },
  })
  await check()
}

async function contents(disk: Disk, root: string): Promise<BackupReport> {
  let [files, bytes] = [0, 0]
  for (const folder of ['profiles', 'projects', 'trash/profiles', 'trash/projects']) {
    const names = await disk.names(join(root, folder))
    const stats = await disk.stats(names.map((name) => join(root, folder, name)))
    files += names.length
    bytes += stats.reduce((sum, stat) => sum + (stat?.size ?? 0), 0)
  }
  return { files, bytes }
}
