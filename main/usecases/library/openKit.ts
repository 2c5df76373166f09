import { identify } from '../../core/adaptation/identity.ts'
import type { KitRef } from '../../core/library/address.ts'
import type { Kit } from '../../core/library/kit.ts'
import { nearest } from '../../core/library/nearest.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import type { PackageInfo } from '../../core/package/packageInfo.ts'
import { type ImageFiles, kitImages, readImage, readImages } from '../images.ts'
import type { FolderFiles } from '../ports.ts'
import type { LibraryKit } from './library.ts'
import { once } from './once.ts'
import { readDocument, readHeads, readKit, type Source } from './readPackage.ts'

/** Faults: `kit-unknown`, those of reading `kit.yaml`. */
export async function openKit(from: ImageFiles, info: PackageInfo, id: string): Promise<Result<LibraryKit>> {
  const { files } = from
  const read = await readKit(files, id, info)
  if (!read.ok) return read
  const ref: KitRef = { package: info.id, version: info.version, kit: id }
  const kit: Kit = { ...read.value, id }
  const parsed = once((document: string) => sourceOf(files, kit, document))
  const identified = once(async (document: string) => {
    const source = await parsed(document)
    if (!source.ok) return source
    return done({ version: info.version, document: source.value.document, blocks: identify(source.value.document) })
  })
  return done({
    ref,
    package: info,
    kit,
    document: parsed,
    template: identified,
    documents: async () => {
      const sources: Source[] = []
      for (const document of kit.documents) {
        const source = await parsed(document)
        if (source.ok) sources.push(source.value)
        else if (source.fault.code !== 'document-missing') return source
      }
      return done(sources)
    },
    heads: () => readHeads(files, kit),
    images: (text, own) => readImages(from, id, text, own),
    pictures: () => kitImages(from, id),
    icon: async () => (kit.icon === undefined ? undefined : (await readImage(from, id, kit.icon, {})).bytes),
  })
}

async function sourceOf(files: FolderFiles, kit: Kit, document: string): Promise<Result<Source>> {
  if (!kit.documents.includes(document)) {
    const known = kit.documents.join(', ')
    const near = nearest(document, kit.documents) ?? ''
    return failed('document-unknown', { kit: kit.id, document, nearest: near, known })
  }
  const source = await readDocument(files, kit.id, document)
  if (source.ok || source.fault.code !== 'file-missing') return source
  return failed('document-missing', { kit: kit.id, document, path: `${kit.id}/${document}.md` })
}
