import * as disk from 'node:fs/promises'
import { join } from 'node:path'
import { done, type Fault, failed, type Result } from '../../core/outcome.ts'
import type { Stage } from '../../usecases/ports.ts'

/** What staging asks of the disk; tests put a full or a read-only one in its place. */
export type Disk = Pick<typeof disk, 'mkdir' | 'mkdtemp' | 'open' | 'rename' | 'rm' | 'rmdir'>

/**
 * Writes beside, then renames: the temporary folder lies in the target, so that renaming never crosses a file system.
 * When a rename fails, what stood there before is put back.
 */
export const stageOn =
  (fs: Disk): Stage =>
  async (folder) => {
    let created: string | undefined
    let temporary: string
    try {
      created = await fs.mkdir(folder, { recursive: true })
      temporary = await fs.mkdtemp(join(folder, '.koffer-'))
    } catch (error) {
      await removeCreated(fs, created, folder)
      return { ok: false, fault: diskFault(error, folder) }
    }
    const names = new Set<string>()
    let published = false
    const attempt = async (path: string, act: () => Promise<void>): Promise<Result<void>> => {
      try {
        await act()
        return done(undefined)
      } catch (error) {
        return { ok: false, fault: diskFault(error, path) }
      }
    }
    return done({
      put: (name, bytes) =>
        attempt(join(folder, name), async () => {
          const handle = await fs.open(join(temporary, name), 'wx')
          try {
            await handle.writeFile(bytes)
            await handle.sync()
          } finally {
            await handle.close()
          }
          names.add(name)
        }),
      publish: () =>
        attempt(folder, async () => {
          await replaceAll(fs, temporary, folder, [...names])
          published = true
        }),
      discard: async () => {
        await fs.rm(temporary, { recursive: true, force: true })
        if (!published) await removeCreated(fs, created, folder)
      },
    })
  }

export const stage: Stage = stageOn(disk)

async function replaceAll(fs: Disk, temporary: string, folder: string, names: readonly string[]): Promise<void> {
  const undo: (() => Promise<void>)[] = []
  try {
    for (const name of names) {
      const [target, kept] = [join(folder, name), join(temporary, `${name}.before`)]
      if (await movedAway(fs, target, kept)) undo.unshift(() => fs.rename(kept, target))
      await fs.rename(join(temporary, name), target)
      undo.unshift(() => fs.rename(target, join(temporary, name)))
    }
  } catch (error) {
    for (const step of undo) await step()
    throw error
  }
}

async function movedAway(fs: Disk, from: string, to: string): Promise<boolean> {
  try {
    await fs.rename(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** Folders that were made for this export go again while they are empty, from the innermost outwards. */
async function removeCreated(fs: Disk, created: string | undefined, folder: string): Promise<void> {
  if (!created) return
  for (let path = join(folder); path.length >= created.length; path = join(path, '..')) {
    try {
      await fs.rmdir(path)
    } catch {
      return
    }
  }
}

function diskFault(error: unknown, path: string): Fault {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error)
  switch (reason) {
    case 'EEXIST':
    case 'ENOTDIR':
    case 'EISDIR':
      return failed('out-not-a-folder', { path, reason }).fault
    case 'ENOSPC':
    case 'EDQUOT':
      return failed('disk-full', { path, reason }).fault
    default:
      return failed('out-not-writable', { path, reason }).fault
  }
}
