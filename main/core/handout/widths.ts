import type { FrontMatter, Inlines, Table } from '../document/document.ts'
import { plainText } from '../document/text.ts'

/**
 * Widths of a table's columns in em; the template takes them as shares of the text's width. As in CSS tables, no column is
 * narrower than its longest word and a column that needs little takes no more; the rest is shared by the length of the text.
 * `available`: width of the text in em.
 */
export function columnWidths({ header, rows }: Pick<Table, 'header' | 'rows'>, available: number): readonly number[] {
  const columns = header.map((head, index) =>
    measure(
      head,
      rows.map((row) => row[index] ?? []),
    ),
  )
  const widths = columns.map(() => 0)
  let open = columns.map((_, index) => index)
  let rest = available
  const settle = (fits: (index: number, share: number) => number | undefined): boolean => {
    const weight = open.reduce((sum, index) => sum + (columns[index]?.weight ?? 0), 0)
    const before = rest
    const settled = open.filter((index) => {
      const width = fits(index, (before * (columns[index]?.weight ?? 0)) / weight)
      if (width === undefined) return false
      widths[index] = width
      rest -= width
      return true
    })
    open = open.filter((index) => !settled.includes(index))
    return settled.length > 0
  }
  // What fits on one line in a quarter of the width stays on one line.
  const brief = open.filter((index) => (columns[index]?.most ?? 0) <= available / 4)
  const others = columns.reduce(
    (sum, { least }, index) => sum + (brief.includes(index) ? 0 : Math.max(least, available / 8)),
    0,
  )
  if (
    brief.length < open.length &&
    brief.reduce((sum, index) => sum + (columns[index]?.most ?? 0), others) <= available
  ) {
    settle((index) => (brief.includes(index) ? columns[index]?.most : undefined))
  }
  const least = (index: number, share: number) =>
    share < (columns[index]?.least ?? 0) ? columns[index]?.least : undefined
  const most = (index: number, share: number) =>
    share > (columns[index]?.most ?? 0) ? columns[index]?.most : undefined
  while (open.length > 0 && rest > 0 && (settle(least) || settle(most)));
  const weight = open.reduce((sum, index) => sum + (columns[index]?.weight ?? 0), 0)
  for (const index of open)
    widths[index] = Math.max(columns[index]?.least ?? 0, (Math.max(rest, 0) * (columns[index]?.weight ?? 0)) / weight)
  return widths.map((width) => Math.round(width * 10) / 10)
}

/** Width of the text in em of the page's base size, as the template sets both. */
export function textWidth({ page, kind, language }: Pick<FrontMatter, 'page' | 'kind' | 'language'>): number {
  const width = kind === 'poster' ? 28 : ems[page]
  return language === 'de-simple' ? width / 1.34 : width
}

const ems: Readonly<Record<FrontMatter['page'], number>> = {
  a3: 49,
  'a3-landscape': 82,
  a4: 43,
  'a4-landscape': 69,
  a5: 34,
  a6: 29,
  'a6-landscape': 42,
  slides: 33,
}
/** Width of a character, and the space left and right of a cell. */
const character = 0.53
const inset = 1.1
/** What a column to write in wants. */
const writing = 14

interface Column {
  readonly least: number
  readonly most: number
  readonly weight: number
}

function measure(head: Inlines, cells: readonly Inlines[]): Column {
  const texts = cells.map(plain)
  const title = plain(head)
  const lines = [title, ...texts].flatMap((text) => text.split('\n')).map((line) => line.trim().length)
  const words = [title, ...texts].flatMap((text) => text.split(/[\s\u200b]+/)).map((word) => word.length)
  // Words beyond this are hyphenated, the header's are not.
  const least =
    Math.max(...title.split(/\s+/).map((word) => word.length), Math.min(Math.max(...words), 18)) * character + inset
  const empty = texts.filter((text) => text.trim() === '').length
  // A column of gaps is written into by hand, unless its title asks for a cross or a number.
  const byHand = empty * 2 > texts.length && title.length > 5
  const most = Math.max(Math.max(...lines) * character + inset, byHand ? writing : least)
  return { least, most, weight: Math.sqrt(Math.min(most, 90)) }
}

const plain = (inlines: Inlines): string =>
  plainText(inlines, { placeholder: ({ path }) => path, image: () => '  ', break: '\n' })
