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
  const form = (letter: string): string => (matchCase ? letter : letter.toLowerCase()).normalize('NFC')
  const wanted = lettersOf(find, form).map(({ form }) => form)
  const length = wanted.length
  if (length === 0) return () => []
  return (text) => {
    const letters = lettersOf(text, form)
    const fits = (at: number): boolean =>
      wanted.every((one, index) => isAlike(one, letters[at + index]?.form)) &&
      !(wholeWord && (isWord(letters[at - 1]) || isWord(letters[at + length])))
    const found: Found[] = []
    for (let at = 0; at + length <= letters.length; ) {
      const [first, last] = [letters[at], letters[at + length - 1]]
      if (!first || !last || !fits(at)) at += 1
      else {
        found.push({ from: first.from, to: last.to })
        at += length
      }
    }
    return found
  }
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

interface Letter extends Found {
  readonly form: string
}

/** The letters of a text, each with its accents; nobody sees soft hyphens. */
const lettersOf = (text: string, form: (letter: string) => string): readonly Letter[] =>
  [...text.matchAll(/\P{M}\p{M}*|\p{M}/gu)].flatMap(({ 0: letter, index }) =>
    letter === '\u00ad' ? [] : [{ form: form(letter), from: index, to: index + letter.length }],
  )

/** What a letter that is looked for stands for besides itself. */
const alike: Readonly<Record<string, string>> = {
  ' ': '\t\u00a0\u2007\u2009\u202f',
  '\u00a0': ' \u202f',
  '"': '„“”«»',
  "'": '’‘‚',
  '-': '\u2010\u2011',
}

const isAlike = (wanted: string, letter: string | undefined): boolean =>
  letter !== undefined && (letter === wanted || (alike[wanted]?.includes(letter) ?? false))

const isWord = (letter: Letter | undefined): boolean => letter !== undefined && /^[\p{L}\p{N}\p{M}_]/u.test(letter.form)
