import { cascade } from './cascade.ts'
import { limitCost } from './cost.ts'
import { Refusal, type SvgFault } from './fault.ts'
import { numbersIn } from './numbers.ts'
import { follow } from './references.ts'
import { type Written, writeSvg } from './writeSvg.ts'
import { type Node, readXml } from './xml.ts'

export type { SvgFault } from './fault.ts'
export type SvgResult =
  | { readonly ok: true; readonly svg: Written; readonly plain: boolean; readonly weight: number }
  | { readonly ok: false; readonly fault: SvgFault }

/**
 * Reads an SVG and writes it anew for the layout engine, which sees nothing of the file itself. It holds only what is drawn
 * (`vocabulary.ts`); whatever a browser would draw otherwise is put into words that the engine understands, or refused.
 * Time is linear in the length, but for style sheets, which are limited. `plain`: shapes alone, which cost next to nothing.
 * `weight`: see `limitCost`.
 */
export function readSvg(text: string): SvgResult {
  try {
    const root = readXml(text)
    limitSize(root)
    const styles = cascade(root)
    const drawn = follow(root, styles)
    const weight = limitCost(root, styles, drawn)
    const nodes = [...drawn.needed]
    const plain =
      nodes.length < 2000 && nodes.every((node) => shapes.has(node.name) && !styles.get(node)?.has('filter'))
    return { ok: true, svg: writeSvg(root, styles, drawn), plain, weight }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault }
    throw error
  }
}

const shapes: ReadonlySet<string> = new Set('svg g defs path rect circle ellipse line polyline polygon'.split(' '))

function limitSize(root: Node): void {
  const viewBox = root.attributes.get('viewBox')
  const sizes = [
    ...(viewBox === undefined ? [] : numbersIn(viewBox).slice(2)),
    ...['width', 'height'].flatMap((name) => {
      const size = root.attributes.get(name)
      return size === undefined || size === 'auto' ? [] : [Number.parseFloat(size)]
    }),
  ]
  if (viewBox !== undefined && numbersIn(viewBox).length !== 4)
    throw new Refusal('empty', `viewBox="${viewBox}"`, root.line)
  if (!sizes.every((size) => size > 1e-4 && size < 1e7)) throw new Refusal('empty', '<svg>', root.line)
}
