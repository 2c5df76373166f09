import { createRequire } from 'node:module'
import type { HasGlyph } from '../../usecases/ports.ts'

/** What the fonts can draw, asked one after the other: each is opened at the first question that those before could not answer. */
export function glyphsOf(fonts: readonly string[]): HasGlyph {
  const opened: ReadonlySet<number>[] = []
  return (codepoint) =>
    fonts.some((font, index) => {
      opened[index] ??= new Set(characters(font))
      return opened[index].has(codepoint)
    })
}

const require = createRequire(import.meta.url)

function characters(path: string): readonly number[] {
  const { openSync }: typeof import('fontkit') = require('fontkit')
  const font = openSync(path)
  return 'characterSet' in font ? font.characterSet : []
}
