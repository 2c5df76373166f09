import * as disk from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { done, type Fault, failed } from '../../core/outcome.ts'
import type { Stage } from '../../usecases/ports.ts'
import { keepForPerson, type Disk as LeftoverDisk, removeLeftovers, temporaryName } from './leftovers.ts'

/** What staging asks of the disk; tests put a full or a read-only one in its place. */
export type Disk = Pick<typeof disk, 'lstat' | 'mkdir' | 'mkdtemp' | 'open' | 'rename' | 'rm' | 'rmdir'> & LeftoverDisk

/**
 * Writes beside, then renames: the temporary folder lies in the target, so that renaming never crosses a file system.
 * When a rename fails, what stood there before is put back. What cannot be put back stays in the temporary folder.
 * What an export left that was killed goes first.
 */
export const stageOn =
  (fs: Disk): Stage =>
  async (out) => {
    const folder = resolve(out)
    let created: string | undefined
    let temporary: string
    try {
      created = await fs.mkdir(folder, { recursive: true })
      await removeLeftovers(fs, folder)
      temporary = await fs.mkdtemp(join(folder, temporaryName))
    } catch (error) {
      await removeCreated(fs, created, folder)
      return { ok: false, fault: diskFault(error, out) }
    }
    const names = new Set<string>()
    let state: 'open' | 'published' | 'stranded' = 'open'
    return done({
      put: async (name, bytes) => {
        try {
          const handle = await fs.open(join(temporary, name), 'wx')
          try {
            await handle.writeFile(bytes)
            await handle.sync()
          } finally {
            await handle.close()
          }
          names.add(name)
          return done(undefined)
        } catch (error) {
          return { ok: false, fault: diskFault(error, join(out, name)) }
        }
      },
      publish: async () => {
        const replaced = await replaceAll(fs, temporary, folder, [...names].sort())
        if (replaced.kind === 'done') {
          state = 'published'
          return done(undefined)
        }
        if (replaced.stranded.length === 0) return { ok: false, fault: diskFault(replaced.error, out) }
        state = 'stranded'
        await keepForPerson(fs, temporary)
        return failed('out-not-restored', { path: out, names: replaced.stranded.join(', '), kept: temporary })
      },
      discard: async () => {
        if (state === 'stranded') return
        // The result stands; a rest that cannot be removed changes nothing about it.
        await fs.rm(temporary, { recursive: true, force: true }).catch(() => undefined)
        if (state === 'open') await removeCreated(fs, created, folder)
      },
    })
  }

export const stage: Stage = stageOn(disk)

type Replaced =
  | { readonly kind: 'done' }
  /** `stranded`: names of the files that could not be put back where they were. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly stranded: readonly string[] }

async function replaceAll(fs: Disk, temporary: string, folder: string, names: readonly string[]): Promise<Replaced> {
  const undo: { readonly name: string; readonly step: () => Promise<void> }[] = []
  try {
    for (const name of names) {
      const [target, fresh, kept] = [join(folder, name), join(temporary, name), join(temporary, `${name}.before`)]
      const existed = await movedAway(fs, target, kept)
      if (existed) undo.push({ name, step: () => fs.rename(kept, target) })
      await fs.rename(fresh, target)
      if (!existed) undo.push({ name, step: () => fs.rename(target, fresh) })
    }
    return { kind: 'done' }
  } catch (error) {
    const stranded: string[] = []
    for (const { name, step } of undo) await step().catch(() => stranded.push(name))
    return { kind: 'failed', error, stranded }
  }
}

/** Only a file gives way; a folder of that name may hold anything. */
async function movedAway(fs: Disk, from: string, to: string): Promise<boolean> {
  try {
    const found = await fs.lstat(from)
    if (found.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR', path: from })
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
  const outermost = resolve(created)
  for (let path = folder; path.length >= outermost.length; path = dirname(path)) {
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
    case 'EISDIR':
      return failed('out-is-a-folder', { path: (error as NodeJS.ErrnoException).path ?? path, reason }).fault
    case 'EEXIST':
    case 'ENOTDIR':
      return failed('out-not-a-folder', { path, reason }).fault
    case 'ENOSPC':
    case 'EDQUOT':
      return failed('disk-full', { path, reason }).fault
    default:
      return failed('out-not-writable', { path, reason }).fault
  }
}
