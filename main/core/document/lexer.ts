import { Lexer, Marked, type Token, Tokenizer } from 'marked'
import { longestParagraph } from '../limits.ts'
import { TextTooLong } from './beyondLimits.ts'
import { blockKinds } from './blockKinds.ts'
import {
  type Directive,
  type DirectiveBody,
  type DirectiveToken,
  readDirective,
  segments,
  splitCells,
} from './directives.ts'
import type { BlockKind } from './document.ts'
import { readPlaceholder } from './placeholder.ts'
import { readTable } from './table.ts'
import { readTag } from './tags.ts'
import { maskLiteral, pathStart, readPath } from './verbatim.ts'

/** Of a block that no kind has, Markdown. */
const bodyOf = (name: string): DirectiveBody =>
  (Object.hasOwn(blockKinds, name) ? blockKinds[name as BlockKind].source.body : undefined) ?? 'blocks'

/** As `flanking.ts` has it. */
const starInWord = /(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])/gu

const spanLine = /^\s*@span=(\d{1,2})[ \t]*(?:\n|$)/

/** The text with its code spans blotted out: marked's own pattern of a link stumbles over backticks in them. */
const maskCode = (source: string): string =>
  /^!?\[/.test(source) && source.includes('`')
    ? source.replace(/\\[\s\S]|(`+)(?!`)([\s\S]*?[^`])\1(?!`)|`+/g, (whole, fence?: string) =>
        fence === undefined ? whole : fence + '+'.repeat(whole.length - 2 * fence.length) + fence,
      )
    : source

/** Markdown without HTML, bare addresses and marked's own tables; with placeholders and `:::` blocks. */
const dialect = new Marked({
  gfm: true,
  tokenizer: {
    html: () => undefined,
    tag: () => undefined,
    url: () => undefined,
    // Bürger*innen und Kolleg*innen: a single star between letters is written, not a mark.
    emStrong: (source, masked) => (masked[masked.length - source.length] === source[0] ? false : undefined),
    // ~5 Minuten bis ~10: only two tildes strike out.
    del: (source) => (source.startsWith('~~') ? false : undefined),
    table: (source) => readTable(source) as never,
    // marked drops the second definition of a label; as text it stays visible.
    // [1]: Quelle, and [^1]: a note, lead nowhere.
    def(source) {
      const token = Tokenizer.prototype.def.call(this, source)
      const isText = token && (token.tag.startsWith('^') || !/[:/.#]/.test(token.href))
      return isText || (token && Object.hasOwn(this.lexer.tokens.links, token.tag)) ? undefined : token
    },
    // A dash or two below a line make no heading of it.
    lheading(source) {
      const token = Tokenizer.prototype.lheading.call(this, source)
      if (!token || !/\n {0,3}(?:-{1,2}|={1,2})\s*$/.test(token.raw)) return token
      const text = token.raw.trim()
      return { type: 'paragraph', raw: token.raw, text, tokens: this.lexer.inline(text) } as never
    },
    // >5 Personen, >= 5
    blockquote: (source) => (/^ {0,3}>(?:=|\d)/.test(source) ? undefined : false),
    // Two lines to write on, side by side.
    hr: (source) => (/^ {0,3}_{2,}[ \t]+_{2}/.test(source) ? undefined : false),
    link(source) {
      const masked = maskCode(source)
      if (masked === source) return false
      const token = Tokenizer.prototype.link.call(this, masked)
      if (!token) return undefined
      const start = token.type === 'image' ? 2 : 1
      const text = source.slice(start, start + token.text.length)
      return { ...token, raw: source.slice(0, token.raw.length), text, tokens: this.lexer.inlineTokens(text) }
    },
  },
  hooks: {
    emStrongMask: (source) =>
      maskLiteral(source)
        .replace(/\{\{[^{}\n]*\}\}/g, (whole) => `{${'a'.repeat(whole.length - 2)}}`)
        .replace(starInWord, 'a'),
  },
  extensions: [
    {
      name: 'placeholder',
      level: 'inline',
      start: (source) => {
        const index = source.indexOf('{{')
        return index < 0 ? undefined : index
      },
      tokenizer: (source) => {
        const found = readPlaceholder(source)
        return found && { type: 'placeholder', raw: found.raw, node: found.node }
      },
    },
    {
      // Written between marks that marked would not tell apart otherwise; the only HTML that is no text.
      name: 'nothing',
      level: 'inline',
      start: (source) => {
        const index = source.indexOf('<!---->')
        return index < 0 ? undefined : index
      },
      tokenizer: (source) => (source.startsWith('<!---->') ? { type: 'nothing', raw: '<!---->' } : undefined),
    },
    {
      name: 'path',
      level: 'inline',
      start: (source) => {
        const index = source.search(pathStart)
        return index < 0 ? undefined : index
      },
      tokenizer: (source) => {
        const raw = readPath(source)
        return raw === undefined || raw === '' ? undefined : { type: 'path', raw }
      },
    },
    {
      name: 'tag',
      level: 'inline',
      start: (source) => {
        const index = source.search(/[ \t]{0,9}<[a-z]/i)
        return index < 0 ? undefined : index
      },
      tokenizer(source) {
        const found = readTag(source)
        if (!found) return undefined
        const { type, raw, text } = found
        return text === undefined ? { type, raw } : { type, raw, text, tokens: this.lexer.inlineTokens(text, []) }
      },
    },
    {
      name: 'directive',
      level: 'block',
      // marked asks at each paragraph where the next block may begin: not beyond its end.
      start: (source) => /(?<=\n {0,3}):::/.exec(source.split('\n\n', 1)[0] ?? '')?.index,
      tokenizer(source) {
        const indent = /^ {0,3}(?=:::)/.exec(source)?.[0]
        if (indent === undefined) return undefined
        const directive = readDirective(source.slice(indent.length))
        if (!directive) {
          const stray = /^:::+[ \t]*(?:\n|$)/.exec(source.slice(indent.length))
          return stray ? { type: 'stray', raw: indent + stray[0] } : undefined
        }
        return { ...directiveToken(this.lexer, directive), raw: indent + directive.raw }
      },
    },
  ],
})

/** Lexes a whole source, or throws `TextTooLong`. Block tokens hold inline tokens; the lexer goes on to read single lines (cells, labels). */
export function lex(source: string): { readonly tokens: readonly Token[]; readonly inline: (text: string) => Token[] } {
  const lexer = new Lexer(dialect.defaults)
  const tokens = lexSegments(lexer, source)
  const inline = (text: string, into: Token[]): Token[] => {
    // marked looks at the rest of a text from each mark in it.
    if (text.length > longestParagraph) throw new TextTooLong(text)
    return lexer.inlineTokens(text, into)
  }
  for (const next of lexer.inlineQueue) inline(next.src, next.tokens)
  lexer.inlineQueue = []
  return { tokens, inline: (text) => inline(text, []) }
}

// Blocks at the margin are cut out before marked sees the text: its lists would swallow a `:::` line as a continuation.
function lexSegments(lexer: Lexer, source: string): Token[] {
  return segments(source).flatMap((segment): Token[] => {
    if (segment.kind === 'markdown') return lexMarkdown(lexer, segment.raw)
    if (segment.kind === 'stray') return [{ type: 'stray', raw: segment.raw }]
    return [directiveToken(lexer, segment)]
  })
}

function directiveToken(lexer: Lexer, directive: Directive): Token & DirectiveToken {
  const top = lexer.state.top
  lexer.state.top = true
  const body = bodyOf(directive.name)
  const parts =
    body === 'lines' ? [] : body === 'blocks' ? [directive.body] : splitCells(directive.body).map((cell) => cell.text)
  const spanning = body === 'spanning cells'
  const spans = parts.map((part) => (spanning ? Math.max(1, Number(spanLine.exec(part)?.[1] ?? 1)) : 1))
  const texts = spanning ? parts.map((part) => part.replace(spanLine, '')) : parts
  const cells = texts.map((part) => lexSegments(lexer, part))
  lexer.state.top = top
  return { type: 'directive', raw: directive.raw, directive, cells, spans }
}

function lexMarkdown(lexer: Lexer, source: string): Token[] {
  delete lexer.state.lastToken
  return lexer.blockTokens(source, [])
}
