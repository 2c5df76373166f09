import type { FrontMatter } from '../document/document.ts'

/**
 * How the pages of a handout lie on paper. `a4`: every page on its own, in its own size; `booklet`: A4 printed on both sides and
 * folded to A5; `2up`, `4up`: that many pages on one A4 side. Lengths are in PostScript points.
 */
export const layouts = ['a4', 'booklet', '2up', '4up'] as const
export type SheetLayout = (typeof layouts)[number]

export interface Size {
  readonly width: number
  readonly height: number
}
/** One side of a sheet of paper. */
export interface Side extends Size {
  /** `page` counts from 0; `x` and `y` are its lower left corner. */
  readonly placed: readonly { readonly page: number; readonly x: number; readonly y: number; readonly scale: number }[]
}

/** ISO 216 in millimetres. */
const a4 = { short: 210, long: 297 }
const points = (millimetres: number): number => (millimetres * 72) / 25.4
const upright: Size = { width: points(a4.short), height: points(a4.long) }
const across: Size = { width: upright.height, height: upright.width }

/** What is cut, hung up, shown or given to one person after the other is no booklet. */
const loose: readonly FrontMatter['kind'][] = ['cards', 'certificate', 'letter', 'nametags', 'poster', 'slides']

export const layoutFor = (layout: SheetLayout, kind: FrontMatter['kind']): SheetLayout =>
  layout === 'booklet' && loose.includes(kind) ? 'a4' : layout

/**
 * The layout that a document of these pages really gets: what lies across or is as large as a poster cannot be folded to a
 * booklet, and a single page has nothing to be folded with.
 */
export function fittingLayout(layout: SheetLayout, pages: readonly Size[]): SheetLayout {
  if (layout !== 'booklet') return layout
  const [first] = pages
  const foldable = first && pages.length > 1 && !isAcross(first) && first.height <= points(a4.long) + 1
  return foldable ? 'booklet' : 'a4'
}

/** Pages keep their proportions and are never enlarged: cards of A6 stay cards of A6. */
export function sidesOf(layout: Exclude<SheetLayout, 'a4'>, pages: readonly Size[]): readonly Side[] {
  const lying = pages[0] !== undefined && isAcross(pages[0])
  switch (layout) {
    case 'booklet':
      return bookletOrder(pages.length).map((pair) => side(across, 2, 1, pair, pages))
    case '2up':
      return chunks(pages.length, 2).map((pair) =>
        lying ? side(upright, 1, 2, pair, pages) : side(across, 2, 1, pair, pages),
      )
    case '4up':
      return chunks(pages.length, 4).map((four) => side(lying ? across : upright, 2, 2, four, pages))
  }
}

/**
 * Pages of a saddle-stitched booklet, two a side: the outermost sheet first, its front before its back, turned over the short
 * edge. Numbers from the count on are empty pages that fill the last sheet.
 */
export function bookletOrder(count: number): readonly (readonly [left: number, right: number])[] {
  const all = Math.ceil(count / 4) * 4
  return Array.from({ length: all / 2 }, (_, index) => {
    const [outer, inner] = [all - 1 - index, index]
    return index % 2 === 0 ? [outer, inner] : [inner, outer]
  })
}

const isAcross = ({ width, height }: Size): boolean => width > height

const chunks = (count: number, size: number): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, index) =>
    Array.from({ length: Math.min(size, count - index * size) }, (_, within) => index * size + within),
  )

/** Cells are filled row by row from the top left; each page stands in the middle of its cell. */
function side(paper: Size, columns: number, rows: number, numbers: readonly number[], pages: readonly Size[]): Side {
  const cell = { width: paper.width / columns, height: paper.height / rows }
  const placed = numbers.flatMap((page, index) => {
    const size = pages[page]
    if (!size) return []
    const scale = Math.min(1, cell.width / size.width, cell.height / size.height)
    const [column, row] = [index % columns, Math.floor(index / columns)]
    return {
      page,
      scale,
      x: column * cell.width + (cell.width - size.width * scale) / 2,
      y: (rows - 1 - row) * cell.height + (cell.height - size.height * scale) / 2,
    }
  })
  return { ...paper, placed }
}
