import type { Style } from './cascade.ts'
import { Refusal } from './fault.ts'
import { priceFilters } from './filtered.ts'
import { numbersIn } from './numbers.ts'
import type { Drawn } from './references.ts'
import type { Node } from './xml.ts'

/** Weight of all that is drawn, what is used again counted again. The engine takes two seconds for it. */
const most = 250_000
/** Of a step of a filter that covers the whole picture. */
const step = 10_000

/**
 * Refuses parts that contain themselves, and pictures that draw far more than they say: ten lines can ask for millions of
 * elements. A weight of one is an element, or 400 characters of a path; text and filters weigh more. Gives the weight.
 */
export function limitCost(root: Node, styles: ReadonlyMap<Node, Style>, drawn: Drawn): number {
  const { needed, references } = drawn
  const known = new Map<Node, number>()
  const open = new Set<Node>()
  const weigh = (node: Node): number => {
    const before = known.get(node)
    if (before !== undefined) return before
    if (open.has(node)) throw new Refusal('cyclic', `<${node.name} id="${node.attributes.get('id') ?? ''}">`, node.line)
    open.add(node)
    let weight = own(node)
    let inside = 0
    for (const child of node.children) if (typeof child !== 'string' && needed.has(child)) inside += weigh(child)
    for (const target of references.get(node) ?? []) {
      // Markers stand at every corner, patterns and masks once for each shape.
      const times = target.name === 'marker' ? corners(node) : shared.has(target.name) ? 1 : Math.max(1, inside)
      weight += weigh(target) * times
    }
    weight += inside
    if (weight > most) throw new Refusal('costly', `<${node.name}>`, node.line)
    open.delete(node)
    known.set(node, weight)
    return weight
  }
  const weight = weigh(root)
  for (const node of needed) if (node.name === 'pattern') refuseTiny(node, root)
  const filtered = priceFilters(root, styles, drawn)
  const whole = weight + filtered.steps * step
  if (!(whole <= most)) throw new Refusal('costly', 'filter', (filtered.node ?? root).line)
  return whole
}

/** Drawn once, however much stands in the group. */
const shared: ReadonlySet<string> = new Set(['filter', 'mask', 'clipPath', 'linearGradient', 'radialGradient'])

const own = ({ name, attributes }: Node): number => {
  // Each is worked out for every point of its picture.
  if (name.startsWith('fe') && name !== 'feMergeNode') return 1500
  if (name === 'text' || name === 'tspan' || name === 'textPath') return 75
  return 1 + (attributes.get('d')?.length ?? attributes.get('points')?.length ?? 0) / 400
}

function corners(node: Node): number {
  const path = node.attributes.get('d')
  const points = node.attributes.get('points')
  if (path !== undefined) return 1 + (path.match(/[a-zA-Z]|[\d.]+/g)?.length ?? 0) / 2
  return points === undefined ? 2 + node.elements.length * 100 : 1 + points.length / 3
}

/** A printer would draw a tile too small to be seen millions of times. */
function refuseTiny(pattern: Node, root: Node): void {
  const [width = 1, height = 1] = ['width', 'height'].map((name) =>
    Number.parseFloat(pattern.attributes.get(name) ?? '1'),
  )
  const [, , across = 0, down = 0] = numbersIn(root.attributes.get('viewBox') ?? '')
  const whole = pattern.attributes.get('patternUnits') === 'userSpaceOnUse' ? across * down : 1
  if (width * height > 0 && width * height < whole / 500_000) throw new Refusal('costly', '<pattern>', pattern.line)
}
