import type { FrontMatter } from '../core/document/document.ts'
import type { Kit } from '../core/library/kit.ts'
import { done, type Result } from '../core/outcome.ts'
import { kitIds, readHeads, readKit, readPackageInfo } from './library.ts'
import type { Files } from './ports.ts'

export interface Listing {
  readonly package: { readonly id: string; readonly version: string; readonly title: string }
  readonly kits: readonly (Omit<Kit, 'documents'> & { readonly documents: readonly FrontMatter[] })[]
}

export async function listLibrary(files: Files, root: string, only?: string): Promise<Result<Listing>> {
  const info = await readPackageInfo(files, root)
  if (!info.ok) return info
  const ids = only === undefined ? await kitIds(files, root) : done([only])
  if (!ids.ok) return ids
  const kits: Listing['kits'][number][] = []
  for (const id of ids.value) {
    const kit = await readKit(files, root, id)
    if (!kit.ok) return kit
    const heads = await readHeads(files, root, kit.value)
    if (!heads.ok) return heads
    kits.push({ ...kit.value, documents: heads.value })
  }
  const { id, version, title } = info.value
  return done({ package: { id, version, title }, kits })
}
