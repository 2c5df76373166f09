import { done, failed } from '../../core/outcome.ts'
import type { FindPackages, FolderFiles, PackageSource } from '../../usecases/ports.ts'
import { files as onDisk } from '../files/files.ts'
import { folderPackage } from './folderPackage.ts'

export interface PackageFolders {
  /** Sources that a person names. */
  readonly folders?: readonly string[]
  readonly builtIn: string
  /** The data folder: installed packages lie below `packages/ID/VERSION`. */
  readonly data?: string | undefined
  /** What reads them; the disk when left out. */
  readonly files?: FolderFiles
}

/**
 * Everywhere that packages lie. A data folder without any is nothing special; sources that a person names have to be there.
 * Faults: `not-a-package`, those of reading a folder; facts: `path` as it was named.
 */
export const findPackages =
  ({ folders = [], builtIn, data, files = onDisk }: PackageFolders): FindPackages =>
  async () => {
    for (const folder of folders) {
      const names = await files.names(folder)
      if (!names.ok) return names
      if (!names.value.includes('package.yaml')) return failed('not-a-package', { path: folder })
    }
    return done([
      ...folders.map((folder) => folderPackage(folder, 'folder', undefined, files)),
      folderPackage(builtIn, 'built-in', undefined, files),
      ...(data === undefined ? [] : await installed(`${data}/packages`, files)),
    ])
  }

async function installed(folder: string, files: FolderFiles): Promise<readonly PackageSource[]> {
  const found: PackageSource[] = []
  for (const id of await below(folder, files))
    for (const version of await below(`${folder}/${id}`, files))
      found.push(folderPackage(`${folder}/${id}/${version}`, 'installed', { id, version }, files))
  return found
}

/** What is being made, or was left half made, has a name with a dot before it. */
async function below(folder: string, files: FolderFiles): Promise<readonly string[]> {
  const names = await files.names(folder)
  return names.ok ? names.value.filter((name) => !name.startsWith('.')) : []
}
