import { printable } from '../../printable.ts'

/**
 * What a person sees in a cell: composed letters on one line, without the spaces around it, without the marks that guard numbers
 * from spreadsheets (`="007"`, `'007`), without soft hyphens and breaks that nobody sees.
 */
export function cellText(raw: string): string {
  const text = plain(raw)
  const guarded = /^="((?:[^"]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"')
  return plain(guarded ?? text).replace(/^'(?=[=+\-@\d])/, '')
}

const plain = (text: string): string =>
  printable(text)
    .replace(hidden, '')
    .split(spaces)
    .filter((word) => word !== '')
    .join(' ')

const hidden = /[\u00ad\u200b\u2060]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they come along from other programs
const spaces = /[\s\u0000-\u001f\u007f-\u009f]/

/** A formula instead of its value. */
export const isFormula = (cell: string): boolean => /^=[A-Za-z($+\-\d]|^@[A-Z]+\(/.test(cell)

/** A letter that was lost before the table came here: on the way through an encoding that lacks it. */
export const hasLostLetter = (cell: string): boolean => cell.includes('\ufffd') || /\p{L}\?\p{L}/u.test(cell)
