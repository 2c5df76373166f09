import type { FrontMatter } from '../../core/document/document.ts'
import type { KitRef } from '../../core/library/address.ts'
import { type JoinedCategories, type JoinedCategory, joinCategories } from '../../core/library/categories.ts'
import type { Kit } from '../../core/library/kit.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { Category } from '../../core/package/packageInfo.ts'
import type { Library, LibraryKit } from './library.ts'

/** All kits as a person looks through them. */
export interface Shelf {
  readonly packages: readonly { readonly id: string; readonly version: string; readonly title: string }[]
  readonly offers: readonly JoinedCategory[]
  readonly themes: readonly JoinedCategory[]
  readonly kits: readonly ShelfKit[]
}
export interface ShelfKit extends Omit<Kit, 'documents' | 'icon'> {
  readonly ref: KitRef
  readonly documents: readonly FrontMatter[]
  /** The kit's sign, an SVG. */
  readonly icon?: Uint8Array
}

/** `offer` and `theme` of the kits are keys of the library's. */
export async function browseLibrary(library: Library): Promise<Result<Shelf>> {
  const all = await library.kits()
  if (!all.ok) return all
  const offers = joined('offers', 'offer', library, all.value)
  const themes = joined('themes', 'theme', library, all.value)
  const kits: ShelfKit[] = []
  for (const { ref, kit, heads, icon } of all.value) {
    const documents = await heads()
    if (!documents.ok) return documents
    const sign = await icon()
    const { icon: _, offer, theme, ...rest } = kit
    kits.push({
      ...rest,
      ref,
      ...keyed('offer', offers, ref, offer),
      ...keyed('theme', themes, ref, theme),
      documents: documents.value,
      ...(sign ? { icon: sign } : {}),
    })
  }
  const packages = library.packages.map(({ info: { id, version, title } }) => ({ id, version, title }))
  return done({ packages, offers: offers.list, themes: themes.list, kits })
}

function keyed<Name extends 'offer' | 'theme'>(
  name: Name,
  { keyOf }: JoinedCategories,
  ref: KitRef,
  id: string | undefined,
): { readonly [N in Name]?: string } {
  const key = id === undefined ? undefined : keyOf(ref.package, id)
  return key === undefined ? {} : ({ [name]: key } as { readonly [N in Name]?: string })
}

/** Those that a package lists, or what its kits name where it lists none. */
function joined(
  list: 'offers' | 'themes',
  one: 'offer' | 'theme',
  { packages }: Library,
  kits: readonly LibraryKit[],
): JoinedCategories {
  return joinCategories(
    packages.map(({ info }) => {
      const named = kits.flatMap(({ ref, kit: { [one]: id } }) => (ref.package === info.id && id ? [id] : []))
      const found = [...new Set(named)].map((id): Category => ({ id, de: id }))
      return { owner: info.id, categories: info[list] ?? found }
    }),
  )
}
