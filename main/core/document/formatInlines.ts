import { assertNever } from '../outcome.ts'
import type { Inline, Inlines } from './document.ts'
import { escapeAddress, escapeQuoted, escapeText } from './escape.ts'
import { formatPlaceholder } from './placeholder.ts'

/** `flow`: a paragraph, where a line may break. `line`: a heading or a label. `cell`: a table cell. */
export type Room = 'flow' | 'line' | 'cell'

export function formatInlines(inlines: Inlines, room: Room): string {
  const text = sequence(inlines, { room, lineStart: true, outer: true })
  return room === 'cell' ? text.replaceAll('|', '\\|') : text
}

interface Context {
  readonly room: Room
  readonly lineStart: boolean
  /** Not within a mark: white space at the ends would be dropped. */
  readonly outer: boolean
  readonly inLink?: boolean
}

function sequence(inlines: Inlines, context: Context): string {
  return inlines
    .map((node, index): string => {
      const [before, after] = [inlines[index - 1], inlines[index + 1]]
      const first = before === undefined || (before.kind === 'break' && context.room === 'flow')
      const last = after === undefined || after.kind === 'break'
      if (node.kind === 'text') {
        return escapeText(node.text, {
          inLink: context.inLink === true,
          lineStart: first && (before !== undefined || context.lineStart),
          guardStart:
            before === undefined
              ? !context.outer && /^[\s\p{P}\p{S}]/u.test(node.text)
              : needsGuard(before, node.text[0]),
          guardEnd:
            after === undefined
              ? !context.outer && /[\s\p{P}\p{S}]$/u.test(node.text)
              : needsGuard(after, node.text.at(-1)),
          edgeStart: before === undefined || before.kind === 'break',
          edgeEnd: last,
        })
      }
      if (node.kind === 'break') return lineBreak(context, index === 0, after)
      const written = single(node, { ...context, lineStart: false, outer: false })
      // marked takes `~` for a letter, so strikethrough beside another mark needs punctuation in between.
      if (node.kind !== 'strikethrough') return written
      const apart = (other: Inline | undefined): string =>
        other === undefined ? (context.outer ? '' : nothing) : other.kind === 'text' ? '' : nothing
      return apart(before) + written + apart(after)
    })
    .join('')
}

// A break at an end of its text, or where no line may end, is written as a reference.
const lineBreak = (context: Context, first: boolean, after: Inline | undefined): string =>
  context.room === 'flow' && !first && after !== undefined && after.kind !== 'break' ? '\\\n' : '&#10;'

/** Whether a mark beside a text would not be seen as one, by CommonMark's rules of flanking. */
const needsGuard = (mark: Inline, neighbour: string | undefined): boolean =>
  isMark(mark) && neighbour !== undefined && /[^\s!-/:-@[-`{-~]/.test(neighbour)

const isMark = (node: Inline): boolean =>
  node.kind === 'strong' || node.kind === 'emphasis' || node.kind === 'strikethrough'

function single(node: Exclude<Inline, { kind: 'text' | 'break' }>, context: Context): string {
  switch (node.kind) {
    case 'strong':
      return `**${sequence(node.inlines, context)}**`
    case 'emphasis':
      return `_${sequence(node.inlines, context)}_`
    case 'strikethrough':
      return `~~${beside(node.inlines[0])}${sequence(node.inlines, context)}${beside(node.inlines.at(-1))}~~`
    case 'code':
      return codeSpan(node.text)
    case 'link':
      return `[${sequence(node.inlines, { ...context, inLink: true })}](${escapeAddress(node.href)}${title(node.title)})`
    case 'image':
      return `![${escapeQuoted(node.alt)}](${escapeAddress(node.src)}${title(node.title)})`
    case 'placeholder':
      return formatPlaceholder(node)
    default:
      return assertNever(node)
  }
}

const nothing = '<!---->'
const beside = (node: Inline | undefined): string => (node && isMark(node) ? nothing : '')

const title = (text: string | undefined): string => (text === undefined ? '' : ` "${escapeQuoted(text)}"`)

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const padded = /^`|`$|^ .* $/.test(text) && text.trim() !== '' ? ` ${text} ` : text
  return `${fence}${padded}${fence}`
}
