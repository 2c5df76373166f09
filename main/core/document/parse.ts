import { longestParagraph, mostFindings, widestIndent } from '../limits.ts'
import { lineFinder } from '../lines.ts'
import { inOrder, type Place, type Problem } from '../outcome.ts'
import { printable } from '../printable.ts'
import type { LimitCode } from '../problemCodes.ts'
import { beyondLimits, TextTooLong } from './beyondLimits.ts'
import { readBlocks } from './blocks.ts'
import { type Uncommented, withoutComments } from './comments.ts'
import type { Block, Blocks, Document, FrontMatter } from './document.ts'
import { readFrontMatter } from './frontMatter.ts'
import { lex } from './lexer.ts'
import { problem } from './problems.ts'
import { createReader } from './reader.ts'
import { oneLine } from './spaces.ts'

export interface Parsed {
  readonly document: Document
  readonly problems: readonly Problem[]
  /** Where every block, inline, field and agenda row stands, by identity. */
  readonly places: ReadonlyMap<object, Place>
}

/** Reads a document's source. Never throws: what cannot be understood stays visible as text and is a problem. */
export function parse(source: string, file?: string): Parsed {
  const whole = normal(source)
  const problems: Problem[] = []
  const beyond = beyondLimits(whole)
  const { text, lineOf, open } = beyond ? asIs(whole) : withoutComments(whole)
  const at = (line: number, column: number): Place => ({
    ...(file === undefined ? {} : { file }),
    line: lineOf(line),
    column,
  })
  const { front, rest } = readFrontMatter(text, (code, facts, line, column = 1) =>
    problems.push(problem(code, facts, at(line, column))),
  )
  const asText = (code: LimitCode, most: number, line: number): Parsed => {
    problems.push(problem(code, { most }, at(line, 1)))
    return { document: { front, blocks: plainBlocks(text.slice(rest)) }, problems, places: new Map() }
  }
  if (open) problems.push(problem('comment-open', {}, { ...at(1, open.column), line: open.line }))
  if (beyond) return asText(beyond.code, beyond.most, beyond.line)
  try {
    const { tokens, inline } = lex(text.slice(rest))
    const reader = createReader(text, rest, inline, at)
    const blocks = readBlocks(reader, tokens)
    for (const { label, text, place } of reader.definitions)
      if (!reader.usedLabels.has(label)) reader.report('definition-unused', { text }, place)
    return {
      document: { front, blocks },
      problems: first(inOrder([...problems, ...reader.problems])),
      places: reader.places,
    }
  } catch (error) {
    if (error instanceof TextTooLong) {
      const start = text.indexOf(error.text.split('\n', 1)[0] ?? '', rest)
      return asText('paragraph-too-long', longestParagraph, lineFinder(text)(Math.max(start, rest)).line)
    }
    // Nesting of many levels exhausts the stack, wherever it happens to be.
    return asText('nesting-too-deep', widestIndent, 1)
  }
}

function first(problems: readonly Problem[]): readonly Problem[] {
  const { place } = problems[mostFindings] ?? {}
  return place
    ? [...problems.slice(0, mostFindings), problem('findings-too-many', { most: mostFindings }, place)]
    : problems
}

/** The head alone, without findings. */
export const parseHead = (source: string): FrontMatter =>
  readFrontMatter(withoutComments(normal(source)).text, () => undefined).front

const asIs = (text: string): Uncommented => ({ text, lineOf: (line) => line })

const normal = (source: string): string =>
  printable(source)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\ufffd')
    // Unicode's own line ends are none in Markdown, but they are in JavaScript's patterns.
    .replace(/[\u2028\u2029]/g, ' ')

const plainBlocks = (text: string): Blocks =>
  text
    .split(/\n(?:[ \t]*\n)+/)
    .map((part) => oneLine(part.trim()))
    .filter((part) => part !== '')
    .map((part): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: part }] }))
