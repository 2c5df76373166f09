import { byKind } from '../document/blockKinds.ts'
import type {
  Agenda,
  AgendaRow,
  BlockKind,
  BlockOf,
  Blocks,
  Canvas,
  Cards,
  Document,
  Field,
  Fields,
  Inlines,
  List,
  Note,
  Scale,
  Table,
} from '../document/document.ts'
import { timetable } from '../facts/agenda.ts'
import { beginsAtOne, isEmpty } from './headings.ts'
import { qrModules } from './qrModules.ts'
import { columnWidths, isTall } from './widths.ts'

/** What the layout wants in another form than the document has it; all other kinds are drawn as they are. */
interface Built {
  readonly heading: Heading | { readonly kind: 'nothing' }
  /** `widths`: see `columnWidths`. */
  readonly table: Table & { readonly widths: readonly number[]; readonly tallHead: boolean }
  readonly quote: { readonly kind: 'quote'; readonly blocks: Drawn }
  readonly note: Omit<Note, 'blocks'> & { readonly blocks: Drawn }
  readonly list: Omit<List, 'items'> & {
    readonly items: readonly { readonly checked?: boolean; readonly blocks: Drawn }[]
  }
  readonly agenda: { readonly kind: 'agenda'; readonly view: 'short' | 'full'; readonly rows: readonly TimedRow[] }
  readonly cards: Omit<Cards, 'cards'> & { readonly cards: readonly Drawn[] }
  readonly columns: { readonly kind: 'columns'; readonly columns: readonly Drawn[] }
  readonly fields: { readonly kind: 'fields'; readonly groups: readonly FieldGroup[] }
  readonly canvas: Omit<Canvas, 'cells'> & { readonly rows: number; readonly cells: readonly CanvasCell[] }
  readonly picture: BlockOf<'picture'> | { readonly kind: 'nothing' }
  readonly qr: BlockOf<'qr'> & { readonly modules: readonly string[] }
}
type HandoutBlockOf<K extends BlockKind> = K extends keyof Built ? Built[K] : BlockOf<K>
export type HandoutBlock = HandoutBlockOf<BlockKind>
type Drawn = readonly HandoutBlock[]

interface Heading {
  readonly kind: 'heading'
  readonly level: number
  /** Chooses the type size. */
  readonly look: number
  readonly inlines: Inlines
}
type TimedRow = Omit<AgendaRow, 'id' | 'at'> & { readonly start: string; readonly end: string; readonly tall: boolean }
/** `x` and `y`: column and row where it begins, from 0. */
type CanvasCell = { readonly span: number; readonly x: number; readonly y: number; readonly blocks: Drawn }
/** Neighbouring scales make one matrix. */
type FieldGroup =
  | { readonly kind: 'field'; readonly field: Exclude<Field, { kind: 'scale' }> }
  | { readonly kind: 'matrix'; readonly scale: Scale; readonly fields: readonly Field[] }

interface Building {
  readonly language: 'de' | 'en'
  /** Of the text, in em. */
  readonly width: number
  readonly blocks: (blocks: Blocks) => Drawn
  /** The level of a heading as it is tagged, and as it is drawn. */
  readonly levelled: (level: number) => Pick<Heading, 'level' | 'look'>
}

/** `width`: of the text, in em. */
export function buildBlocks({ front, blocks }: Document, width: number): Drawn {
  const shift = beginsAtOne({ blocks }) ? 1 : 0
  // The title is heading 1. A PDF/UA reader must not meet a level whose parent is missing, whatever the author wrote.
  let last = 1
  const levelled: Building['levelled'] = (level) => {
    last = Math.min(Math.max(level + shift, 2), last + 1, 6)
    // Every slide has a title of one size, be it `#` or `##`.
    return { level: last, look: Math.min(Math.max(front.page === 'slides' ? level : level + shift, 2), 6) }
  }
  const build = (inner: Blocks): Drawn =>
    inner.map((block) => byKind<[Building], HandoutBlock>(builders, block, building))
  const language = front.language === 'en' ? 'en' : 'de'
  const building: Building = { language, width, blocks: build, levelled }
  return build(blocks)
}

const asIs = <B>(block: B): B => block

const builders: { readonly [K in BlockKind]: (block: BlockOf<K>, building: Building) => HandoutBlockOf<K> } = {
  heading: ({ level, inlines }, { levelled }) =>
    isEmpty(inlines) ? { kind: 'nothing' } : { kind: 'heading', ...levelled(level), inlines },
  paragraph: asIs,
  list: (block, { blocks }) => ({
    ...block,
    items: block.items.map((item) => ({ ...item, blocks: blocks(item.blocks) })),
  }),
  quote: (block, { blocks }) => ({ ...block, blocks: blocks(block.blocks) }),
  code: asIs,
  table: (block, { width }) => {
    const widths = columnWidths(block, width)
    const share = width / widths.reduce((sum, each) => sum + each, 0)
    const tallHead = block.header.some((cell, column) => isTall(cell, (widths[column] ?? 1) * share, width))
    return { ...block, widths, tallHead }
  },
  rule: asIs,
  agenda: (block, { width }) => ({ kind: 'agenda', view: block.view ?? 'full', rows: timed(block, width) }),
  note: (block, { blocks }) => ({ ...block, blocks: blocks(block.blocks) }),
  cards: (block, { blocks }) => ({ ...block, cards: block.cards.map(blocks) }),
  columns: (block, { blocks }) => ({ ...block, columns: block.columns.map(blocks) }),
  fields: (block, { language, width }) => ({ kind: 'fields', groups: groups(block, language, width) }),
  canvas: (block, { blocks }) => ({
    ...block,
    ...placed(block, blocks),
  }),
  signature: asIs,
  chart: asIs,
  picture: (block) => (block.src === undefined ? { kind: 'nothing' } : block),
  qr: (block) => ({ ...block, modules: qrModules(block.value) ?? [] }),
  pagebreak: asIs,
}

function timed(agenda: Agenda, width: number): readonly TimedRow[] {
  return timetable(agenda).map(({ start, end, row: { id: _id, at: _at, ...row } }) => {
    const tall =
      isTall([...row.title, ...row.content], width / 3, width) ||
      isTall(row.method, width / 8, width) ||
      isTall(row.material, width / 8, width)
    return { ...row, start, end, tall }
  })
}

function groups({ fields, scale }: Fields, language: 'de' | 'en', width: number): readonly FieldGroup[] {
  const result: (FieldGroup & { fields?: Field[] })[] = []
  for (const each of fields) {
    const field = isTallField(each, width) ? { ...each, tall: true } : each
    const previous = result.at(-1)
    if (field.kind !== 'scale') result.push({ kind: 'field', field })
    else if (previous?.kind === 'matrix') previous.fields?.push(field)
    else result.push({ kind: 'matrix', scale: scale ?? { from: 1, to: 5, ...ends[language] }, fields: [field] })
  }
  return result
}

const isTallField = (field: Field, width: number): boolean => {
  const options = field.kind === 'choice' ? field.options.map((option) => `${option}      `).join('') : ''
  return isTall([...field.label, { kind: 'text', text: options }], field.kind === 'scale' ? width / 4 : width, width)
}

const ends = {
  de: { low: 'trifft nicht zu', high: 'trifft voll zu' },
  en: { low: 'not at all', high: 'fully' },
} as const

/** A cell that no longer fits in its row begins the next one. */
function placed({ columns, cells }: Canvas, build: Building['blocks']): Pick<Built['canvas'], 'rows' | 'cells'> {
  let [x, y] = [0, 0]
  const found = cells.map((cell): CanvasCell => {
    const span = Math.min(cell.span, columns)
    if (x + span > columns) [x, y] = [0, y + 1]
    const at = { x, y }
    x += span
    return { span, ...at, blocks: build(cell.blocks) }
  })
  return { rows: y + 1, cells: found }
}
