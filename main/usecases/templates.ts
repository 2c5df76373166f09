import type { Template } from '../core/adaptation/adaptation.ts'
import { identify } from '../core/adaptation/identity.ts'
import { nearest } from '../core/library/nearest.ts'
import { done, failed, type Result } from '../core/outcome.ts'
import type { PackageInfo } from '../core/package/packageInfo.ts'
import { readDocuments, readKit, readPackageInfo } from './library.ts'
import type { Files } from './ports.ts'

export interface Templates {
  readonly package: PackageInfo
  /** Ids of the kit's documents, in order. */
  readonly documents: readonly string[]
  /** Faults: `document-unknown`, `document-missing`. */
  template(document: string): Result<Template>
}

/** The documents of an installed kit, as local changes start from them. */
export async function readTemplates(files: Files, root: string, kitId: string): Promise<Result<Templates>> {
  const info = await readPackageInfo(files, root)
  if (!info.ok) return info
  const kit = await readKit(files, root, kitId)
  if (!kit.ok) return kit
  const sources = await readDocuments(files, root, kit.value)
  if (!sources.ok) return sources
  const { documents } = kit.value
  return done({
    package: info.value,
    documents,
    template: (id) => {
      const source = sources.value.find((each) => each.id === id)
      if (source) {
        const { document } = source
        return done({ version: info.value.version, document, blocks: identify(document) })
      }
      if (documents.includes(id))
        return failed('document-missing', { kit: kitId, document: id, path: `${root}/${kitId}/${id}.md` })
      const known = documents.join(', ')
      return failed('document-unknown', { kit: kitId, document: id, nearest: nearest(id, documents) ?? '', known })
    },
  })
}
