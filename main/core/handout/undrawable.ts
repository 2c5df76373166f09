import type { Block, BlockKind, BlockOf, Blocks, Document, Inlines } from '../document/document.ts'
import { plainText } from '../document/text.ts'
import { insideOf } from '../document/walk.ts'
import {
  deepestNesting,
  longestAddress,
  longestFilled,
  mostCardLetters,
  mostCards,
  mostChartValues,
  mostColumns,
  mostParts,
  mostRadarFields,
  mostScaleSteps,
  mostTableColumns,
} from '../limits.ts'
import { error, type Place, type Problem, warning } from '../outcome.ts'
import type { ProblemFacts } from '../problemCodes.ts'
import { isReadable, qrModules } from './qrModules.ts'

/** Place of a node, or of what stands around it. */
export type PlaceOf = (node: object, around: Place) => Place

/**
 * What the layout engine would refuse or draw off the page, each with its mend. A document without these is drawn, whatever
 * its kind and page; a property test holds the two to each other.
 */
export function undrawable(document: Document, placeOf: PlaceOf, top: Place): readonly Problem[] {
  const problems: Problem[] = []
  let parts = 0
  const visit = (blocks: Blocks, within: readonly Block[], around: Place): void => {
    for (const block of blocks) {
      const place = placeOf(block, around)
      const inside = insideOf(block)
      const outer = within.at(-1)
      parts += 1 + inside.inlines.length
      if (outer && (block.kind === 'pagebreak' || block.kind === 'cards'))
        problems.push(error('block-inside', { block: block.kind, around: outer.kind }, place))
      const check = Object.hasOwn(checks, block.kind) ? (checks[block.kind] as Check<Block>) : undefined
      if (check) problems.push(...check(block, place, document.front))
      for (const inlines of inside.inlines) {
        addresses(inlines, place)
        problems.push(...tooMany('part-letters', plainText(inlines).length, longestFilled, place))
      }
      const deeper = within.length < deepestNesting
      if (!deeper && inside.blocks.length > 0) problems.push(error('blocks-too-deep', { most: deepestNesting }, place))
      if (deeper) for (const inner of inside.blocks) visit(inner, [...within, block], place)
    }
  }
  const addresses = (inlines: Inlines, around: Place): void => {
    for (const inline of inlines) {
      const place = placeOf(inline, around)
      if (inline.kind === 'link' && inline.href.length > longestAddress)
        problems.push(error('link-too-long', { most: longestAddress }, place))
      if ('inlines' in inline) addresses(inline.inlines, place)
    }
  }
  visit(document.blocks, [], top)
  return [...problems, ...tooMany('parts', parts, mostParts, top)]
}

const tooMany = (
  what: ProblemFacts['too-many']['what'],
  count: number,
  most: number,
  place: Place,
): readonly Problem[] => (count > most ? [error('too-many', { what, count, most }, place)] : [])

type Check<B extends Block> = (block: B, place: Place, front: Document['front']) => readonly Problem[]

const checks: { readonly [K in BlockKind]?: Check<BlockOf<K>> } = {
  qr({ value }, place, front) {
    const modules = qrModules(value)
    const characters = [...value].length
    if (!modules) return [error('qr-too-long', { characters }, place)]
    return isReadable(modules, front) ? [] : [warning('qr-too-fine', { characters }, place)]
  },
  chart({ type, max, series, rows }, place) {
    if (max <= 0) return [error('chart-max', {}, place)]
    const odd = rows.flatMap(({ label, values }) => {
      const value = values.find((each) => each < 0 || each > max)
      return value === undefined ? [] : [error('chart-value', { value, label, max }, place)]
    })
    return [
      ...odd,
      ...(type === 'radar' ? tooMany('radar-fields', rows.length, mostRadarFields, place) : []),
      ...tooMany('chart-values', rows.length * Math.max(1, series.length), mostChartValues, place),
    ]
  },
  fields({ scale, fields }, place) {
    if (!scale || !fields.some(({ kind }) => kind === 'scale')) return []
    const { from, to } = scale
    return from < to
      ? tooMany('scale-steps', to - from + 1, mostScaleSteps, place)
      : [error('scale-order', { from, to }, place)]
  },
  table: ({ header }, place) => tooMany('table-columns', header.length, mostTableColumns, place),
  columns: ({ columns }, place) => tooMany('columns', columns.length, mostColumns, place),
  cards: ({ cards, size }, place) => [
    ...tooMany('cards', cards.length, mostCards, place),
    ...cards.flatMap((card) => tooMany('card-letters', lettersOf(card), mostCardLetters[size], place)).slice(0, 1),
  ],
}

const lettersOf = (blocks: Blocks): number =>
  blocks.reduce((count, block) => {
    const { inlines, blocks: inner } = insideOf(block)
    const own = inlines.reduce((letters, each) => letters + plainText(each).length, 0)
    return count + own + inner.reduce((letters, each) => letters + lettersOf(each), 0)
  }, 0)
