/** Spaces and line ends, in time proportional to the text: patterns such as `\s*\n\s*` try again at each space of a long run. */

/** One line of several: the spaces around a line end, and empty lines, become a single space. */
export const oneLine = (text: string): string =>
  text.includes('\n') ? joined(text.split('\n').filter(inside), (line) => line.trimStart(), trimmedEnd) : text

/** Line ends become spaces, without the blanks and tabs beside them; other spaces are text. */
export const softBreaks = (text: string): string =>
  text.includes('\n') ? joined(text.split('\n'), withoutLeading, withoutTrailing) : text

const inside = (line: string, index: number, lines: readonly string[]): boolean =>
  index === 0 || index === lines.length - 1 || line.trim() !== ''
const trimmedEnd = (line: string): string => line.trimEnd()

type Trim = (line: string) => string
const joined = (lines: readonly string[], start: Trim, end: Trim): string =>
  lines
    .map((line, index) => (index === 0 ? line : start(line)))
    .map((line, index) => (index === lines.length - 1 ? line : end(line)))
    .join(' ')

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t'

function withoutLeading(line: string): string {
  let start = 0
  while (isBlank(line[start])) start += 1
  return line.slice(start)
}

/** Without blanks and tabs at its end. */
export function withoutTrailing(line: string): string {
  let end = line.length
  while (isBlank(line[end - 1])) end -= 1
  return line.slice(0, end)
}
