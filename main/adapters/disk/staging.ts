import { randomBytes } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { done, type Fault, failed } from '../../core/outcome.ts'
import type { Stage } from '../../usecases/ports.ts'
import { type Disk, errno, disk as realDisk } from './disk.ts'
import { keepForPerson, removeLeftovers, temporaryName } from './leftovers.ts'
import { createFile, patiently } from './replaceFile.ts'

/**
 * Writes beside, then renames: the temporary folder lies in the target, so that renaming never crosses a file system.
 * When a rename fails, what stood there before is put back. What cannot be put back stays in the temporary folder.
 * What an export left that was killed goes first.
 */
export const stageOn =
  (disk: Disk): Stage =>
  async (out) => {
    const folder = resolve(out)
    const temporary = join(folder, `${temporaryName}${randomBytes(3).toString('hex')}`)
    const created = await missingFolders(disk, folder).catch(() => [])
    try {
      await removeLeftovers(disk, folder)
      await disk.makeFolder(temporary)
    } catch (error) {
      await removeCreated(disk, created)
      return { ok: false, fault: diskFault(error, out) }
    }
    const names = new Set<string>()
    let state: 'open' | 'published' | 'stranded' = 'open'
    return done({
      put: async (name, bytes) => {
        try {
          await createFile(disk, join(temporary, name), bytes)
          names.add(name)
          return done(undefined)
        } catch (error) {
          return { ok: false, fault: diskFault(error, join(out, name)) }
        }
      },
      publish: async () => {
        const replaced = await replaceAll(disk, temporary, folder, [...names].sort())
        if (replaced.kind === 'done') {
          state = 'published'
          return done(undefined)
        }
        if (replaced.stranded.length === 0) return { ok: false, fault: diskFault(replaced.error, out) }
        state = 'stranded'
        await keepForPerson(disk, temporary)
        return failed('out-not-restored', { path: out, names: replaced.stranded.join(', '), kept: temporary })
      },
      discard: async () => {
        if (state === 'stranded') return
        // The result stands; a rest that cannot be removed changes nothing about it.
        await disk.remove(temporary).catch(() => undefined)
        if (state === 'open') await removeCreated(disk, created)
      },
    })
  }

export const stage: Stage = stageOn(realDisk)

type Replaced =
  | { readonly kind: 'done' }
  /** `stranded`: names of the files that could not be put back where they were. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly stranded: readonly string[] }

async function replaceAll(disk: Disk, temporary: string, folder: string, names: readonly string[]): Promise<Replaced> {
  const undo: { readonly name: string; readonly step: () => Promise<void> }[] = []
  const rename = (from: string, to: string): Promise<void> => patiently(() => disk.rename(from, to))
  try {
    for (const name of names) {
      const [target, fresh, kept] = [join(folder, name), join(temporary, name), join(temporary, `${name}.before`)]
      const there = await disk.typeOf(target)
      // Only a file gives way; a folder of that name may hold anything.
      if (there === 'folder') throw Object.assign(new Error('is a folder'), { code: 'EISDIR', path: target })
      if (there) {
        await rename(target, kept)
        undo.push({ name, step: () => rename(kept, target) })
      }
      await rename(fresh, target)
      if (!there) undo.push({ name, step: () => rename(target, fresh) })
    }
    return { kind: 'done' }
  } catch (error) {
    const stranded: string[] = []
    for (const { name, step } of undo) await step().catch(() => stranded.push(name))
    return { kind: 'failed', error, stranded }
  }
}

/** The folders on the way to `folder` that are not there yet, from the innermost outwards. */
async function missingFolders(disk: Disk, folder: string): Promise<readonly string[]> {
  const missing: string[] = []
  for (let path = folder; (await disk.typeOf(path)) === undefined; path = dirname(path)) missing.push(path)
  return missing
}

/** Folders that were made for this export go again while they are empty. */
async function removeCreated(disk: Disk, created: readonly string[]): Promise<void> {
  for (const path of created) {
    try {
      await disk.removeEmptyFolder(path)
    } catch {
      return
    }
  }
}

function diskFault(error: unknown, path: string): Fault {
  const reason = errno(error)
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
