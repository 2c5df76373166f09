import { stemmer } from '@orama/stemmers/german'
import MiniSearch from 'minisearch'

export interface SearchEntry {
  readonly id: string
  readonly title: string
  readonly text: string
}
export interface SearchFind {
  readonly id: string
  /** The words around the first find, at most `excerptLength` characters. */
  readonly excerpt: string
}
export type Search = (query: string) => readonly SearchFind[]

/**
 * Full text search for German: words are cut to their stems (Snowball), compounds are found by their parts as far as the
 * parts stand in the texts themselves ("Strategie" finds "Digitalisierungsstrategie").
 */
export function createSearch(entries: readonly SearchEntry[]): Search {
  const known = new Set(
    entries.flatMap(({ title, text }) => wordsOf(`${title} ${text}`)).filter((word) => word.length >= 4),
  )
  const split = new Map<string, readonly string[]>()
  const termsOf = (word: string): readonly string[] => {
    const seen = split.get(word)
    if (seen) return seen
    const terms = [...new Set([stem(word), ...partsOf(word, known).map(stem)])]
    split.set(word, terms)
    return terms
  }
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => [...termsOf(word)],
    searchOptions: {
      boost: { title: 4 },
      combineWith: 'AND',
      processTerm: stem,
      // The word that is being typed is not finished yet.
      prefix: (_, position, terms) => position === terms.length - 1,
      fuzzy: (term) => (term.length > 5 ? 1 : false),
    },
  })
  index.addAll(entries)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return (query) =>
    index.search(query).map(({ id, queryTerms }) => ({ id, excerpt: excerptOf(byId.get(id)?.text ?? '', queryTerms) }))
}

const excerptLength = 160

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const stem = (word: string): string => stemmer(word.toLowerCase())

/** Letters that German puts between the parts of a compound. */
const joints = ['', 's', 'es', 'n', 'en', 'er']

/** The shortest known word that ends the compound, with a known word before it; deeper parts follow from those. */
function partsOf(word: string, known: ReadonlySet<string>): readonly string[] {
  for (let cut = word.length - 4; cut >= 4; cut -= 1) {
    const tail = word.slice(cut)
    if (!known.has(tail)) continue
    const head = joints.map((joint) => (word.slice(0, cut).endsWith(joint) ? word.slice(0, cut - joint.length) : ''))
    const before = head.find((part) => part.length >= 4 && known.has(part))
    if (before) return [before, tail, ...partsOf(before, known), ...partsOf(tail, known)]
  }
  return []
}

function excerptOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase()
  const finds = terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0)
  const first = finds.length > 0 ? Math.min(...finds) : 0
  const start = first < 60 ? 0 : text.lastIndexOf(' ', first - 40) + 1
  const cut = text.slice(start, start + excerptLength)
  const end = cut.length < excerptLength ? cut.length : Math.max(cut.lastIndexOf(' '), 40)
  return `${start > 0 ? '… ' : ''}${cut.slice(0, end)}${start + end < text.length ? ' …' : ''}`
}
