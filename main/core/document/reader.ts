import type { Token } from 'marked'
import { lineFinder } from '../lines.ts'
import type { Place, Problem } from '../outcome.ts'
import { problem, type Report } from './problems.ts'

/** What all readers of one source share: the findings, the places and a cursor that moves through the source. */
export interface Reader {
  readonly places: Map<object, Place>
  readonly problems: Problem[]
  readonly inline: (text: string) => Token[]
  /** Finds a token's text from the cursor on, moves the cursor to it and gives its place. */
  readonly seek: (raw: string) => Place
  /** The place of a text further on, leaving the cursor where it is. */
  readonly peek: (raw: string) => Place
  /** Moves the cursor behind a text that begins at the cursor. */
  readonly pass: (raw: string) => void
  readonly report: Report
  /** Whether a star behind a word refers to a note, as in Menge*. */
  readonly starred: boolean
  /** Labels that links and images use, and the definitions of labels, each with its place. */
  readonly usedLabels: Set<string>
  readonly definitions: { readonly label: string; readonly text: string; readonly place: Place }[]
  /** Names of form fields so far: they are unique within a document. */
  readonly fieldNames: Set<string>
}

export function createReader(
  source: string,
  start: number,
  inline: Reader['inline'],
  at: (line: number, column: number) => Place,
): Reader {
  const problems: Problem[] = []
  let cursor = start
  const lineOf = lineFinder(source)
  const placeAt = (offset: number): Place => {
    const { line, column } = lineOf(offset)
    return at(line, column)
  }
  const firstLine = (raw: string): string => /\S[^\n]*/.exec(raw)?.[0].trimEnd() ?? ''
  return {
    places: new Map(),
    problems,
    inline,
    peek(raw) {
      const needle = firstLine(raw)
      const found = source.indexOf(needle, cursor)
      return placeAt(found < 0 ? cursor : found)
    },
    seek(raw) {
      const needle = firstLine(raw)
      if (needle !== '' && !source.startsWith(needle, cursor)) {
        // Indentation and quote marks lie between the cursor and a token, never pages of other text.
        const found = source.slice(cursor, cursor + needle.length + 2000).indexOf(needle)
        if (found >= 0) cursor += found
      }
      return placeAt(cursor)
    },
    pass(raw) {
      const needle = firstLine(raw)
      if (source.startsWith(needle, cursor)) cursor += needle.length
    },
    report(code, facts, place) {
      problems.push(problem(code, facts, place))
    },
    starred: /[\p{L}\p{N})]\*(?:[\s.,;:!?)]|$)/mu.test(source),
    usedLabels: new Set(),
    definitions: [],
    fieldNames: new Set(),
  }
}

/** Labels are the same whatever their case and white space. */
export const labelKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase()
