import { fenceTracker } from './directives.ts'
import { withoutTrailing } from './spaces.ts'

export interface Uncommented {
  readonly text: string
  /** The line of the source that a line of the text comes from; both from 1. */
  readonly lineOf: (line: number) => number
  /** Where a comment begins that never ends; it stays in the text. */
  readonly open?: { readonly line: number; readonly column: number }
}

/**
 * The text without its comments (`<!-- … -->`): what an author notes for herself is not printed. Code keeps them. A line
 * that holds nothing else goes as a whole, so that it does not end the table or the list that it stands in; between two lists
 * it keeps them apart. `<!---->` says nothing and stays: canonical Markdown has it between marks.
 */
export function withoutComments(source: string): Uncommented {
  if (!source.includes('<!--')) return { text: source, lineOf: (line) => line }
  const lines = source.split('\n')
  const kept: { text: string; readonly line: number }[] = []
  const isCode = codeTracker()
  let open: { readonly line: number; readonly column: number; readonly kept: number } | undefined
  for (const [index, line] of lines.entries()) {
    if (!open && isCode(line)) {
      kept.push({ text: line, line: index })
      continue
    }
    let rest = ''
    let at = 0
    let cut = open !== undefined
    while (at < line.length) {
      if (open) {
        const end = line.indexOf('-->', at)
        if (end < 0) break
        open = undefined
        at = end + 3
        // The blank on one side is enough.
        if (/^$|\s$/.test(rest)) while (line[at] === ' ') at += 1
      } else {
        const start = nextComment(line, at)
        rest += line.slice(at, start < 0 ? line.length : start)
        if (start < 0) break
        cut = true
        open = { line: index, column: start, kept: kept.length }
        // `<!-->` and `<!--->` are whole: CommonMark 0.31.2, section 6.6.
        at = line.startsWith('<!-->', start) || line.startsWith('<!--->', start) ? start + 2 : start + 4
      }
    }
    if (!cut) kept.push({ text: line, line: index })
    else if (rest.trim() !== '') kept.push({ text: withoutTrailing(rest), line: index })
    else if (!open && isList(kept.findLast(({ text }) => text.trim() !== '')?.text) && isList(nextText(lines, index)))
      kept.push({ text: '<!---->', line: index })
  }
  if (open) {
    kept.splice(open.kept)
    kept.push(...lines.slice(open.line).map((text, index) => ({ text, line: index + (open?.line ?? 0) })))
  }
  // A head behind a comment is a head.
  const first = kept.findIndex(({ text }) => text.trim() !== '')
  if (kept[first]?.text.startsWith('---')) kept.splice(0, first)
  return {
    text: kept.map(({ text }) => text).join('\n'),
    lineOf: (line) => (kept[Math.min(line, kept.length) - 1]?.line ?? 0) + 1,
    ...(open ? { open: { line: open.line + 1, column: open.column + 1 } } : {}),
  }
}

/** The head, fenced code, and code by four blanks behind an empty line that belongs to no list. */
function codeTracker(): (line: string) => boolean {
  const inFence = fenceTracker()
  let before = ''
  let inList = false
  let indented = false
  let head: 'before' | 'in' | 'behind' = 'before'
  return (line) => {
    const rule = /^---[ \t]*$/.test(line)
    if (head === 'in' || (head === 'before' && rule)) {
      head = rule && head === 'in' ? 'behind' : 'in'
      return true
    }
    if (line.trim() !== '') head = 'behind'
    const fenced = inFence(line)
    inList = isList(line) || (inList && (line.trim() === '' || /^\s/.test(line)))
    indented = /^(?: {4}|\t)/.test(line) && !inList && (indented || before.trim() === '')
    before = line
    return fenced || indented
  }
}

const isList = (line = ''): boolean => /^\s{0,9}(?:[-+*]|\d{1,9}[.)])\s/.test(line)
const nextText = (lines: readonly string[], index: number): string | undefined =>
  lines.slice(index + 1, index + 20).find((line) => line.trim() !== '')

/** Where the next comment of a line begins: not in a code span or a quoted attribute, not behind a backslash. */
function nextComment(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1
    else if (line[at] === '`') at = codeEnd(line, at)
    else if (line[at] === '"' && line[at - 1] === '=') at = quoteEnd(line, at)
    else if (line.startsWith('<!---->', at)) at += 6
    else if (line.startsWith('<!--', at)) return at
  }
  return -1
}

/** The last sign of the code span that begins at `start`, or of the backticks there when none does. */
function codeEnd(line: string, start: number): number {
  const runEnd = (at: number): number => {
    let end = at
    while (line[end] === '`') end += 1
    return end
  }
  const opened = runEnd(start)
  for (let at = line.indexOf('`', opened); at >= 0; at = line.indexOf('`', runEnd(at)))
    if (runEnd(at) - at === opened - start) return runEnd(at) - 1
  return opened - 1
}

function quoteEnd(line: string, start: number): number {
  for (let at = start + 1; at < line.length; at += 1)
    if (line[at] === '\\') at += 1
    else if (line[at] === '"') return at
  return start
}
