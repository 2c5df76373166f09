import type { Document } from '../document/document.ts'
import { buildBlocks, type HandoutBlock } from './blocks.ts'
import { isLong, parts } from './parts.ts'
import { printed } from './printed.ts'
import { buildTheme, type Theme, type ThemeInput } from './theme.ts'
import { withLongest } from './wide.ts'
import { textWidth } from './widths.ts'

/** What the Typst template draws. `theme` changes with the project, `parts` with every edit: they are cached apart. */
export interface Handout {
  readonly theme: Theme
  /** Letters and certificates have one part a person; every other document has a single one. */
  readonly parts: readonly (readonly HandoutBlock[])[]
}

export interface HandoutInput extends ThemeInput {
  /** Placeholders are filled already; those left are drawn as missing. */
  readonly document: Document
}

export function buildHandout(input: HandoutInput): Handout {
  const { front } = input.document
  const blocks = buildBlocks(input.document, textWidth(front))
  return {
    theme: printed(buildTheme(input, isLong(input.document))),
    parts: withLongest(printed(parts(front.kind, blocks))),
  }
}
