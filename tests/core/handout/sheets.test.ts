import { expect, test } from 'vitest'
import { bookletOrder, fittingLayout, layoutFor, type Side, sidesOf } from '../../../main/core/handout/sheets.ts'

const millimetres = (points: number): number => Math.round((points * 25.4) / 72)
const size = (width: number, height: number) => ({ width: (width * 72) / 25.4, height: (height * 72) / 25.4 })
const [a3, a4, a5, a6] = [size(297, 420), size(210, 297), size(148, 210), size(105, 148)]
const slide = size(254, 142.875)
const lying = ({ width, height }: typeof a4) => ({ width: height, height: width })

/** Sides in millimetres: paper, then page, scale in per cent, left, bottom. */
const shown = (sides: readonly Side[]) =>
  sides.map(({ width, height, placed }) => [
    `${millimetres(width)}x${millimetres(height)}`,
    ...placed.map(({ page, scale, x, y }) => [page, Math.round(scale * 100), millimetres(x), millimetres(y)].join(' ')),
  ])

test.each([
  [1, ['3 0', '1 2']],
  [4, ['3 0', '1 2']],
  [5, ['7 0', '1 6', '5 2', '3 4']],
  [12, ['11 0', '1 10', '9 2', '3 8', '7 4', '5 6']],
])('%i pages of a booklet', (count, expected) => {
  expect(bookletOrder(count).map((pair) => pair.join(' '))).toEqual(expected)
})

test('folded and stitched, the pages of a booklet follow one another', () => {
  for (const count of [2, 3, 8, 13, 24]) {
    const order = bookletOrder(count)
    // Sheets lie inside one another: the right half of a front is followed by the left half of its back.
    const sheets = Array.from({ length: order.length / 2 }, (_, at) => [order[at * 2], order[at * 2 + 1]] as const)
    const first = sheets.flatMap(([front, back]) => [front?.[1], back?.[0]])
    const second = sheets.toReversed().flatMap(([front, back]) => [back?.[1], front?.[0]])
    expect([...first, ...second]).toEqual(Array.from({ length: order.length * 2 }, (_, at) => at))
  }
})

test.each([
  ['A4 in a booklet is A5', 'booklet', [a4, a4], [['297x210'], ['297x210', '1 71 0 0']], 1],
  [
    'A5 keeps its size',
    'booklet',
    [a5, a5],
    [
      ['297x210', '0 100 149 0'],
      ['297x210', '1 100 0 0'],
    ],
    0,
  ],
  [
    'two A4 side by side',
    '2up',
    [a4, a4, a4],
    [
      ['297x210', '0 71 0 0', '1 71 149 0'],
      ['297x210', '2 71 0 0'],
    ],
    0,
  ],
  ['slides one above the other', '2up', [slide, slide], [['210x297', '0 83 0 164', '1 83 0 15']], 0],
  ['four slides', '4up', [slide, slide, slide], [['297x210', '0 58 0 116', '1 58 149 116', '2 58 0 11']], 0],
  ['four cards in their size', '4up', [a6, a6], [['210x297', '0 100 0 149', '1 100 105 149']], 0],
  ['cards that lie', '4up', [lying(a6)], [['297x210', '0 100 0 105']], 0],
  ['a poster becomes small', '2up', [a3], [['297x210', '0 50 0 0']], 0],
] as const)('%s', (_, layout, pages, expected, skip) => {
  expect(shown(sidesOf(layout, pages)).slice(skip)).toEqual(expected.slice(skip))
})

test.each([
  ['a guide', [a4, a4, a4], 'booklet'],
  ['a booklet of A5', [a5, a5], 'booklet'],
  ['a single page', [a4], 'a4'],
  ['slides', [slide, slide], 'a4'],
  ['a page that lies', [lying(a4), lying(a4)], 'a4'],
  ['posters', [a3, a3], 'a4'],
  ['nothing', [], 'a4'],
] as const)('%s as a booklet', (_, pages, expected) => {
  expect(fittingLayout('booklet', pages)).toBe(expected)
  expect(fittingLayout('4up', pages)).toBe('4up')
})

test.each([
  ['booklet', 'guide', 'booklet'],
  ['booklet', 'letter', 'a4'],
  ['booklet', 'nametags', 'a4'],
  ['2up', 'letter', '2up'],
  ['4up', 'cards', '4up'],
] as const)('%s of a %s is %s', (wanted, kind, expected) => {
  expect(layoutFor(wanted, kind)).toBe(expected)
})
