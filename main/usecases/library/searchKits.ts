import type { Search, SearchEntry } from '../../core/library/search.ts'
import { searchText } from '../../core/library/searchText.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { Library, LibraryFind, LibraryKit } from './library.ts'

interface Index {
  readonly search: Search
  readonly finds: ReadonlyMap<string, Omit<LibraryFind, 'excerpt'>>
}

/** A search over all kits and their documents, made when the first words are looked for. */
export function searchKits(kits: Library['kits']): Library['search'] {
  let index: Promise<Result<Index>> | undefined
  return async (query) => {
    index ??= indexOf(kits)
    const made = await index
    if (!made.ok) {
      index = undefined
      return made
    }
    const { search, finds } = made.value
    return done(
      search(query).flatMap(({ id, excerpt }) => {
        const find = finds.get(id)
        return find ? [{ ...find, excerpt }] : []
      }),
    )
  }
}

async function indexOf(kits: Library['kits']): Promise<Result<Index>> {
  const all = await kits()
  if (!all.ok) return all
  const entries: SearchEntry[] = []
  const finds = new Map<string, Omit<LibraryFind, 'excerpt'>>()
  const add = (title: string, text: string, find: Omit<LibraryFind, 'excerpt'>): void => {
    const id = String(entries.length)
    entries.push({ id, title, text })
    finds.set(id, find)
  }
  for (const kit of all.value) {
    const found = await addKit(kit, add)
    if (!found.ok) return found
  }
  // Only a window searches: no command waits for the search to load.
  const { createSearch } = await import('../../core/library/search.ts')
  return done({ search: createSearch(entries), finds })
}

async function addKit(
  { ref, kit, documents }: LibraryKit,
  add: (title: string, text: string, find: Omit<LibraryFind, 'excerpt'>) => void,
): Promise<Result<void>> {
  const common = { ref, kitTitle: kit.title }
  add(kit.title, kit.summary, common)
  const sources = await documents()
  if (!sources.ok) return sources
  for (const { document } of sources.value) {
    const { front } = document
    add(front.title, `${front.summary ?? ''} · ${searchText(document)}`, { ...common, document: front })
  }
  return done(undefined)
}
