import type { Document } from '../core/document/document.ts'
import type { Kit } from '../core/library/kit.ts'
import { createSearch, type Search } from '../core/library/search.ts'
import { searchText } from '../core/library/searchText.ts'
import { done, failed, type Result } from '../core/outcome.ts'
import type { PackageInfo } from '../core/package/packageInfo.ts'
import { readImage, readImages } from './images.ts'
import { kitIds, readDocuments, readKit, readPackageInfo, type Source } from './library.ts'
import type { Files } from './ports.ts'

export interface OpenKit {
  readonly kit: Kit
  readonly sources: readonly Source[]
  /** SVG source of the kit's sign. */
  readonly icon?: string
}

/** An installed package in memory: read once, since nobody changes it while the window is open. */
export interface Library {
  readonly info: PackageInfo
  readonly kits: readonly OpenKit[]
  /** Finds `KIT` and `KIT/DOCUMENT`. */
  readonly search: Search
  kit(id: string): Result<OpenKit>
  document(kit: string, id: string): Result<Source>
  images(kit: string, document: Document): Promise<ReadonlyMap<string, Uint8Array>>
}

/** Faults: those of `package.yaml` and `kit.yaml`; later `kit-unknown`, `document-unknown`. */
export async function openLibrary(files: Files, root: string): Promise<Result<Library>> {
  const info = await readPackageInfo(files, root)
  if (!info.ok) return info
  const ids = await kitIds(files, root)
  if (!ids.ok) return ids
  const kits: OpenKit[] = []
  for (const id of ids.value) {
    const kit = await readKit(files, root, id)
    if (!kit.ok) return kit
    const sources = await readDocuments(files, root, kit.value)
    if (!sources.ok) return sources
    const icon = await readIcon(files, `${root}/${id}`, kit.value)
    kits.push({
      kit: kit.value,
      sources: sources.value,
      ...(icon === undefined ? {} : { icon }),
    })
  }
  let search: Search | undefined
  const kitOf = (id: string): Result<OpenKit> => {
    const found = kits.find(({ kit }) => kit.id === id)
    return found ? done(found) : failed('kit-unknown', { kit: id, nearest: '', known: ids.value.join(', ') })
  }
  return done({
    info: info.value,
    kits,
    search: (query) => {
      search ??= createSearch(kits.flatMap(entriesOf))
      return search(query)
    },
    kit: kitOf,
    document: (kit, id) => {
      const found = kitOf(kit)
      if (!found.ok) return found
      const source = found.value.sources.find((each) => each.id === id)
      const known = found.value.kit.documents.join(', ')
      return source ? done(source) : failed('document-unknown', { kit, document: id, nearest: '', known })
    },
    images: async (kit, document) =>
      (await readImages(files, `${root}/${kit}`, { document, places: new Map(), file: '' })).assets,
  })
}

async function readIcon(files: Files, folder: string, { icon }: Kit): Promise<string | undefined> {
  if (icon === undefined || !(await readImage(files, folder, icon, {})).bytes) return undefined
  const text = await files.text(`${folder}/${icon}`)
  return text.ok ? text.value : undefined
}

const entriesOf = ({ kit, sources }: OpenKit) => [
  { id: kit.id, title: kit.title, text: kit.summary },
  ...sources.map(({ id, document }) => ({
    id: `${kit.id}/${id}`,
    title: document.front.title,
    text: `${document.front.summary ?? ''} · ${searchText(document)}`,
  })),
]
