/**
 * What is no Markdown although it has its marks: web addresses, paths of files, names of files, and the star of a note in
 * brackets. CommonMark would take `https://a.de/_neu_/` for emphasis and `\\server\freigabe` for one backslash.
 */

// Pairs of marks inside an address.
const pairs = /(?<![\p{L}\p{N}*_])([*_]{1,3})[\p{L}\p{N}-]+\1(?=[\p{L}\p{N}/.?=&#%+-])/gu
// __init__.py
const fileName = /(?<![\p{L}\p{N}_])(_{1,2})[\p{L}\p{N}-]+\1(?=[.@][\p{L}\p{N}])/gu

/** The text with the marks that are none blotted out, of the same length. */
export const maskLiteral = (text: string): string =>
  text
    .replace(/https?:\/\/[^\s<>()[\]"„“`]+/g, (address) => address.replace(pairs, blotted))
    .replace(fileName, blotted)
    .replace(/\(\*\)(?![\p{L}\p{N}])/gu, blotted)
const blotted = (text: string): string => text.replace(/[*_]/g, 'a')

/** Where the colon of the address stands that a text ends in: a mark behind it would be none. */
export function lastAddress(text: string): number | undefined {
  let start = text.length
  while (start > 0 && !/[\s<>()[\]"„“`]/.test(text[start - 1] ?? '')) start -= 1
  const at = text.lastIndexOf('://')
  return at >= start && /https?$/.test(text.slice(start, at)) ? at : undefined
}

/** Whether `_` before this text would end within the name of a file. */
export const goesOnAsName = (text: string): boolean => /^[.@][\p{L}\p{N}]/u.test(text)

/** Where a path may begin: `C:\` or `\\`. */
export const pathStart = /(?<![\p{L}\p{N}])[A-Za-z]:\\|(?<!\\)\\\\(?=[\w.$-])/u

/** The path that a text begins with, its backslashes single as people write them. */
export function readPath(source: string): string | undefined {
  const run = (/^[^\s`{|]+/.exec(source)?.[0] ?? '').slice(0, 300)
  const root = /^[A-Za-z]:\\|^\\\\/.exec(run)?.[0] ?? ''
  const names = run.slice(root.length).split('\\')
  const isShare = root.startsWith('\\')
  if (root === '' || (isShare && !/^[\p{L}\p{N}]/u.test(names[1] ?? ''))) return undefined
  const end = names.findIndex(
    (name, index) => !(isShare && index === 0 ? /^[\w.$-]+$/ : /^[\p{L}\p{N}*_.~$%-]/u).test(name),
  )
  const path = root + names.slice(0, end < 0 ? names.length : end).join('\\')
  let length = path.length
  while (/[*_~)\]"'“‘.,;:!?\\]/.test(path[length - 1] ?? '')) length -= 1
  return length > root.length ? path.slice(0, length) : undefined
}
