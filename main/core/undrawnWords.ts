import { printable } from './printable.ts'

/** A word that cannot be drawn. `shown`: its first character without a glyph, when it can be seen; `code`: its number, as in U+6F22. */
export interface Undrawn {
  readonly word: string
  readonly shown?: string
  readonly code: string
}

/** Whether one of the fonts draws the character. */
type HasGlyph = (codepoint: number) => boolean

/** The words of a text that no font draws in whole, each once. */
export function undrawnWords(text: string, hasGlyph: HasGlyph): readonly Undrawn[] {
  const words = new Map<string, Undrawn>()
  const plain = printable(text)
  if (isPlain.test(plain)) return []
  for (const word of plain.split(/\s/)) {
    if (words.has(word)) continue
    const character = [...word].find((each) => !invisible.test(each) && !hasGlyph(each.codePointAt(0) ?? 0))
    if (character === undefined) continue
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    const shown = control.test(character) ? {} : { shown: character }
    words.set(word, { word: word.replace(controls, ''), ...shown, code })
  }
  return [...words.values()]
}

/** What every font has is not asked for. */
const isPlain = /^[\n -~]*$/
const invisible = /[\n\r\t \u00a0\u00ad\u200b-\u200d\u2060]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f]/g
