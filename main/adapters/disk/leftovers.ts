import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Disk } from './disk.ts'

/** Letters that stand for this computer: a folder may be shared. */
const here =
  hostname()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 20) || 'pc'
const ours = /^\.koffer-(?:([A-Za-z0-9]{1,20})-(\d{1,10})-)?[A-Za-z0-9]{6}$/

/** The beginning of the name of a temporary folder of this process. */
export const temporaryName = `.koffer-${here}-${process.pid}-`

/** A file in a temporary folder with which its files are kept until a person has fetched them. */
const keepName = 'aufheben'
export const keepForPerson = (disk: Disk, temporary: string): Promise<void> =>
  disk.create(join(temporary, keepName), '').catch(() => undefined)

/**
 * Removes temporary folders that exports left which were killed. What one of them had moved out of the way goes back, unless
 * something else lies there now. A folder of a process that still runs, or may run on another computer, stays.
 */
export async function removeLeftovers(disk: Disk, folder: string): Promise<void> {
  const names = await disk.names(folder).catch(() => [])
  for (const name of names) {
    const [match, computer, process] = ours.exec(name) ?? []
    if (match === undefined) continue
    const path = join(folder, name)
    try {
      const inside = await disk.names(path)
      if (inside.includes(keepName) || !(await isLeft(disk, path, computer, process))) continue
      for (const kept of inside.filter((each) => each.endsWith('.before'))) {
        const target = join(folder, kept.slice(0, -'.before'.length))
        if ((await disk.typeOf(target)) === undefined) await disk.rename(join(path, kept), target)
      }
      await disk.remove(path)
    } catch {
      // The next export tries again.
    }
  }
}

async function isLeft(
  disk: Disk,
  path: string,
  computer: string | undefined,
  id: string | undefined,
): Promise<boolean> {
  if (computer === here) return Number(id) !== process.pid && !isRunning(Number(id))
  const [stat] = await disk.stats([path])
  // Those of earlier versions say nothing of where they come from, and no export takes an hour.
  return stat !== undefined && Date.now() - stat.mtimeMs > (computer === undefined ? 1 : 24) * anHour
}

/** Milliseconds. */
const anHour = 60 * 60 * 1000

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
