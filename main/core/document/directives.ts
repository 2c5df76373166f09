import type { Token } from 'marked'
import { oneLine } from './spaces.ts'

/** The lines of `:::name` blocks: where they begin and end, and what their first line says. */

export interface Directive {
  readonly raw: string
  readonly name: string
  /** What follows the name on the first line. */
  readonly attributes: string
  readonly body: string
  /** Where the body begins in `raw`. */
  readonly bodyOffset: number
  readonly closed: boolean
}

/** What stands in a block: Markdown, Markdown in cells that `---` parts (each may say how many columns it spans), or lines of its own. */
export type DirectiveBody = 'blocks' | 'cells' | 'spanning cells' | 'lines'

export interface DirectiveToken {
  readonly type: 'directive'
  readonly raw: string
  readonly directive: Directive
  /** The body as Markdown, cut at `---` when the block has cells. */
  readonly cells: readonly (readonly Token[])[]
  /** How many columns each cell takes. */
  readonly spans: readonly number[]
}

const opening = /^:::[ \t]*([A-Za-z][\w-]*)/
const closing = /^:::+[ \t]*$/
// A fence may begin behind the marks of a list or a quote.
const fenceLine = /^(?:[ \t]|>|[-+*][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?=[^`]*$)|~{3,})/

/** Remembers whether a line stands inside a code fence. */
export function fenceTracker(): (line: string) => boolean {
  let fence: string | undefined
  return (line) => {
    const match = fenceLine.exec(line)
    if (fence === undefined) {
      if (match) fence = match[1]
      return match !== null
    }
    const mark = match?.[1]
    if (
      match &&
      mark &&
      mark[0] === fence[0] &&
      mark.length >= fence.length &&
      line.slice(match[0].length).trim() === ''
    )
      fence = undefined
    return true
  }
}

export type Segment =
  | { readonly kind: 'markdown'; readonly raw: string }
  | ({ readonly kind: 'directive' } & Directive)
  | { readonly kind: 'stray'; readonly raw: string }

/** Cuts a source into Markdown and blocks; the `raw` of all segments together is the source. */
export function segments(source: string): Segment[] {
  if (!source.includes(':::')) return source === '' ? [] : [{ kind: 'markdown', raw: source }]
  const found: Segment[] = []
  let inFence = fenceTracker()
  let start = 0
  let offset = 0
  const flush = (): void => {
    if (offset > start) found.push({ kind: 'markdown', raw: source.slice(start, offset) })
  }
  while (offset < source.length) {
    const line = lineAt(source, offset)
    const special = !inFence(line) && line.startsWith(':::')
    const directive = special ? readDirective(source.slice(offset)) : undefined
    const raw = directive?.raw ?? source.slice(offset, offset + line.length + 1)
    if (directive) {
      flush()
      found.push({ kind: 'directive', ...directive })
    } else if (special && closing.test(line)) {
      flush()
      found.push({ kind: 'stray', raw })
    }
    offset += raw.length
    if (directive || (special && closing.test(line))) {
      start = offset
      inFence = fenceTracker()
    }
  }
  flush()
  return found
}

/** Reads the block that `source` begins with; an unclosed block takes everything. */
export function readDirective(source: string): Directive | undefined {
  const first = lineAt(source, 0)
  const match = opening.exec(first)
  if (!match) return undefined
  const bodyOffset = Math.min(first.length + 1, source.length)
  const inFence = fenceTracker()
  let depth = 1
  let offset = bodyOffset
  while (offset < source.length) {
    const line = lineAt(source, offset)
    const next = Math.min(offset + line.length + 1, source.length)
    if (!inFence(line) && line.startsWith(':::')) {
      if (closing.test(line)) depth -= 1
      else if (opening.test(line)) depth += 1
      if (depth === 0) return directive(offset, next, true)
    }
    offset = next
  }
  return directive(source.length, source.length, false)

  function directive(bodyEnd: number, end: number, closed: boolean): Directive {
    const body = source.slice(bodyOffset, bodyEnd)
    return {
      raw: source.slice(0, end),
      name: match?.[1] ?? '',
      attributes: first.slice(match?.[0].length),
      body,
      bodyOffset,
      closed,
    }
  }
}

/** Splits a body at its own `---` lines, not at those of inner blocks or code. Offsets are those within the body. */
export function splitCells(body: string): { readonly text: string; readonly offset: number }[] {
  const cells: { text: string; offset: number }[] = []
  const inFence = fenceTracker()
  let depth = 0
  let start = 0
  let offset = 0
  while (offset < body.length) {
    const line = lineAt(body, offset)
    const next = Math.min(offset + line.length + 1, body.length)
    if (!inFence(line)) {
      if (closing.test(line)) depth = Math.max(0, depth - 1)
      else if (opening.test(line)) depth += 1
      else if (depth === 0 && /^---[ \t]*$/.test(line)) {
        cells.push({ text: body.slice(start, offset), offset: start })
        start = next
      }
    }
    offset = next
  }
  const last = body.slice(start)
  if (cells.length > 0 || last.trim() !== '') cells.push({ text: last, offset: start })
  return cells
}

const attribute = /\s*([A-Za-z][\w-]*)=(?:"((?:\\.|[^"\\])*)"|([^\s"]*))(?=\s|:|$)/y

/** Reads `key=value key="several words"`; `rest` is what is no attribute. */
export function readAttributes(text: string): {
  readonly entries: readonly (readonly [string, string])[]
  readonly rest: string
} {
  const entries: [string, string][] = []
  let end = 0
  for (;;) {
    attribute.lastIndex = end
    const match = attribute.exec(text)
    if (!match) return { entries, rest: text.slice(end).trim() }
    const quoted = match[2]
    entries.push([match[1] ?? '', quoted === undefined ? (match[3] ?? '') : quoted.replace(/\\(["\\])/g, '$1')])
    end += match[0].length
  }
}

export function formatAttribute(key: string, value: string | number | boolean): string {
  const text = oneLine(String(value))
  return /^[\p{L}\p{N}._/-]+$/u.test(text) ? `${key}=${text}` : `${key}="${text.replace(/["\\]/g, '\\$&')}"`
}

const lineAt = (text: string, offset: number): string => {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.slice(offset) : text.slice(offset, end)
}
