import { longestParagraph, mostFindings, widestIndent } from '../limits.ts'
import { lineFinder } from '../lines.ts'
import { inOrder, type Place, type Problem } from '../outcome.ts'
import type { LimitCode } from '../problemCodes.ts'
import { beyondLimits, TextTooLong } from './beyondLimits.ts'
import { readBlocks } from './blocks.ts'
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
  const text = normal(source)
  const problems: Problem[] = []
  const inFile = file === undefined ? {} : { file }
  const { front, rest } = readFrontMatter(text, (code, facts, line, column = 1) =>
    problems.push(problem(code, facts, { ...inFile, line, column })),
  )
  const asText = (code: LimitCode, most: number, line: number): Parsed => {
    problems.push(problem(code, { most }, { ...inFile, line, column: 1 }))
    return { document: { front, blocks: plainBlocks(text.slice(rest)) }, problems, places: new Map() }
  }
  const beyond = beyondLimits(text)
  if (beyond) return asText(beyond.code, beyond.most, beyond.line)
  try {
    const { tokens, inline } = lex(text.slice(rest))
    const reader = createReader(text, rest, inline, file)
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
      const at = text.indexOf(error.text.split('\n', 1)[0] ?? '', rest)
      return asText('paragraph-too-long', longestParagraph, lineFinder(text)(Math.max(at, rest)).line)
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
export const parseHead = (source: string): FrontMatter => readFrontMatter(normal(source), () => undefined).front

const normal = (source: string): string =>
  source
    .replace(/^\ufeff/, '')
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
