import type { Document, FrontMatter } from '../../main/core/document/document.ts'
import type { Box, Page, Run } from './readPages.ts'

export interface Misfit {
  readonly page: number
  readonly what: 'off the page' | 'in the margin' | 'cut' | 'texts overlap' | 'over an edge' | 'missing'
  readonly text: string
}

/** Millimetres that an office printer leaves blank, less what is not seen. */
const unprinted = 3.4
const points = (millimetres: number): number => (millimetres * 72) / 25.4

/** Outer margins in millimetres (left, right, bottom) that running text keeps free. */
const margins: Readonly<Record<FrontMatter['page'], readonly [number, number, number]>> = {
  a3: [30, 25, 28],
  'a3-landscape': [22, 22, 22],
  a4: [25, 25, 25],
  'a4-landscape': [20, 20, 20],
  a5: [16, 16, 18],
  a6: [9, 9, 13],
  'a6-landscape': [10, 10, 12],
  slides: [22, 20, 17],
}

/**
 * What a person would see wrong on pages, found in the finished PDF alone: glyphs beyond the paper, in the margin or cut, texts on each
 * other or across the edge of a frame, words that are not there.
 */
export function misfits(
  pages: readonly Page[],
  { front: { page: format, kind }, blocks }: Document,
  words: ReadonlySet<string> = new Set(),
): readonly Misfit[] {
  const found: Misfit[] = []
  pages.forEach(({ width, height, runs, edges }, index) => {
    const tell = (what: Misfit['what'], text: string) => found.push({ page: index + 1, what, text: text.slice(0, 80) })
    const least = points(unprinted)
    const [left, right, bottom] = margins[format].map(points) as [number, number, number]
    // The address field of a letter and cards to cut lie where their standard says.
    const ownMargins = kind === 'letter' || blocks.some((block) => block.kind === 'cards')
    for (const run of runs) {
      const [x0, y0, x1, y1] = run.box
      const upright = x1 - x0 < y1 - y0 && run.text.length > 2
      if (x0 < -0.5 || y0 < -0.5 || x1 > width + 0.5 || y1 > height + 0.5) tell('off the page', run.text)
      else if (!run.pictured && !upright && (x0 < least || y0 < least || x1 > width - least || y1 > height - least))
        tell('off the page', run.text)
      else if (!run.pictured && clipped(run)) tell('cut', run.text)
      else if (
        !run.artifact &&
        !run.pictured &&
        !ownMargins &&
        (x0 < left - 3 || x1 > width - right + 3 || y0 < bottom - 3)
      )
        tell('in the margin', run.text)
      // The numbers of a chart's rings stand where its spokes meet them.
      const number = /^[\d.,]+$/.test(run.text)
      if (!run.pictured && !number) for (const edge of edges) if (crosses(run, edge)) tell('over an edge', run.text)
    }
    for (const [one, other] of pairs(runs)) tell('texts overlap', `${one.text} / ${other.text}`)
  })
  const written = bare(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''))
  for (const word of words) if (!written.includes(bare(word))) found.push({ page: 0, what: 'missing', text: word })
  return found
}

const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b\u2060\u2010-]+/g, '')

const clipped = ({ box, clip }: Run): boolean =>
  box[0] < clip[0] - 1 || box[1] < clip[1] - 1 || box[2] > clip[2] + 1 || box[3] > clip[3] + 1

function crosses({ box: [x0, y0, x1, y1], size }: Run, [left, bottom, right, top]: Box): boolean {
  const slack = Math.min(1.2, size / 10)
  const upright = top - bottom > right - left
  return upright
    ? left > x0 + slack && left < x1 - slack && top > y0 + slack && bottom < y1 - slack
    : bottom > y0 + slack / 2 && bottom < y1 - slack / 2 && right > x0 + slack && left < x1 - slack
}

function* pairs(runs: readonly Run[]): Generator<readonly [Run, Run]> {
  const ordered = runs.filter(({ pictured }) => !pictured).toSorted((a, b) => a.box[1] - b.box[1])
  for (const [at, one] of ordered.entries())
    for (let next = at + 1; next < ordered.length; next += 1) {
      const other = ordered[next] as Run
      if (other.box[1] > one.box[3]) break
      const across = Math.min(one.box[2], other.box[2]) - Math.max(one.box[0], other.box[0])
      const along = Math.min(one.box[3], other.box[3]) - Math.max(one.box[1], other.box[1])
      // A letter with two accents is drawn in two pieces.
      const pieces = one.text.includes(other.text) || other.text.includes(one.text)
      if (across > 1.5 && along > 1 && !pieces) yield [one, other]
    }
}
