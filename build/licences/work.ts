/** Something by others that is part of the product. */
export interface Work {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  readonly author?: string | undefined
  /** Licence texts and notices as they come with it; empty when it brings none. */
  readonly texts: readonly string[]
  readonly part: 'program' | 'window' | 'layout engine'
}

/** One line end, no blanks at the ends: the same text of two works is the same. */
export const tidy = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
