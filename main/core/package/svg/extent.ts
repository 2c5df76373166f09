import type { Style } from './cascade.ts'
import { words } from './css.ts'
import { plainTransform } from './transform.ts'
import type { Node } from './xml.ts'

/** Left, top, right and bottom edge; `undefined` in their place: nothing is there. */
export type Box = readonly [number, number, number, number]
/** As in `matrix()`. */
export type Matrix = readonly [number, number, number, number, number, number]

type Styles = ReadonlyMap<Node, Style>
const one: Matrix = [1, 0, 0, 1, 0, 0]
const units: Readonly<Record<string, number>> = { '%': 0.01, in: 96, cm: 37.8, mm: 3.78, pt: 4 / 3, pc: 16, em: 16 }

/** A length of an element in its own units, a percentage of `whole`; of a style sheet or of the attribute. */
export function sizeOf(node: Node, styles: Styles, name: string, whole: number, otherwise: number): number {
  const text = styles.get(node)?.get(name)?.toString().trim() ?? node.attributes.get(name)
  return text === undefined ? otherwise : sizeIn(text, whole, otherwise)
}

function sizeIn(text: string, whole: number, otherwise: number): number {
  const number = Number.parseFloat(text)
  const unit = /(?:[a-z]{1,5}|%)$/i.exec(text.trimEnd())?.[0] ?? ''
  return Number.isNaN(number) ? otherwise : number * (units[unit] ?? 1) * (unit === '%' ? whole : 1)
}

/** What a shape occupies at most, in its own units, without its line: curves lie within their control points. */
export function shapeBox(node: Node, styles: Styles, page: Box): Box | undefined {
  const [across, down] = [page[2] - page[0], page[3] - page[1]]
  const size = (name: string, whole: number, otherwise = 0) => sizeOf(node, styles, name, whole, otherwise)
  const [x, y] = [size('x', across), size('y', down)]
  switch (node.name) {
    case 'rect':
    case 'image':
      return [x, y, x + size('width', across, across), y + size('height', down, down)]
    case 'circle':
    case 'ellipse': {
      const [cx, cy, r] = [size('cx', across), size('cy', down), size('r', across)]
      const [rx, ry] = [Math.max(r, size('rx', across)), Math.max(r, size('ry', down))]
      return [cx - rx, cy - ry, cx + rx, cy + ry]
    }
    case 'line':
      return around([size('x1', across), size('y1', down), size('x2', across), size('y2', down)])
    case 'polyline':
    case 'polygon':
      return around((node.attributes.get('points') ?? '').match(number)?.map(Number) ?? [])
    case 'path':
      return around(pathPoints(node.attributes.get('d') ?? ''))
    case 'text':
      return page
    default:
      return undefined
  }
}

const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi
/** SVG 2, 9.3: how many numbers a command takes at a time. */
const takes: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, S: 4, Q: 4, C: 6, A: 7 }

/** Corners and control points, and of arcs their surroundings. */
function pathPoints(d: string): readonly number[] {
  const points: number[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const kind = command.toUpperCase()
    const step = takes[kind]
    if (step === undefined) {
      ;[x, y] = [startX, startY]
      continue
    }
    // The flags of an arc may stand together; then its numbers are more than there are.
    const values = rest.match(number)?.map(Number) ?? []
    for (let at = 0; at + step <= values.length; at += step) {
      const [fromX, fromY] = command === kind ? [0, 0] : [x, y]
      const part = values.slice(at, at + step)
      const [a = 0, b = 0] = part.slice(-2)
      if (kind === 'H') x = fromX + a
      else if (kind === 'V') y = fromY + a
      else {
        if (kind === 'A') {
          const r = 2 * Math.max(Math.abs(part[0] ?? 0), Math.abs(part[1] ?? 0))
          points.push(x - r, y - r, x + r, y + r)
        } else
          for (let pair = 0; pair + 3 < step; pair += 2)
            points.push(fromX + (part[pair] ?? 0), fromY + (part[pair + 1] ?? 0))
        ;[x, y] = [fromX + a, fromY + b]
      }
      points.push(x, y)
      if (kind === 'M' && at === 0) [startX, startY] = [x, y]
    }
  }
  return points
}

function around(points: readonly number[]): Box | undefined {
  let box: Box | undefined
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]]
    box = box ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)] : [x, y, x, y]
  }
  return box
}

export const union = (a: Box | undefined, b: Box | undefined): Box | undefined =>
  a && b ? around([a[0], a[1], a[2], a[3], b[0], b[1], b[2], b[3]]) : (a ?? b)

export const moved = (box: Box | undefined, [a, b, c, d, e, f]: Matrix): Box | undefined =>
  box &&
  around(
    [0, 2].flatMap((x) =>
      [1, 3].flatMap((y) => {
        const [px, py] = [box[x] ?? 0, box[y] ?? 0]
        return [a * px + c * py + e, b * px + d * py + f]
      }),
    ),
  )

/** `transform` of an element; where it turns round plays no part for how large things become. */
export function matrixOf(node: Node, styles: Styles): Matrix {
  const value = styles.get(node)?.get('transform')
  const text = value ? plainTransform(words(value), node.line) : node.attributes.get('transform')
  let whole: Matrix = one
  for (const written of (text ?? '').split(')').slice(0, -1)) {
    const [before = '', inside = ''] = written.split('(')
    const name = before.replaceAll(',', ' ').trim()
    whole = times(whole, functionMatrix(name, inside.match(number)?.map(Number) ?? []))
  }
  return whole
}

function functionMatrix(name: string, [a = 0, b, c = 0, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  if (name === 'matrix') return [a, b ?? 0, c, d, e, f]
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0]
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0]
  const angle = (a * Math.PI) / 180
  if (name === 'rotate') return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]
  return name === 'skewX' ? [1, 0, Math.tan(angle), 1, 0, 0] : [1, Math.tan(angle), 0, 1, 0, 0]
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]
