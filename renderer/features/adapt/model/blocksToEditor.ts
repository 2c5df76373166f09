import type { AgendaRow, Block, Blocks, Field, Inlines } from '../../../../main/core/document/document.ts'
import { assertNever } from '../../../../main/core/outcome.ts'
import type { EditorNode } from './editorNode.ts'
import { inlinesToNodes } from './inlineNodes.ts'

/** A block as an editor node. What the person does not edit as text is kept in `attrs`. */
export function blockToNode(block: Block): EditorNode {
  switch (block.kind) {
    case 'heading':
      return node('heading', { level: block.level }, inlinesToNodes(block.inlines))
    case 'paragraph':
      return node('paragraph', {}, inlinesToNodes(block.inlines))
    case 'code':
      return node('codeBlock', { language: block.language ?? null }, textOf(block.text))
    case 'rule':
    case 'pagebreak':
      return node(block.kind)
    case 'quote':
      return node('quote', {}, blocksToNodes(block.blocks))
    case 'note':
      return node('note', { tone: block.tone, title: block.title ?? null }, blocksToNodes(block.blocks))
    case 'list':
      return node(
        'list',
        { ordered: block.ordered, start: block.start },
        block.items.map((item) => node('listItem', { checked: item.checked ?? null }, blocksToNodes(item.blocks))),
      )
    case 'table':
      return node('table', { align: block.align }, [
        node(
          'tableRow',
          {},
          block.header.map((cell) => node('tableHeader', {}, inlinesToNodes(cell))),
        ),
        ...block.rows.map((row) =>
          node(
            'tableRow',
            {},
            row.map((cell) => node('tableCell', {}, inlinesToNodes(cell))),
          ),
        ),
      ])
    case 'agenda': {
      const { id = null, ref = null, start = null, end = null, view = null } = block
      return node('agenda', { agenda: id, ref, start, end, view }, block.rows.map(rowToNode))
    }
    case 'cards':
      return node(
        'cards',
        { size: block.size, each: block.each ?? null },
        block.cards.map((card) => node('card', {}, blocksToNodes(card))),
      )
    case 'columns':
      return node(
        'columns',
        {},
        block.columns.map((column) => node('column', {}, blocksToNodes(column))),
      )
    case 'canvas':
      return node(
        'canvas',
        { name: block.name, columns: block.columns },
        block.cells.map((cell) => node('canvasCell', { span: cell.span }, blocksToNodes(cell.blocks))),
      )
    case 'fields':
      return node('fields', { scale: block.scale ?? null }, block.fields.map(fieldToNode))
    case 'signature':
      return node(
        'signature',
        {},
        block.labels.map((label) => node('signatureLine', {}, inlinesToNodes(label))),
      )
    case 'chart': {
      const { type, alt, max, series, rows } = block
      return node('chart', { type, alt, title: block.title ?? null, max, source: block.source ?? null, series, rows })
    }
    case 'qr':
      return node('qr', { value: block.value, label: block.label ?? null })
    default:
      return assertNever(block)
  }
}

/** Never empty: the cursor needs a place to stand. */
export const blocksToNodes = (blocks: Blocks): readonly EditorNode[] =>
  blocks.length === 0 ? [node('paragraph')] : blocks.map(blockToNode)

function rowToNode({ id, minutes, type, at, title, content, method, material }: AgendaRow): EditorNode {
  const cell = (name: string, inlines: Inlines): EditorNode => node(name, {}, inlinesToNodes(inlines))
  return node('agendaRow', { row: id ?? null, minutes, type, at: at ?? null }, [
    cell('agendaTitle', title),
    cell('agendaContent', content),
    cell('agendaMethod', method),
    cell('agendaMaterial', material),
  ])
}

function fieldToNode(field: Field): EditorNode {
  const { kind, name, label, required = null } = field
  return node(
    'field',
    {
      field: kind,
      name,
      required,
      lines: field.kind === 'multiline' ? field.lines : null,
      options: field.kind === 'choice' ? field.options : null,
      multiple: field.kind === 'choice' ? (field.multiple ?? null) : null,
    },
    inlinesToNodes(label),
  )
}

const textOf = (text: string): readonly EditorNode[] => (text === '' ? [] : [{ type: 'text', text }])

function node(
  type: string,
  attrs: Readonly<Record<string, unknown>> = {},
  content: readonly EditorNode[] = [],
): EditorNode {
  return {
    type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  }
}
