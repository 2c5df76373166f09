import type { Inline, Inlines } from '../document/document.ts'
import { canonical } from './canonical.ts'

/**
 * A text as a list of words, each a string that compares and merges on its own: a word with the space before it and the
 * marks around it. Placeholders, pictures, code and line breaks are one word each.
 */
export function wordsOf(inlines: Inlines): string[] {
  const words: string[] = []
  const walk = (nodes: Inlines, marks: readonly Mark[]): void => {
    for (const node of nodes) {
      if ('inlines' in node) {
        const { inlines, ...mark } = node
        walk(inlines, [...marks, mark])
      } else if (node.kind === 'text') {
        for (const text of plainWords(node.text)) words.push(write({ marks, leaf: { kind: 'text', text } }))
      } else words.push(write({ marks, leaf: node }))
    }
  }
  walk(inlines, [])
  return words
}

/** The text of such words, in the normal form that reading Markdown gives: like beside like is joined. */
export function textOf(words: readonly string[]): Inlines {
  return nest(words.map((word): Word => JSON.parse(word)))
}

/** Splits before every space and around punctuation, so that a full stop or an added sentence leaves its neighbours as they are. */
export const plainWords = (text: string): string[] => text.match(/\s*(?:[\p{L}\p{M}\p{N}_]+|[^\s])|\s+$/gu) ?? []

type Mark =
  | { readonly kind: 'strong' | 'emphasis' | 'strikethrough' }
  | { readonly kind: 'link'; readonly href: string; readonly title?: string }
interface Word {
  readonly marks: readonly Mark[]
  readonly leaf: Exclude<Inline, { readonly inlines: Inlines }>
}

const write = (word: Word): string => canonical(word) ?? ''

function nest(words: readonly Word[]): Inlines {
  const nodes: Inline[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word
    const [mark] = word.marks
    if (mark === undefined) {
      append(nodes, word.leaf)
      at += 1
      continue
    }
    const key = canonical(mark)
    const end = words.findIndex((other, index) => index > at && canonical(other.marks[0]) !== key)
    const inside = words.slice(at, end < 0 ? words.length : end)
    const inlines = nest(inside.map(({ marks, leaf }) => ({ marks: marks.slice(1), leaf })))
    nodes.push({ ...mark, inlines })
    at += inside.length
  }
  return nodes
}

function append(nodes: Inline[], leaf: Word['leaf']): void {
  const last = nodes.at(-1)
  if (leaf.kind === 'text' && last?.kind === 'text') nodes[nodes.length - 1] = { ...last, text: last.text + leaf.text }
  else if (leaf.kind === 'code' && last?.kind === 'code') nodes.push({ kind: 'text', text: ' ' }, leaf)
  else nodes.push(leaf)
}
