import { encode } from 'uqr'
import type {
  Agenda,
  AgendaRow,
  Block,
  Blocks,
  Canvas,
  Cards,
  Field,
  Fields,
  Inlines,
  List,
  Note,
  Scale,
  Table,
} from '../document/document.ts'
import { timetable } from '../facts/agenda.ts'
import { columnWidths } from './widths.ts'

type Untouched = 'paragraph' | 'code' | 'rule' | 'signature' | 'chart' | 'pagebreak'

export type HandoutBlock =
  | Extract<Block, { kind: Untouched }>
  | Heading
  /** `widths`: see `columnWidths`. */
  | (Table & { readonly widths: readonly number[] })
  | { readonly kind: 'quote'; readonly blocks: readonly HandoutBlock[] }
  | (Omit<Note, 'blocks'> & { readonly blocks: readonly HandoutBlock[] })
  | (Omit<List, 'items'> & {
      readonly items: readonly { readonly checked?: boolean; readonly blocks: readonly HandoutBlock[] }[]
    })
  | { readonly kind: 'agenda'; readonly view: 'short' | 'full'; readonly rows: readonly TimedRow[] }
  | (Omit<Cards, 'cards'> & { readonly cards: readonly (readonly HandoutBlock[])[] })
  | { readonly kind: 'columns'; readonly columns: readonly (readonly HandoutBlock[])[] }
  | { readonly kind: 'fields'; readonly groups: readonly FieldGroup[] }
  | (Omit<Canvas, 'cells'> & { readonly rows: number; readonly cells: readonly CanvasCell[] })
  | { readonly kind: 'qr'; readonly value: string; readonly label?: string; readonly modules: readonly string[] }
interface Heading {
  readonly kind: 'heading'
  readonly level: number
  /** Chooses the type size. */
  readonly look: number
  readonly inlines: Inlines
}
type TimedRow = Omit<AgendaRow, 'id' | 'at'> & { readonly start: string; readonly end: string }
type CanvasCell = { readonly span: number; readonly blocks: readonly HandoutBlock[] }
/** Neighbouring scales make one matrix. */
type FieldGroup =
  | { readonly kind: 'field'; readonly field: Exclude<Field, { kind: 'scale' }> }
  | { readonly kind: 'matrix'; readonly scale: Scale; readonly fields: readonly Field[] }

/** `width`: of the text, in em. */
export function buildBlocks(blocks: Blocks, language: 'de' | 'en', width: number): readonly HandoutBlock[] {
  // The title is heading 1. A PDF/UA reader must not meet a level whose parent is missing, whatever the author wrote.
  let last = 1
  const build = (block: Block): HandoutBlock => {
    switch (block.kind) {
      case 'heading': {
        last = Math.min(Math.max(block.level, 2), last + 1)
        return { kind: 'heading', level: last, look: Math.max(block.level, 2), inlines: block.inlines }
      }
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(build) })) }
      case 'table':
        return { ...block, widths: columnWidths(block, width) }
      case 'quote':
        return { ...block, blocks: block.blocks.map(build) }
      case 'note':
        return { ...block, blocks: block.blocks.map(build) }
      case 'agenda':
        return { kind: 'agenda', view: block.view ?? 'full', rows: timed(block) }
      case 'cards':
        return { ...block, cards: block.cards.map((card) => card.map(build)) }
      case 'columns':
        return { ...block, columns: block.columns.map((column) => column.map(build)) }
      case 'fields':
        return { kind: 'fields', groups: groups(block, language) }
      case 'canvas':
        return {
          ...block,
          rows: rowsOf(block),
          cells: block.cells.map((cell) => ({
            span: Math.min(cell.span, block.columns),
            blocks: cell.blocks.map(build),
          })),
        }
      case 'qr':
        return { ...block, modules: encode(block.value || ' ', { ecc: 'M', border: 0 }).data.map(bits) }
      default:
        return block
    }
  }
  return blocks.map(build)
}

const bits = (row: readonly boolean[]): string => row.map((dark) => (dark ? '1' : '0')).join('')

function timed(agenda: Agenda): readonly TimedRow[] {
  return timetable(agenda).map(({ start, end, row: { id: _id, at: _at, ...row } }) => ({ ...row, start, end }))
}

function groups({ fields, scale }: Fields, language: 'de' | 'en'): readonly FieldGroup[] {
  const result: (FieldGroup & { fields?: Field[] })[] = []
  for (const field of fields) {
    const previous = result.at(-1)
    if (field.kind !== 'scale') result.push({ kind: 'field', field })
    else if (previous?.kind === 'matrix') previous.fields?.push(field)
    else result.push({ kind: 'matrix', scale: scale ?? { from: 1, to: 5, ...ends[language] }, fields: [field] })
  }
  return result
}

const ends = {
  de: { low: 'trifft nicht zu', high: 'trifft voll zu' },
  en: { low: 'not at all', high: 'fully' },
} as const

/** A cell that no longer fits in its row begins the next one, as in the template's grid. */
function rowsOf({ columns, cells }: Canvas): number {
  let rows = 1
  let used = 0
  for (const cell of cells) {
    const span = Math.min(cell.span, columns)
    if (used + span > columns) {
      rows += 1
      used = 0
    }
    used += span
  }
  return rows
}
