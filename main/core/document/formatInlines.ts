import { assertNever } from '../outcome.ts'
import type { Inline, Inlines } from './document.ts'
import { escapeAddress, escapeQuoted, escapeText, reference } from './escape.ts'
import { closes, firstOf, lastOf, opens } from './flanking.ts'
import { formatPlaceholder } from './placeholder.ts'
import { goesOnAsName, lastAddress } from './verbatim.ts'

/** `flow`: a paragraph, where a line may break. `line`: a heading or a label. `cell`: a table cell. */
export type Room = 'flow' | 'line' | 'cell'

export function formatInlines(inlines: Inlines, room: Room): string {
  const text = sequence(inlines, { room, before: '', after: '', inLink: false })
  return room === 'cell' ? text.replaceAll('|', '\\|') : text
}

interface Context {
  readonly room: Room
  /** The characters around the sequence; empty at the ends of the whole text. */
  readonly before: string
  readonly after: string
  readonly inLink: boolean
}

function sequence(inlines: Inlines, context: Context): string {
  const written = inlines.map((node, index) => write(node, inlines[index - 1], inlines[index + 1], context))
  // Marks get their delimiters from the left to the right: what stands before one is final, what stands behind it is not.
  inlines.forEach((node, index) => {
    if (!isMark(node)) return
    const next = inlines[index + 1]
    const before = index === 0 ? context.before : (written[index - 1] ?? '')
    const after = !next ? context.after : isMark(next) ? (marksOf(next, context)[0] ?? '') : (written[index + 1] ?? '')
    const marks = marksOf(node, context).filter((mark) => mark !== '_' || !goesOnAsName(after))
    const mark = delimited(written[index] ?? '', marks.length > 0 ? marks : ['_'], lastOf(before), firstOf(after))
    written[index] = mark.text
    // A mark inside an address is none.
    const colon = index > 0 ? lastAddress(before) : undefined
    if (colon !== undefined) written[index - 1] = `${before.slice(0, colon)}${reference(':')}${before.slice(colon + 1)}`
    if (marks.length === 0 && next) written[index + 1] = after.replace(/^./su, reference)
    if (!mark.opens && index > 0) written[index - 1] = (written[index - 1] ?? '').replace(/.$/su, reference)
    if (!mark.closes && next) written[index + 1] = (written[index + 1] ?? '').replace(/^./su, reference)
  })
  return written.join('')
}

/** Gives a node as Markdown; of a mark only its inside, whose delimiters follow when its neighbours are known. */
function write(node: Inline, before: Inline | undefined, after: Inline | undefined, context: Context): string {
  switch (node.kind) {
    case 'text': {
      const outer = context.before === ''
      return escapeText(node.text, {
        inLink: context.inLink,
        lineStart: context.room === 'flow' && (before === undefined ? outer : before.kind === 'break'),
        headingEnd: context.room === 'line' && after === undefined,
        edgeStart: before === undefined || before.kind === 'break',
        edgeEnd: after === undefined || after.kind === 'break',
        beforeBracket: after?.kind === 'link',
      })
    }
    case 'break':
      // At an end of its text, or where no line may end, it is written as a reference.
      return context.room === 'flow' && before !== undefined && after !== undefined && after.kind !== 'break'
        ? '\\\n'
        : '&#10;'
    case 'strong':
    case 'emphasis':
      return sequence(node.inlines, { ...context, before: '*', after: '*' })
    case 'strikethrough':
      return (
        beside(node.inlines[0]) +
        sequence(node.inlines, { ...context, before: '~', after: '~' }) +
        beside(node.inlines.at(-1))
      )
    case 'code':
      return codeSpan(node.text)
    case 'link': {
      const text = sequence(node.inlines, { ...context, before: '[', after: ']', inLink: true })
      return `[${text}](${escapeAddress(node.href)}${title(node.title)})`
    }
    case 'image':
      return `![${escapeQuoted(node.alt)}](${escapeAddress(node.src)}${title(node.title)})`
    case 'placeholder':
      return formatPlaceholder(node)
    default:
      return assertNever(node)
  }
}

type Mark = Extract<Inline, { readonly kind: 'strong' | 'emphasis' | 'strikethrough' }>

const isMark = (node: Inline): node is Mark =>
  node.kind === 'strong' || node.kind === 'emphasis' || node.kind === 'strikethrough'

/** The delimiters to choose from, the usual one first. Within a word `_` is no mark; `*` is, but only alone is it sure. */
function marksOf(node: Mark, context: Context): readonly string[] {
  if (node.kind === 'strong') return ['**']
  if (node.kind === 'strikethrough') return ['~~']
  return context.before === '' && !node.inlines.some(isMark) ? ['_', '*'] : ['_']
}

/**
 * A mark's inside between the first delimiters that are seen as such between the characters `before` and `after`. Where none are,
 * the usual ones: `opens` or `closes` then says that the letter there must become a reference.
 */
function delimited(
  inside: string,
  marks: readonly string[],
  before: string,
  after: string,
): { readonly text: string; readonly opens: boolean; readonly closes: boolean } {
  const [first, last] = [firstOf(inside), lastOf(inside)]
  const fits = (mark: string): boolean =>
    opens(mark, before, first) &&
    closes(mark, last, after) &&
    (mark !== '*' || ![before, first, last, after].includes('*'))
  const mark = marks.find(fits) ?? marks[0] ?? ''
  // marked takes `~` for a letter, so strikethrough beside another mark needs punctuation in between.
  const apart = (beside: string): string => (mark === '~~' && /[*_~[\]]/.test(beside) ? nothing : '')
  return {
    text: apart(before) + mark + inside + mark + apart(after),
    opens: opens(mark, before, first),
    closes: closes(mark, last, after),
  }
}

const nothing = '<!---->'
const beside = (node: Inline | undefined): string => (node && isMark(node) ? nothing : '')

const title = (text: string | undefined): string => (text === undefined ? '' : ` "${escapeQuoted(text)}"`)

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const padded = /^`|`$|^ .* $/.test(text) && /[^ ]/.test(text) ? ` ${text} ` : text
  return `${fence}${padded}${fence}`
}
