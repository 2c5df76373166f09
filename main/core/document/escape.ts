/** Where a text stands, as far as it decides what must be escaped. */
export interface Around {
  /** The text begins a line, so a block mark there would begin a block. */
  readonly lineStart: boolean
  /** What stands beside the text is a mark that needs a character other than a letter or a space next to it. */
  readonly guardStart: boolean
  readonly guardEnd: boolean
  /** Nothing visible stands before or after it on its line: spaces there would be dropped. */
  readonly edgeStart: boolean
  readonly edgeEnd: boolean
}

const blockStart = /^(?:#{1,6}(?=[ ]|$)|>|[-+](?=[ -]|$)|[=|@]|:(?=[-:]))/

export function escapeText(text: string, around: Around): string {
  let escaped = text
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/_/g, (_, index: number) => (isWordPart(text[index - 1]) && isWordPart(text[index + 1]) ? '_' : '\\_'))
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\{(?=\{|$)/g, '\\{')
    .replace(/!$/, '\\!')
    .replace(/[^\S ]|[\u200b\u2060]/g, (space) => (space === '\u00a0' ? '&nbsp;' : reference(space)))
  if (around.lineStart) {
    escaped = escaped.replace(blockStart, '\\$&').replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
  }
  if (around.edgeEnd) escaped = escaped.replace(/(#+)$/, '\\$1')
  if (around.edgeStart || around.guardStart) escaped = escaped.replace(/^ /, '&#32;')
  if (around.edgeEnd || around.guardEnd) escaped = escaped.replace(/ $/, '&#32;')
  // A mark opens and closes beside punctuation on both sides; a reference is punctuation on both ends.
  if (around.guardStart) escaped = escaped.replace(/^[^\s\p{P}\p{S}]/u, reference)
  if (around.guardEnd && !escaped.endsWith(';')) escaped = escaped.replace(/[^\s\p{P}\p{S}]$/u, reference)
  return escaped
}

const reference = (character: string): string => `&#${character.codePointAt(0)};`
const isWordPart = (character: string | undefined): boolean => character !== undefined && /[A-Za-z0-9]/.test(character)

/** The inside of an image's square brackets or of a title in quotation marks. */
export const escapeQuoted = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~"!{}|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^ | $|[^\S ]/g, reference)

/** A link's or an image's address: it holds no white space. */
export const escapeAddress = (address: string): string =>
  address.replace(/[\\()<>*_[\]`~!{}|"']/g, '\\$&').replace(/&(?=#?\w+;)/g, '&amp;')
