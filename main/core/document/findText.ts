import { templateParts } from './placeholder.ts'

/** What is looked for, as a person types it. */
export interface TextQuery {
  readonly find: string
  /** Large and small letters differ. */
  readonly matchCase: boolean
  /** Neither letter nor digit stands before or behind it. */
  readonly wholeWord: boolean
}

/** A place in a text, in UTF-16 units. */
export interface Found {
  readonly from: number
  readonly to: number
}

/** Stands in a text for what is no text, such as a fact or a picture: nobody can type it, so nothing is found across it. */
export const noText = '\ufffc'

/**
 * Where a text has what is looked for, from left to right, never overlapping. Letters match however they are composed (Unicode normal
 * forms C and D), a space any space of one line, a straight quotation mark or apostrophe a typographic one, a hyphen one that does
 * not break; soft hyphens within words do not hide them. No accent is cut off its letter.
 */
export function finder({ find, matchCase, wholeWord }: TextQuery): (text: string) => readonly Found[] {
  if (find === '') return () => []
  const letters = [...find.normalize('NFC')].map(matching).join('\u00ad?')
  const [start, end] = wholeWord ? ['(?<![\\p{L}\\p{N}\\p{M}_])', '(?![\\p{L}\\p{N}\\p{M}_])'] : ['', '(?!\\p{M})']
  const pattern = new RegExp(`${start}${letters}${end}`, matchCase ? 'gu' : 'giu')
  return (text) => [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }))
}

/** The same in a text that may hold `{{ facts }}`: they are no words of it. */
export function inTemplate(find: (text: string) => readonly Found[]): (text: string) => readonly Found[] {
  return (text) =>
    find(
      text.includes('{{')
        ? templateParts(text)
            .map((part) => (typeof part === 'string' ? part : noText.repeat(part.raw.length)))
            .join('')
        : text,
    )
}

/** A text with `by` in each of these places. */
export function replaceFound(text: string, places: readonly Found[], by: string): string {
  let end = 0
  const pieces = places.map(({ from, to }) => {
    const piece = text.slice(end, from) + by
    end = to
    return piece
  })
  return pieces.join('') + text.slice(end)
}

const alike: Readonly<Record<string, string>> = {
  ' ': '[ \\t\\u00a0\\u2007\\u2009\\u202f]',
  '\u00a0': '[ \\u00a0\\u202f]',
  '"': '["„“”«»]',
  "'": "['’‘‚]",
  '-': '[-\\u2010\\u2011]',
}

function matching(letter: string): string {
  const known = alike[letter]
  if (known) return known
  const apart = letter.normalize('NFD')
  return apart === letter ? escaped(letter) : `(?:${escaped(letter)}|${[...apart].map(escaped).join('')})`
}

const escaped = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
