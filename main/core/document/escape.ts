/** Where a text stands, as far as it decides what must be escaped. */
export interface Around {
  /** Brackets, even escaped, would end the link's text or begin another. */
  readonly inLink: boolean
  /** The text begins a line, so a block mark there would begin a block. */
  readonly lineStart: boolean
  /** The text ends a heading, which would take `#` for its own mark. */
  readonly headingEnd: boolean
  /** Nothing visible stands before or after it on its line: spaces there would be dropped. */
  readonly edgeStart: boolean
  readonly edgeEnd: boolean
  /** What is written behind it begins with a bracket. */
  readonly beforeBracket: boolean
}

const blockStart = /^(?:#{1,6}(?=[ ]|$)|>|[-+](?=[ -]|$)|[=|@]|:(?=[-:]))/

export function escapeText(text: string, around: Around): string {
  let escaped = text
    .replace(/&(?=#?\w{1,31};)/g, '&amp;')
    .replace(/[\\`*[\]<~]/g, (mark, at: number, all: string) =>
      (around.inLink && /[[\]`]/.test(mark)) || (mark !== '\\' && isDrive(all, at)) ? reference(mark) : `\\${mark}`,
    )
    .replace(/_/g, (mark, at: number, all: string) =>
      isWordPart(all[at - 1]) && isWordPart(all[at + 1]) ? mark : isDrive(all, at) ? reference(mark) : `\\${mark}`,
    )
    .replace(/\{(?=\{|$)/g, '\\{')
    .replace(/[^\S ]|[\u200b\u2060]/g, (space) => (space === '\u00a0' ? '&nbsp;' : reference(space)))
  if (around.beforeBracket) escaped = escaped.replace(/!$/, '\\!')
  if (around.lineStart) {
    escaped = escaped.replace(blockStart, '\\$&').replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
  }
  if (around.headingEnd) escaped = escaped.replace(/(?<![\\#])(#+)$/, '\\$1')
  if (around.edgeStart) escaped = escaped.replace(/^ /, '&#32;')
  if (around.edgeEnd) escaped = escaped.replace(/ $/, '&#32;')
  return escaped
}

// A backslash behind C: is one of a path.
const isDrive = (text: string, at: number): boolean => /^[A-Za-z]:$/.test(text.slice(Math.max(0, at - 2), at))

/** A character written by its number. */
export function reference(character: string): string {
  return `&#${character.codePointAt(0)};`
}
const isWordPart = (character: string | undefined): boolean => character !== undefined && /[A-Za-z0-9]/.test(character)

/** The inside of an image's square brackets or of a title in quotation marks. */
export const escapeQuoted = (text: string): string =>
  text.replace(/&(?=#?\w{1,31};)/g, '&amp;').replace(/[\\`*_[\]()<>~"!{}|]|^ | $|[^\S ]/g, reference)

/** A link's or an image's address: it holds no white space. */
export const escapeAddress = (address: string): string =>
  address
    .replace(/&(?=#?\w{1,31};)/g, '&amp;')
    .replace(/[\\()<>*[\]`~!{}|"']|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, reference)
