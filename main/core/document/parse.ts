import { inOrder, type Place, type Problem } from '../outcome.ts'
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
  try {
    const { tokens, inline } = lex(text.slice(rest))
    const reader = createReader(text, rest, inline, file)
    const blocks = readBlocks(reader, tokens)
    for (const { label, text, place } of reader.definitions)
      if (!reader.usedLabels.has(label)) reader.report('definition-unused', { text }, place)
    return { document: { front, blocks }, problems: inOrder([...problems, ...reader.problems]), places: reader.places }
  } catch {
    // Nesting of thousands of levels exhausts the stack, wherever it happens to be.
    problems.push(problem('unreadable', {}, { ...inFile, line: 1, column: 1 }))
    return { document: { front, blocks: plainBlocks(text.slice(rest)) }, problems, places: new Map() }
  }
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
