import { join } from 'node:path'
import { isOwnPictureName } from '../../core/document/ownPicture.ts'
import { isRecordId } from '../../core/state/records.ts'
import { replaceFile } from '../disk/replaceFile.ts'
import type { Context } from './context.ts'
import { StoreFailure } from './fault.ts'
import { foldersOf, picturesName } from './places.ts'

/** Pictures of projects, in a folder beside the record, whether that is in the trash or not. A file is written once and never changed. */
export function pictureFiles({ root, disk, fence }: Pick<Context, 'root' | 'disk' | 'fence'>) {
  const [home = root] = foldersOf(root, 'projects')
  const place = (id: string, name: string): string => {
    if (!isRecordId(id) || !isOwnPictureName(name)) throw new StoreFailure('record-invalid', { kind: 'projects', id })
    return join(home, picturesName(id), name)
  }
  return {
    add: async (id: string, name: string, bytes: Uint8Array): Promise<void> => {
      const path = place(id, name)
      const [there] = await disk.stats([path])
      if (there?.size === bytes.length) return
      await disk.makeFolder(join(home, picturesName(id)))
      await replaceFile(disk, path, bytes, { fence })
    },
    read: async (id: string, name: string): Promise<Uint8Array> => {
      const path = place(id, name)
      if ((await disk.typeOf(path)) !== 'file') throw new StoreFailure('file-missing', { path: name })
      return disk.read(path)
    },
  }
}
