export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** An excerpt cut at the words that the query names, in any of their forms and inside compounds. */
export function markFinds(excerpt: string, query: string): readonly Piece[] {
  const wanted = wordsOf(query.toLowerCase()).map(trunk)
  if (wanted.length === 0) return [{ text: excerpt, found: false }]
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: word, index } of excerpt.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!wanted.some((part) => word.toLowerCase().includes(part))) continue
    if (index > end) pieces.push({ text: excerpt.slice(end, index), found: false })
    pieces.push({ text: word, found: true })
    end = index + word.length
  }
  if (end < excerpt.length) pieces.push({ text: excerpt.slice(end), found: false })
  return pieces
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
/** Without the endings that change: two letters, as far as four remain. */
const trunk = (word: string): string => word.slice(0, Math.max(Math.min(4, word.length), word.length - 2))
