import type { Style } from './cascade.ts'
import { functionOf, words } from './css.ts'
import { type Box, type Matrix, matrixOf, moved, shapeBox, sizeOf, union } from './extent.ts'
import { numbersIn } from './numbers.ts'
import type { Drawn } from './references.ts'
import type { Node } from './xml.ts'

/** What the filters of a picture cost: steps of pictures as large as the whole; `node` has the dearest of them. */
export interface Filtered {
  readonly steps: number
  readonly node: Node | undefined
}

interface Part {
  readonly box: Box | undefined
  /** In square units of its parent. */
  readonly steps: number
}

/** To draw the surface of a filter and to pack it costs as much as so many steps. */
const surface = 4

/** A filter is worked out for every point of its region, also where that lies outside of the picture. */
export function priceFilters(root: Node, styles: ReadonlyMap<Node, Style>, { needed, references }: Drawn): Filtered {
  const page = pageOf(root, styles)
  const known = new Map<Node, Part>()
  let dearest = 0
  let node: Node | undefined
  const visit = (each: Node): Part => {
    const before = known.get(each)
    if (before) return before
    let box = shapeBox(each, styles, page)
    let steps = 0
    const inside = [
      ...each.children.filter((child): child is Node => typeof child !== 'string' && needed.has(child)),
      ...(each.name === 'use' ? (references.get(each) ?? []).filter(({ name }) => !servers.has(name)) : []),
    ].filter(({ name }) => !servers.has(name) && name !== 'defs' && (name !== 'symbol' || each.name === 'use'))
    for (const child of inside) {
      const part = visit(child)
      box = union(box, part.box)
      steps += part.steps
    }
    // Patterns, masks and the like are drawn where they are used.
    for (const target of references.get(each) ?? []) if (servers.has(target.name)) steps += visit(target).steps
    const matrices = [matrixOf(each, styles), ...placed(each, styles, page)]
    for (const area of regions(each, box)) {
      steps += area
      if (area > dearest) [dearest, node] = [area, each]
    }
    for (const matrix of matrices.toReversed()) {
      box = moved(box, matrix)
      steps *= Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])
    }
    const result = { box, steps }
    known.set(each, result)
    return result
  }
  /** Square units times steps of every filter of an element. */
  const regions = (each: Node, box: Box | undefined): readonly number[] => {
    const value = styles.get(each)?.get('filter')
    if (!value) return []
    const filters = (references.get(each) ?? []).filter(({ name }) => name === 'filter')
    const functions = words(value).filter((part) => (functionOf(part) ?? 'url') !== 'url').length
    const area = box ? (box[2] - box[0]) * (box[3] - box[1]) : 0
    return [
      ...filters.map((filter) => regionOf(filter, area) * (surface + filter.elements.length)),
      ...(functions > 0 ? [1.44 * area * (surface + functions)] : []),
    ]
  }
  const regionOf = (filter: Node, area: number): number => {
    const own = filter.attributes.get('filterUnits') === 'userSpaceOnUse'
    const [across, down] = own ? [page[2] - page[0], page[3] - page[1]] : [1, 1]
    const width = sizeOf(filter, styles, 'width', across, 1.2 * across)
    return width * sizeOf(filter, styles, 'height', down, 1.2 * down) * (own ? 1 : area)
  }
  const { steps } = visit(root)
  const [x, y, right, bottom] = page
  return { steps: steps / ((right - x) * (bottom - y)), node }
}

const servers: ReadonlySet<string> = new Set(
  'pattern clipPath mask marker filter linearGradient radialGradient'.split(' '),
)

function pageOf(root: Node, styles: ReadonlyMap<Node, Style>): Box {
  const [x = 0, y = 0, width = 0, height = 0] = numbersIn(root.attributes.get('viewBox') ?? '')
  if (width > 0 && height > 0) return [x, y, x + width, y + height]
  return [0, 0, sizeOf(root, styles, 'width', 100, 100), sizeOf(root, styles, 'height', 100, 100)]
}

/** How the content of an element lies in it: `x` and `y` of what is used again, and the scale of a `viewBox`. */
function placed(node: Node, styles: ReadonlyMap<Node, Style>, page: Box): readonly Matrix[] {
  if (node.parent === undefined || !['use', 'svg', 'symbol'].includes(node.name)) return []
  const [across, down] = [page[2] - page[0], page[3] - page[1]]
  const place: Matrix = [1, 0, 0, 1, sizeOf(node, styles, 'x', across, 0), sizeOf(node, styles, 'y', down, 0)]
  const [left = 0, top = 0, width = 0, height = 0] = numbersIn(node.attributes.get('viewBox') ?? '')
  if (!(width > 0 && height > 0)) return [place]
  const [a, d] = [
    sizeOf(node, styles, 'width', across, across) / width,
    sizeOf(node, styles, 'height', down, down) / height,
  ]
  return [place, [a, 0, 0, d, -left * a, -top * d]]
}
