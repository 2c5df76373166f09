import type { Inline, Inlines } from '../document/document.ts'

/**
 * Marks every text in a tree with the width of its longest word, so that the layout measures only where one may be wider than
 * its line. `long`: an upper bound in em; `leaves`: of how many texts that word is made (`**Straßen**bau` is one word of two).
 */
export function withLongest<T>(value: T): T {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    return (isInlines(list) ? marked(list) : list.map((entry) => withLongest(entry))) as T
  }
  if (value === null || typeof value !== 'object') return value
  const tree = Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withLongest(entry)]))
  if ('kind' in value && value.kind === 'heading')
    return { ...tree, ...longestOf((value as never as { inlines: Inlines }).inlines) } as T
  return tree as T
}

const kinds: ReadonlySet<string> = new Set([
  'text',
  'strong',
  'emphasis',
  'strikethrough',
  'code',
  'link',
  'image',
  'break',
  'placeholder',
] satisfies readonly Inline['kind'][])
const isInlines = (list: readonly unknown[]): list is Inlines =>
  list.length > 0 && list.every((entry) => kinds.has((entry as Inline | null)?.kind ?? ''))

interface Mark {
  readonly long: number
  readonly leaves: number
}

interface Word {
  readonly text: string
  readonly leaves: ReadonlySet<object>
}

/** Words as they stand on the page: an end of a line, a picture and a blank end one. */
function wordsOf(inlines: Inlines): readonly Word[] {
  const words: { text: string; leaves: Set<object> }[] = []
  let open: { text: string; leaves: Set<object> } | undefined
  const end = (): void => {
    open = undefined
  }
  const visit = (inline: Inline): void => {
    if ('inlines' in inline) for (const inner of inline.inlines) visit(inner)
    else if (inline.kind === 'text' || inline.kind === 'code') {
      for (const part of inline.text.split(/(\s+)/)) {
        if (part.trim() === '') {
          if (part !== '') end()
          continue
        }
        if (!open) {
          open = { text: '', leaves: new Set() }
          words.push(open)
        }
        open.text += part
        open.leaves.add(inline)
      }
    } else end()
  }
  for (const inline of inlines) visit(inline)
  return words
}

function longestOf(inlines: Inlines): { readonly long: number; readonly longest: string } {
  let [long, longest] = [0, '']
  for (const { text } of wordsOf(inlines)) {
    const width = ems(text)
    if (width > long) [long, longest] = [width, text]
  }
  return { long, longest }
}

/** Texts that follow one another, as facts filled in leave them, are one. */
function joined(inlines: Inlines): Inlines {
  const found: Inline[] = []
  for (const inline of inlines) {
    const last = found.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text')
      found[found.length - 1] = { kind: 'text', text: last.text + inline.text }
    else found.push('inlines' in inline ? { ...inline, inlines: joined(inline.inlines) } : inline)
  }
  return found
}

function marked(given: Inlines): Inlines {
  const inlines = joined(given)
  const marks = new Map<object, Mark>()
  for (const { text, leaves } of wordsOf(inlines)) {
    const long = ems(text)
    for (const leaf of leaves) {
      const known = marks.get(leaf)
      marks.set(leaf, {
        long: Math.max(long, known?.long ?? 0),
        leaves: Math.max(leaves.size, known?.leaves ?? 1),
      })
    }
  }
  const mark = (inline: Inline): Inline => {
    if ('inlines' in inline) return { ...inline, inlines: inline.inlines.map(mark) }
    const found = marks.get(inline)
    if (!found) return inline
    const more: Partial<Mark> = found.leaves > 1 ? found : { long: found.long }
    return { ...inline, ...more }
  }
  return inlines.map(mark)
}

/** Width of a word in em of the bundled fonts, by kinds of letters and not too small for any of their weights. */
export function ems(word: string): number {
  let width = 0
  for (const letter of word)
    width += narrow.test(letter) ? 0.45 : lower.test(letter) ? 0.65 : upper.test(letter) ? 0.77 : 1
  return Math.ceil(width * 10) / 10
}
const narrow = /[ijlrtfI.,;:'|!()\-1]/
const lower = /[a-ln-vx-zäöüß0-9_/=?]/
const upper = /[A-LN-VX-ZÄÖÜ]/
