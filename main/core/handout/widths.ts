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
  const widths = new Map<Column, number>()
  let rest = available
  const settle = (column: Column, width: number): void => {
    widths.set(column, width)
    rest -= width
  }
  for (const column of briefOf(columns, available)) settle(column, column.most)
  for (;;) {
    const open = columns.filter((column) => !widths.has(column))
    const share = sharesOf(open, Math.max(rest, 0))
    const narrow = rest > 0 ? open.filter((column) => share(column) < column.least) : []
    const wide = rest > 0 ? open.filter((column) => share(column) > column.most) : []
    if (narrow.length > 0) for (const column of narrow) settle(column, column.least)
    else if (wide.length > 0) for (const column of wide) settle(column, column.most)
    else {
      for (const column of open) settle(column, Math.max(column.least, share(column)))
      return columns.map((column) => Math.round((widths.get(column) ?? 0) * 10) / 10)
    }
  }
}

/** What fits on one line in a quarter of the width stays on one line, when that leaves the others an eighth or their longest word. */
function briefOf(columns: readonly Column[], available: number): readonly Column[] {
  const brief = columns.filter(({ most }) => most <= available / 4)
  const others = columns.filter(({ most }) => most > available / 4)
  const needed = others.reduce((sum, { least }) => sum + Math.max(least, available / 8), 0)
  const fits = brief.reduce((sum, { most }) => sum + most, needed) <= available
  return others.length > 0 && fits ? brief : []
}

/** Shares of a width by the weights of the columns. */
function sharesOf(columns: readonly Column[], width: number): (column: Column) => number {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0)
  return ({ weight }) => (width * weight) / whole
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

/**
 * Whether a text in a column of so many em is higher than a third of a page, whose text is `page` em wide: then the end of a page
 * may cut it. A page has at least two thirds of its width in height; a line takes 1.35 em.
 */
export const isTall = (inlines: Inlines, column: number, page: number): boolean =>
  Math.ceil((plain(inlines).length * character) / Math.max(column - inset, 1)) * 1.35 > page * 0.22

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
