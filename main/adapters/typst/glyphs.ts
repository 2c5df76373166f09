import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'

/** Tells of a character whether every style of a family draws it; `fonts` are the files of `typstResources`. */
export function fontGlyphs(fonts: readonly string[]): (codepoint: number) => boolean {
  const loaded = fonts.map((file) => create(readFileSync(file)) as Font)
  const known = new Map<number, boolean>()
  return (codepoint) => {
    const cached = known.get(codepoint)
    if (cached !== undefined) return cached
    const drawn = loaded.some((font) => font.hasGlyphForCodePoint(codepoint))
    known.set(codepoint, drawn)
    return drawn
  }
}
