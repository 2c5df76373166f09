import { basename, dirname, join } from 'node:path'
import { patiently } from '../disk/replaceFile.ts'
import type { Context } from './context.ts'
import { setAsideFolder } from './places.ts'

/** Moves a file that cannot be read out of the way, under a name that is free; gives the path where it lies now. */
export async function setAside({ root, disk }: Context, path: string): Promise<string> {
  const folder = setAsideFolder(root)
  await disk.makeFolder(folder)
  const taken = new Set(await disk.names(folder))
  const name = dirname(path) === root ? basename(path) : `${basename(dirname(path))}-${basename(path)}`
  let free = name
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`
  const target = join(folder, free)
  await patiently(() => disk.rename(path, target))
  await disk.syncFolder(folder)
  return target
}
