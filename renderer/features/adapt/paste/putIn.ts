import { Fragment, type NodeType, type ResolvedPos } from '@tiptap/pm/model'
import { AllSelection, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorNode } from '../../../document/editorNode.ts'
import { agendaCells } from '../../../document/kinds/agenda.tsx'
import { clearRange } from './clearRange.ts'
import { joinedByBreaks } from './leaves.ts'
import { merged } from './merged.ts'
import { type Grid, nodesOf } from './nodes.ts'
import { linesOf, wordsIn } from './oneText.ts'
import { putInAgenda } from './putInAgenda.ts'
import { putInItem } from './putInItem.ts'
import { putInParts } from './putInParts.ts'
import { putInTable } from './putInTable.ts'

/** Why nothing was put in. */
export type Refused = 'people'

/**
 * Puts blocks in where the selection is, as a person means it there: blocks where blocks stand, items in a list, rows in a table or schedule,
 * lines of one text in a cell. Everything is one change, and no block is torn. `lines`: something became lines that was more.
 */
export function putIn(
  tr: Transaction,
  blocks: readonly EditorNode[],
): { readonly refused: Refused } | { readonly lines: boolean } {
  if (blocks.length === 0) return { lines: false }
  if (tr.selection instanceof AllSelection) {
    const nodes = nodesOf(tr, blocks)
    tr.replaceWith(0, tr.doc.content.size, nodes)
    tr.setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size), -1)).scrollIntoView()
    return { lines: false }
  }
  clearRange(tr)
  const { $from } = tr.selection
  const name = $from.parent.type.name
  if (tr.selection instanceof NodeSelection || !$from.parent.isTextblock) {
    putBehind(tr, blocks)
    return { lines: false }
  }
  const grid = gridOf(blocks)
  switch (true) {
    case name === 'codeBlock':
      tr.insertText(
        linesOf(blocks)
          .map((line) => wordsIn(line))
          .join('\n'),
      )
      return { lines: false }
    case name === 'tableCell' || name === 'tableHeader':
      if (grid) putInTable(tr, grid)
      else putText(tr, joinedByBreaks(linesOf(blocks)))
      break
    case name in agendaCells: {
      const rows = putInAgenda(tr, blocks, grid)
      if (rows === 'people') return { refused: 'people' }
      if (!rows) putText(tr, joinedByBreaks(linesOf(blocks)))
      return { lines: !rows && hasTable(blocks) }
    }
    case name === 'field' || name === 'signatureLine':
      if (!putInParts(tr, blocks)) putText(tr, joinedByBreaks(linesOf(blocks)))
      return { lines: hasTable(blocks) }
    case isText(blocks):
      putText(tr, blocks[0]?.content ?? [])
      return { lines: false }
    case $from.depth > 1 && $from.node(-1).type.name === 'listItem' && putInItem(tr, blocks):
      return { lines: false }
    default:
      putBlocks(tr, blocks)
      return { lines: false }
  }
  return { lines: !grid && hasTable(blocks) }
}

/** Rows of cells, when a table is all that came. */

function gridOf(blocks: readonly EditorNode[]): Grid | undefined {
  const [table, ...others] = blocks
  if (table?.type !== 'table' || others.length > 0) return undefined
  return (table.content ?? []).map(({ content = [] }) => content.map((cell) => cell.content ?? []))
}

const hasTable = (blocks: readonly EditorNode[]): boolean => blocks.some(({ type }) => type === 'table')
const isText = ([first, ...others]: readonly EditorNode[]): boolean =>
  first?.type === 'paragraph' && others.length === 0

/** Text at the cursor; marks that the place does not take are left out. */
function putText(tr: Transaction, leaves: readonly EditorNode[]): void {
  const { from, to, $from } = tr.selection
  const content = Fragment.from(
    [...nodesOf(tr, leaves)].map((node) => node.mark($from.parent.type.allowedMarks(node.marks))),
  )
  tr.replaceWith(from, to, content)
  tr.setSelection(TextSelection.create(tr.doc, from + content.size)).scrollIntoView()
}

/** Behind a block that is selected, or where no text stands. */
function putBehind(tr: Transaction, blocks: readonly EditorNode[]): void {
  const { $to } = tr.selection
  let depth = $to.depth
  while (depth > 0 && !holdsBlocks($to.node(depth).type)) depth -= 1
  const at = depth === $to.depth ? $to.pos : $to.after(depth + 1)
  const nodes = nodesOf(tr, blocks)
  tr.insert(at, nodes)
  const end = at + nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView()
}

const holdsBlocks = (type: NodeType): boolean =>
  type.contentMatch.matchType(type.schema.nodes.paragraph as NodeType) !== null

/**
 * Blocks at a place in a text: what stands before the cursor goes on with the first paragraph, what stands behind it with the last one; a
 * paragraph that would be left empty gives way.
 */
function putBlocks(tr: Transaction, blocks: readonly EditorNode[]): void {
  const { $from } = tr.selection
  const put = merged($from, nodesOf(tr, fitting($from, blocks)), {
    start: blocks[0]?.type === 'paragraph',
    end: blocks.at(-1)?.type === 'paragraph',
  })
  tr.replaceWith($from.before(), $from.after(), put.nodes)
  tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() + put.cursor), -1)).scrollIntoView()
}

/** In an item of a list a heading is a line in bold. */
const fitting = ($from: ResolvedPos, blocks: readonly EditorNode[]): readonly EditorNode[] =>
  $from.depth > 1 && $from.node(-1).type.name === 'listItem' ? blocks.map(withoutHeading) : blocks

const withoutHeading = (block: EditorNode): EditorNode =>
  block.type !== 'heading'
    ? block
    : {
        type: 'paragraph',
        content: (block.content ?? []).map((leaf) => ({
          ...leaf,
          marks: [...(leaf.marks ?? []).filter(({ type }) => type !== 'strong'), { type: 'strong' }],
        })),
      }
