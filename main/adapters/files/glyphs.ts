import { openSync } from 'fontkit'
import type { HasGlyph } from '../../usecases/ports.ts'

/** What the fonts can draw; they are opened at the first question. */
export function glyphsOf(fonts: readonly string[]): HasGlyph {
  let known: ReadonlySet<number> | undefined
  return (codepoint) => {
    known ??= new Set(
      fonts.flatMap((path) => {
        const font = openSync(path)
        return 'characterSet' in font ? font.characterSet : []
      }),
    )
    return known.has(codepoint)
  }
}
