import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { findPackages } from '../../main/adapters/packages/findPackages.ts'
import { createSearch, type SearchEntry } from '../../main/core/library/search.ts'
import { searchText } from '../../main/core/library/searchText.ts'
import { openLibrary } from '../../main/usecases/library/openLibrary.ts'

/** What people type, the word in progress included, and what stands nowhere. */
const queries = [
  's',
  'st',
  'Strategie',
  'Ausschreibung Barriere',
  'Bürgeramt',
  'Digitalis',
  'Vertrauem',
  'der',
  'Zeppelin',
]

export interface SearchRow {
  readonly documents: number
  readonly words: number
  readonly indexMs: number
  /** Over all queries, each repeated. */
  readonly medianMs: number
  readonly slowestMs: number
}

/** Full text search over the library's own documents, repeated with other words at their ends until there are enough. */
export async function measureSearch(counts: readonly number[] = [100, 1000]): Promise<readonly SearchRow[]> {
  const library = await openLibrary(
    findPackages({ builtIn: join(import.meta.dirname, '../../materials') }),
    async (bytes) => ({ ok: true, value: { bytes, notes: [] } }),
  )
  if (!library.ok) throw new Error(library.fault.code)
  const kits = await library.value.kits()
  if (!kits.ok) throw new Error(kits.fault.code)
  const own: SearchEntry[] = []
  for (const { kit, documents } of kits.value) {
    const sources = await documents()
    if (!sources.ok) throw new Error(sources.fault.code)
    for (const { id, document } of sources.value)
      own.push({ id: `${kit.id}/${id}`, title: document.front.title, text: searchText(document) })
  }
  return counts.map((count) => measure(entries(own, count)))
}

function entries(own: readonly SearchEntry[], count: number): readonly SearchEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const { id, title, text } = own[index % own.length] ?? { id: '', title: '', text: '' }
    const copy = Math.floor(index / own.length)
    return { id: `${copy}/${id}`, title, text: copy === 0 ? text : `${text} Ortsteil${index} Beispielwort${copy}` }
  })
}

function measure(all: readonly SearchEntry[]): SearchRow {
  const begin = performance.now()
  const search = createSearch(all)
  const indexMs = performance.now() - begin
  const times = queries
    .flatMap((query) => Array.from({ length: 9 }, () => query))
    .map((query) => {
      const start = performance.now()
      search(query)
      return performance.now() - start
    })
    .sort((a, b) => a - b)
  const words = all.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return {
    documents: all.length,
    words,
    indexMs,
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    slowestMs: times.at(-1) ?? 0,
  }
}
