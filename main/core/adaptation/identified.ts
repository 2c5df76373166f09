import type { Block, Blocks, Document, FrontMatter, Inlines } from '../document/document.ts'
import { assertNever } from '../outcome.ts'
import type { IdentifiedBlock, Json, PartKind } from './adaptation.ts'

/** A block before it has an id. */
export interface Content {
  readonly kind: PartKind
  readonly values: IdentifiedBlock['values']
  readonly texts: IdentifiedBlock['texts']
  readonly parts: readonly Content[]
}

/** Everything of a document that a municipality may change: title, subtitle, summary and blocks. */
export function contentOf({ front, blocks }: Document): Content {
  const { title, subtitle, summary } = front
  return content('document', { title, subtitle, summary }, {}, blocks.map(blockContent))
}

/** The document that a tree of blocks stands for; what may not be changed comes from the template's `front`. */
export function documentOf(tree: Content, front: FrontMatter): Document {
  const { subtitle: _, summary: __, ...fixed } = front
  return { front: { ...fixed, ...(tree.values as Pick<FrontMatter, 'title'>) }, blocks: tree.parts.map(blockOf) }
}

function blockContent(block: Block): Content {
  const { kind } = block
  switch (kind) {
    case 'heading':
      return content(kind, { level: block.level }, { inlines: block.inlines })
    case 'paragraph':
      return content(kind, {}, { inlines: block.inlines })
    case 'list': {
      const items = block.items.map(({ checked, blocks }) => content('item', { checked }, {}, blocks.map(blockContent)))
      return content(kind, { ordered: block.ordered, start: block.start }, {}, items)
    }
    case 'quote':
      return content(kind, {}, {}, block.blocks.map(blockContent))
    case 'note':
      return content(kind, { tone: block.tone, title: block.title }, {}, block.blocks.map(blockContent))
    case 'table': {
      const rows = block.rows.map((row) => content('table-row', {}, cellTexts(row)))
      return content(kind, { align: block.align }, cellTexts(block.header), rows)
    }
    case 'agenda': {
      const { id, ref, start, end, view } = block
      const rows = block.rows.map(({ id, minutes, type, at, ...texts }) =>
        content('agenda-row', { id, minutes, type, at }, texts),
      )
      return content(kind, { id, ref, start, end, view }, {}, rows)
    }
    case 'cards':
      return content(kind, { size: block.size, each: block.each }, {}, sequences('card', block.cards))
    case 'columns':
      return content(kind, {}, {}, sequences('column', block.columns))
    case 'canvas': {
      const cells = block.cells.map(({ span, blocks }) => content('cell', { span }, {}, blocks.map(blockContent)))
      return content(kind, { name: block.name, columns: block.columns }, {}, cells)
    }
    case 'fields': {
      const fields = block.fields.map(({ label, ...values }) => content('field', values, { label }))
      return content(kind, { scale: block.scale && { ...block.scale } }, {}, fields)
    }
    case 'signature':
      return content(
        kind,
        {},
        {},
        block.labels.map((label) => content('label', {}, { label })),
      )
    case 'chart': {
      const { type, alt, title, max, source, series } = block
      const rows = block.rows.map(({ label, values }) => content('chart-row', { label, values }, {}))
      return content(kind, { type, alt, title, max, source, series }, {}, rows)
    }
    case 'code':
      return content(kind, { language: block.language, text: block.text }, {})
    case 'qr':
      return content(kind, { value: block.value, label: block.label }, {})
    case 'rule':
    case 'pagebreak':
      return content(kind, {}, {})
    default:
      return assertNever(block)
  }
}

/** The shape of `values` and `texts` by kind is an invariant that `blockContent` sets up and `decodeBlocks` checks. */
function blockOf({ kind, values, texts, parts }: Content): Block {
  const inner = (): Blocks => parts.map(blockOf)
  const cells = (from: Content): readonly Inlines[] =>
    Object.keys(from.texts).map((_, column) => from.texts[column] ?? [])
  const built = ((): object => {
    switch (kind) {
      case 'list':
        return { items: parts.map((item) => ({ ...item.values, blocks: item.parts.map(blockOf) })) }
      case 'quote':
      case 'note':
        return { blocks: inner() }
      case 'table':
        return { header: cells({ kind, values, texts, parts }), rows: parts.map(cells) }
      case 'agenda':
      case 'chart':
        return { rows: parts.map((row) => ({ ...row.values, ...row.texts })) }
      case 'cards':
        return { cards: parts.map((card) => card.parts.map(blockOf)) }
      case 'columns':
        return { columns: parts.map((column) => column.parts.map(blockOf)) }
      case 'canvas':
        return { cells: parts.map((cell) => ({ ...cell.values, blocks: cell.parts.map(blockOf) })) }
      case 'fields':
        return { fields: parts.map((field) => ({ ...field.values, ...field.texts })) }
      case 'signature':
        return { labels: parts.map((label) => label.texts.label ?? []) }
      default:
        return texts
    }
  })()
  return { kind, ...values, ...built } as Block
}

const sequences = (kind: PartKind, all: readonly Blocks[]): readonly Content[] =>
  all.map((blocks) => content(kind, {}, {}, blocks.map(blockContent)))

const cellTexts = (cells: readonly Inlines[]): Content['texts'] => Object.fromEntries(cells.entries())

function content(
  kind: PartKind,
  values: Readonly<Record<string, Json | undefined>>,
  texts: Content['texts'],
  parts: readonly Content[] = [],
): Content {
  const given = Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  return { kind, values: Object.fromEntries(given), texts, parts }
}
