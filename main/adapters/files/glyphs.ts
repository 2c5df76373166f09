import { createRequire } from 'node:module'
import type { HasGlyph } from '../../usecases/ports.ts'

/** What the fonts can draw; they are opened at the first question, and so is the library that reads them. */
export function glyphsOf(fonts: readonly string[]): HasGlyph {
  let known: ReadonlySet<number> | undefined
  return (codepoint) => {
    known ??= new Set(fonts.flatMap(characters))
    return known.has(codepoint)
  }
}

const require = createRequire(import.meta.url)

function characters(path: string): readonly number[] {
  const { openSync }: typeof import('fontkit') = require('fontkit')
  const font = openSync(path)
  return 'characterSet' in font ? font.characterSet : []
}
