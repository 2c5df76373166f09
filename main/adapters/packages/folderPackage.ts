import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
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
    const path = [folder, ...parts].join('/')
    if (parts.length > 0 && (await leadsOut(folder, path))) return failed('file-outside', { path: name })
    const result = await read(path)
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

/** A link may lead to another place of the package. The package itself may lie behind one. */
async function leadsOut(folder: string, path: string): Promise<boolean> {
  try {
    const way = relative(await realpath(folder), await realpath(path))
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
  } catch {
    // There is nothing, or nothing that could be read.
    return false
  }
}
