import type { EditorNode } from '../../../document/editorNode.ts'

/** A paragraph that only looks like an item of a list: how programs hand on lists that are none in HTML. */
export interface ListLine {
  /** 1 is the outermost; only the order counts. */
  readonly level: number
  readonly ordered: boolean
  /** As it is written in front of it. */
  readonly number?: number
  readonly checked?: boolean
  readonly content: readonly EditorNode[]
}

export interface Marker {
  readonly ordered: boolean
  readonly number?: number
  readonly checked?: boolean
}

/** What stands in front of an item, without spaces: `·`, `o`, `1.`, `b)`, `iv.`; `undefined`: words of the text. */
export function markerOf(written: string): Marker | undefined {
  const mark = written.replace(/[\s\u00a0]/g, '')
  if (/^[\u2610\u{1f5f8}\uf06f\uf0a8]$/u.test(mark) || mark === '[]') return { ordered: false, checked: false }
  if (/^[\u2611\u2612\u2705\uf0fe\uf053]$/u.test(mark) || /^\[x\]$/i.test(mark))
    return { ordered: false, checked: true }
  const [, digits] = /^\(?(?:\d{1,3}\.)*(\d{1,9})[.)]?\)?$/.exec(mark) ?? []
  if (digits !== undefined) return { ordered: true, number: Number(digits) }
  const [, letters] = /^\(?([a-z]{1,6})[.)]$/i.exec(mark) ?? []
  if (letters !== undefined && (letters.length === 1 || roman.test(letters)))
    return { ordered: true, number: letters.length === 1 ? letterNumber(letters) : romanNumber(letters) }
  if (mark.length <= 2 && (/^[^\p{L}\p{N}]+$/u.test(mark) || /^[oqvn]$/.test(mark) || symbols.test(mark)))
    return { ordered: false }
  return undefined
}

/** Letters of the symbol fonts of word processors. */
const symbols = /^[\uf000-\uf0ffØüq§v]$/
const roman = /^[ivxlc]+$/i

/** `i.` is the ninth letter and the first Roman number; a list of nine letters is rare. */
function letterNumber(letter: string): number {
  const place = letter.toLowerCase().charCodeAt(0) - 96
  return letter.toLowerCase() === 'i' ? 1 : place
}

function romanNumber(letters: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  const digits = [...letters.toLowerCase()].map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0)
}

/** A marker that stands in the text itself, and how many characters it takes with the space behind it. */
export function markerIn(text: string): (Marker & { readonly length: number }) | undefined {
  const [sure] =
    /^[\s\u00a0]*[\u2022\u00b7\u25aa\u25ab\u25a0\u25cf\u25cb\u25e6\u2023\u2043\uf000-\uf0ff\u2610\u2611\u2612][\s\u00a0]+/u.exec(
      text,
    ) ?? []
  const [filled] =
    /^[\s\u00a0]*(?:[-\u2013\u2014*o\u00a7]|\(?(?:\d{1,3}\.)*\d{1,3}[.)]|\(?[a-z][.)])(?:[ \u00a0]*\t[\s\u00a0]*|[ \u00a0]{2,})/i.exec(
      text,
    ) ?? []
  const found = sure ?? filled
  const marker = found === undefined ? undefined : markerOf(found)
  return found === undefined || !marker ? undefined : { ...marker, length: found.length }
}

/** Lines one below the other → lists with their lists inside. */
export function listsOf(lines: readonly ListLine[]): readonly EditorNode[] {
  const found: EditorNode[] = []
  let rest = lines
  while (rest[0]) {
    const { items, left } = itemsFrom(rest)
    found.push(listNode(rest[0], items))
    rest = left
  }
  return found
}

const listNode = ({ ordered, number }: ListLine, items: readonly EditorNode[]): EditorNode => ({
  type: 'list',
  attrs: { ordered, start: ordered ? (number ?? 1) : 1 },
  content: items,
})

function itemsFrom(lines: readonly ListLine[]): {
  readonly items: readonly EditorNode[]
  readonly left: readonly ListLine[]
} {
  const [first] = lines
  const items: EditorNode[] = []
  let at = 0
  for (let line = lines[at]; first && line; line = lines[at]) {
    const sibling = line.level <= first.level
    if (sibling && (line.level < first.level || line.ordered !== first.ordered)) break
    if (sibling && at > 0 && line.ordered && line.number === 1) break
    let end = at + 1
    while ((lines[end]?.level ?? 0) > line.level) end += 1
    const inner = listsOf(lines.slice(at + 1, end))
    items.push({
      type: 'listItem',
      attrs: { checked: line.checked ?? null },
      content: [...line.content, ...inner],
    })
    at = end
  }
  return { items, left: lines.slice(at) }
}
