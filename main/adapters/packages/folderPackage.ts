import { failed, type Result } from '../../core/outcome.ts'
import { isOwnName } from '../../core/ownName.ts'
import type { FolderFiles, PackageSource } from '../../usecases/ports.ts'
import { files as onDisk } from '../files/files.ts'

/** A package whose files lie in a folder. What is said of them names them from the package on, never where that lies. */
export function folderPackage(
  folder: string,
  origin: PackageSource['origin'],
  called?: PackageSource['called'],
  files: FolderFiles = onDisk,
): PackageSource {
  const inside = async <T>(name: string, read: (path: string) => Promise<Result<T>>): Promise<Result<T>> => {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.')
    if (parts.length > 0 && !isOwnName(parts.join('/'))) return failed('file-missing', { path: name })
    const result = await read([folder, ...parts].join('/'))
    return result.ok ? result : failed(result.fault.code, { ...result.fault.facts, path: name })
  }
  return {
    origin,
    ...(called ? { called } : {}),
    bytes: (name) => inside(name, files.bytes),
    text: (name) => inside(name, files.text),
    names: (name) => inside(name, files.names),
  }
}
