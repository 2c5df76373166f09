import type { EditorNode } from '../../../document/editorNode.ts'
import type { HtmlElement, HtmlNode } from './htmlTree.ts'
import { isHidden } from './kinds.ts'

type Cell = readonly EditorNode[]

interface ReadTable {
  /** All rows with as many cells; what was merged stands in its first cell, and the others are empty. */
  readonly rows: readonly (readonly Cell[])[]
  /** A line above the columns that reaches over all of them: a title, no heads. */
  readonly above: readonly Cell[]
  readonly captions: readonly HtmlNode[]
  /** Cells that were merged. */
  readonly merged: number
}

/** The cells of a table where they are seen (WHATWG HTML, "Forming a table"), each by itself. */
export function readTable(table: HtmlElement, read: (cell: HtmlElement) => Cell): ReadTable {
  const grid: (Cell | undefined)[][] = []
  const spans: { readonly row: number; readonly column: number; readonly wide: number; readonly high: number }[] = []
  const rows = rowsOf(table)
  rows.forEach((row, y) => {
    const line = grid[y] ?? []
    grid[y] = line
    let x = 0
    for (const cell of row.children) {
      if (typeof cell === 'string' || (cell.tag !== 'td' && cell.tag !== 'th') || isHidden(cell)) continue
      while (line[x] !== undefined) x += 1
      const wide = spanOf(cell.attributes.colspan, widest)
      const high = Math.min(spanOf(cell.attributes.rowspan, rows.length), rows.length - y)
      const content = read(cell)
      for (let down = 0; down < high; down += 1) {
        const target = grid[y + down] ?? []
        grid[y + down] = target
        for (let right = 0; right < wide; right += 1) target[x + right] ??= down + right === 0 ? content : []
      }
      // Excel also writes a text that reaches over empty neighbours so.
      if (wide * high > 1 && content.length > 0 && cell.style['mso-ignore'] !== 'colspan')
        spans.push({ row: y, column: x, wide, high })
      x += wide
    }
  })
  const width = Math.max(0, ...grid.map((row) => lastFilled(row) + 1))
  const full = grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? []))
  const filled = full.filter((row) => row.some((cell) => cell.length > 0))
  const isTitle = (row: readonly Cell[] | undefined): boolean =>
    row !== undefined &&
    width > 1 &&
    filled.length > 1 &&
    spans.some((span) => full[span.row] === row && span.column === 0 && span.wide >= width)
  const titles = isTitle(filled[0]) ? 1 : 0
  return {
    rows: filled.slice(titles),
    above: filled.slice(0, titles).map((row) => row[0] ?? []),
    captions: table.children.filter((child) => typeof child !== 'string' && child.tag === 'caption'),
    merged: spans.filter(
      ({ column, high, row }) => (column < width && high > 1) || full[row] !== filled[0] || titles === 0,
    ).length,
  }
}

/** No sheet that is handed on is wider, and no number of a hostile page makes it so. */
const widest = 1000

function spanOf(written: string | undefined, most: number): number {
  const number = Number.parseInt(written ?? '1', 10)
  return number === 0 ? most : Math.min(Math.max(1, number || 1), most)
}

const lastFilled = (row: readonly (Cell | undefined)[]): number => row.findLastIndex((cell) => (cell?.length ?? 0) > 0)

const rowsOf = ({ children }: HtmlElement): readonly HtmlElement[] =>
  children.flatMap((child) => {
    if (typeof child === 'string' || isHidden(child)) return []
    return child.tag === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tag) ? rowsOf(child) : []
  })
