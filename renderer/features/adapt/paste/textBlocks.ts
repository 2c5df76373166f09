import { dayBeforeMonth } from '../../../../main/core/document/days.ts'
import type { EditorNode } from '../../../document/editorNode.ts'
import type { Pasted } from './htmlBlocks.ts'
import { createRun } from './leaves.ts'
import { type ListLine, listsOf, type Marker, markerIn, markerOf } from './listLines.ts'

/** Plain text → blocks: a line is a paragraph, lines with signs are lists, lines with tabs are a table, lines that were broken by a page are one. */
export function readTextBlocks(text: string): Pasted {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\f]/g, '\n')
    .replaceAll('\v', '\n')
    .split('\n')
  const table = tableIn(lines)
  if (table) return { blocks: [table], told: new Map() }
  const groups = groupsOf(lines)
  return { blocks: groups.flatMap((group) => readGroup(group)), told: new Map() }
}

/** Lines without an empty one between them. */
function groupsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') groups.push([])
    else groups.at(-1)?.push(line)
  }
  return groups.filter((group) => group.length > 0)
}

function readGroup(group: readonly string[]): readonly EditorNode[] {
  const found: EditorNode[] = []
  let lines: ListLine[] = []
  const close = (): void => {
    found.push(...listsOf(lines))
    lines = []
  }
  const markers = group.map((line, index) => signOf(line, group[index - 1], group[index + 1]))
  const isList = markers.some((marker) => marker !== undefined)
  for (const [index, line] of (isList ? wrappedItems(group, markers) : unwrapped(group)).entries()) {
    const marker = isList ? signOf(line, undefined, undefined, true) : undefined
    const content = leavesOf(marker ? line.slice(marker.length) : line)
    if (content.length === 0) continue
    if (marker && (markers[index] !== undefined || isList)) {
      const { length: _, ...rest } = marker
      lines.push({ level: indent(line), ...rest, content: [{ type: 'paragraph', content }] })
    } else {
      close()
      found.push({ type: 'paragraph', content })
    }
  }
  close()
  return found
}

const leavesOf = (text: string): readonly EditorNode[] => {
  const run = createRun()
  run.text(text, [])
  return run.take()[0] ?? []
}

const indent = (line: string): number => {
  const [space = ''] = /^[\s\u00a0]*/.exec(line) ?? []
  // A bullet of the second level in word processors.
  const sub = /^[\s\u00a0]*o[\t\u00a0 ]/.test(line) ? 4 : 0
  return 1 + sub + [...space].reduce((sum, sign) => sum + (sign === '\t' ? 4 : 1), 0)
}

/** `- ` and `1. ` begin an item when they do not stand alone: a dash or a number may begin a line of text. */
function signOf(
  line: string,
  before?: string,
  after?: string,
  sure = false,
): (Marker & { readonly length: number }) | undefined {
  const clear = markerIn(line)
  if (clear) return dayBeforeMonth(line) === undefined ? clear : undefined
  const [found, mark = ''] = /^\s*([-*\u2013\u2014]|\d{1,3}[.)]|[a-z]\)|\[[ x]?\])[ \t]+(?=\S)/i.exec(line) ?? []
  const marker = found === undefined ? undefined : markerOf(mark)
  if (found === undefined || !marker || dayBeforeMonth(line) !== undefined) return undefined
  const beside = [before, after].filter((each) => each !== undefined)
  if (!sure && !beside.some((each) => similar(each, marker))) return undefined
  return { ...marker, length: found.length }
}

function similar(line: string, { ordered, number }: Marker): boolean {
  const other = markerOf(/^\s*(\S+)[ \t]/.exec(line)?.[1] ?? '')
  if (!other || other.ordered !== ordered) return false
  return !ordered || Math.abs((other.number ?? 0) - (number ?? 0)) === 1
}

/** What follows an item without a sign and is indented, or goes on in small letters, belongs to it. */
function wrappedItems(group: readonly string[], markers: readonly (Marker | undefined)[]): readonly string[] {
  const found: string[] = []
  group.forEach((line, index) => {
    const last = found.at(-1)
    const goesOn =
      markers[index] === undefined && last !== undefined && (/^\s{2,}/.test(line) || /^\p{Ll}/u.test(line.trim()))
    if (goesOn && last !== undefined) found[found.length - 1] = joined(last, line)
    else found.push(line)
  })
  return found
}

/**
 * Lines that a page was too narrow for: the first word of the next line would not have fitted on any of them. Else each line is a
 * paragraph of its own, as in a word processor.
 */
function unwrapped(group: readonly string[]): readonly string[] {
  const trimmed = group.map((line) => line.trim())
  const longest = Math.max(...trimmed.map(({ length }) => length))
  if (trimmed.length < 2 || longest < narrowest) return trimmed
  const isFull = (line: string, index: number): boolean => {
    const next = /^\S+/.exec(trimmed[index + 1] ?? '')?.[0] ?? ''
    return line.length + 1 + next.length > longest * slack || /\p{L}-$/u.test(line)
  }
  if (!trimmed.slice(0, -1).every(isFull)) return trimmed
  return [trimmed.reduce(joined)]
}

/** Letters of a line of a column; shorter lines are lines on purpose. */
const narrowest = 40
/** Letters are not equally wide. */
const slack = 0.88

/** A hyphen at the end of a line is one of division when the word goes on in small letters, but not before `und` and `oder`. */
function joined(line: string, next: string): string {
  const after = next.trimStart()
  if (/\p{L}[-\u00ad]$/u.test(line) && /^\p{Ll}/u.test(after) && !/^(?:und|oder|bzw|sowie|and|or)\b/.test(after))
    return line.slice(0, -1) + after
  return /[-\u2010]$/.test(line) && /^\p{Lu}/u.test(after) ? line + after : `${line} ${after}`
}

/** Lines with equally many tabs between words are rows of a table; a cell may be quoted and then holds line ends. */
function tableIn(lines: readonly string[]): EditorNode | undefined {
  const rows = rowsOf(lines.slice(0, lines.findLastIndex((line) => line !== '') + 1).join('\n'))
  const width = rows[0]?.length ?? 0
  if (width < 2 || rows.some((row) => row.length !== width)) return undefined
  if (width === 2 && rows.every(([first = '']) => sign.test(first.trim()))) return undefined
  const used = rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1)
  if (!used) return undefined
  return {
    type: 'table',
    attrs: { align: rows[0]?.map(() => null) ?? [] },
    content: rows.map((row, index) => ({
      type: 'tableRow',
      content: row.map((cell) => {
        const type = index === 0 ? 'tableHeader' : 'tableCell'
        const content = cell
          .split('\n')
          .map(leavesOf)
          .filter((line) => line.length > 0)
        const leaves = content.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' }, ...line]))
        return leaves.length > 0 ? { type, content: leaves } : { type }
      }),
    })),
  }
}

/** In front of an item, with a tab behind it: no column. */
const sign = /^(?:[^\p{L}\p{N}]|o|\(?[\p{L}\p{N}]{1,3}[.)])$/u

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*)/y
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at
    const [whole = '', quoted, plain = ''] = cell.exec(text) ?? []
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    at += whole.length
    if (text[at] !== '\t') {
      rows.push(row)
      row = []
    }
    at += 1
  }
  return rows
}
