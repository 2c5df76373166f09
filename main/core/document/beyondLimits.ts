import { longestDocument, longestParagraph, longestSpace, widestIndent } from '../limits.ts'
import type { LimitCode } from '../problemCodes.ts'

export interface Beyond {
  readonly code: LimitCode
  readonly most: number
  readonly line: number
}

/** Thrown from within the lexer, which knows what is one text. */
export class TextTooLong extends Error {
  readonly text: string
  constructor(text: string) {
    super('text too long')
    this.text = text
  }
}

/** What a source has too much of to be read as Markdown: one look at each line, before any pattern sees it. */
export function beyondLimits(source: string): Beyond | undefined {
  if (source.length > longestDocument) return { code: 'document-too-long', most: longestDocument, line: 1 }
  let line = 1
  let depth = 0
  let quoted = 0
  for (const text of source.split('\n')) {
    if (text.length > longestParagraph) return { code: 'paragraph-too-long', most: longestParagraph, line }
    if (longestRun(text) > longestSpace) return { code: 'spaces-too-many', most: longestSpace, line }
    depth = /^:::[ \t]*[A-Za-z]/.test(text) ? depth + 1 : /^:::/.test(text) ? Math.max(0, depth - 1) : depth
    if (indentOf(text) + 4 * depth > widestIndent) return { code: 'nesting-too-deep', most: widestIndent, line }
    // A quote goes on in lines without its mark, and each of them is tried again with all before it.
    quoted = /^[>\s]*$/.test(text) ? 0 : quoted > 0 || /^\s*>/.test(text) ? quoted + text.length + 1 : 0
    if (quoted > longestParagraph) return { code: 'paragraph-too-long', most: longestParagraph, line }
    line += 1
  }
  return undefined
}

function longestRun(text: string): number {
  let [longest, run] = [0, 0]
  for (const character of text) {
    run = character === ' ' || character === '\t' ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}

/** Columns before the text, each mark of a quote or a list counted four times: it opens a level where blanks need some. */
function indentOf(line: string): number {
  let columns = 0
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? ''
    if (sign === ' ') columns += 1
    else if (sign === '\t' || sign === '>' || ('-+*'.includes(sign) && /\s/.test(line[at + 1] ?? ''))) columns += 4
    else {
      const number = /^\d{1,9}[.)]\s/.exec(line.slice(at, at + 11))
      if (!number) return columns
      columns += 4
      at += number[0].length - 2
    }
  }
  return columns
}
