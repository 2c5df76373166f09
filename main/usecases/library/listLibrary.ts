import type { FrontMatter } from '../../core/document/document.ts'
import { kitName } from '../../core/library/address.ts'
import type { Kit } from '../../core/library/kit.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { Library, LibraryKit, LibraryPackage } from './library.ts'

export interface Listing {
  /** The first package of the list. */
  readonly package: ListedPackage
  readonly packages: readonly ListedPackage[]
  readonly kits: readonly ListedKit[]
}
interface ListedPackage {
  readonly id: string
  readonly version: string
  readonly title: string
}
export interface ListedKit extends Omit<Kit, 'documents'> {
  readonly package: string
  readonly version: string
  /** Its id while no other package offers the same, or else `PACKAGE/KIT`. */
  readonly name: string
  readonly documents: readonly FrontMatter[]
}

/** `only`: the name of a kit, as `Library.find` takes it. */
export async function listLibrary(library: Library, only?: string): Promise<Result<Listing>> {
  const all = await kitsOf(library, only)
  if (!all.ok) return all
  const kits: ListedKit[] = []
  for (const { ref, kit, heads } of all.value) {
    const documents = await heads()
    if (!documents.ok) return documents
    const shared = all.value.filter((each) => each.kit.id === kit.id).length > 1
    const name = only ?? (shared ? kitName(ref) : kit.id)
    kits.push({ ...kit, package: ref.package, version: ref.version, name, documents: documents.value })
  }
  const packages = library.packages.map(listed)
  const first = packages.find(({ id }) => only !== undefined && id === kits[0]?.package) ?? packages[0]
  if (!first) throw new Error('a library has a package')
  return done({ package: first, packages, kits })
}

async function kitsOf(library: Library, only: string | undefined): Promise<Result<readonly LibraryKit[]>> {
  if (only === undefined) return library.kits()
  const kit = await library.find(only)
  return kit.ok ? done([kit.value]) : kit
}

const listed = ({ info: { id, version, title } }: LibraryPackage): ListedPackage => ({ id, version, title })
