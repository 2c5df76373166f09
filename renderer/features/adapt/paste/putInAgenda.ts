import type { Node, NodeType } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorNode } from '../../../document/editorNode.ts'
import { agendaCells } from '../../../document/kinds/agenda.tsx'
import { type Grid, nodesOf } from './nodes.ts'
import { linesOf, wordsIn } from './oneText.ts'
import { looksLikePeople } from './people.ts'
import { type ScheduleRow, scheduleOf } from './schedule.ts'

/**
 * A table in a schedule becomes its rows, and so do several lines in a row that is empty. `people`: what came are people, who have their place
 * elsewhere. False: it is text for the cell.
 */
export function putInAgenda(
  tr: Transaction,
  blocks: readonly EditorNode[],
  grid: Grid | undefined,
): boolean | 'people' {
  const lines = linesOf(blocks, { signs: false })
  const cells = grid ?? lines.map((line) => [line])
  if (looksLikePeople(cells.map((row) => row.map((cell) => wordsIn(cell))))) return 'people'
  const { $from } = tr.selection
  const row = $from.node(-1)
  const [only, ...more] = blocks
  if (only?.type === 'agenda' && more.length === 0 && (only.content?.length ?? 0) > 0) {
    const rows = nodesOf(tr, only.content ?? [])
    tr.insert($from.after(-1), [...rows])
    return true
  }
  const isEmpty = row.textContent === '' && row.children.every(({ childCount }) => childCount === 0)
  if (!grid && !(isEmpty && lines.length > 1)) return false
  const { rows, start } = grid
    ? scheduleOf(grid)
    : { rows: lines.map((title): ScheduleRow => ({ title })), start: undefined }
  if (rows.length === 0) return false
  const made = rows.map((each, index) => nodeFor(tr, each, isEmpty && index === 0 ? row : undefined))
  const agenda = $from.node(-2)
  const at = isEmpty ? $from.before(-1) : $from.after(-1)
  // The first row of a new schedule says when the day begins.
  if (start !== undefined && isEmpty && agenda.childCount === 1) tr.setNodeAttribute($from.before(-2), 'start', start)
  tr.replaceWith(at, isEmpty ? $from.after(-1) : at, made)
  tr.setSelection(TextSelection.near(tr.doc.resolve(endOfWords(tr, at, made)), -1)).scrollIntoView()
  return true
}

/** Behind the last cell with words in it. */
function endOfWords(tr: Transaction, at: number, rows: readonly Node[]): number {
  const end = rows.reduce((sum, { nodeSize }) => sum + nodeSize, at)
  let found = end - 1
  tr.doc.nodesBetween(at, end, (node, place) => {
    if (node.isTextblock && node.childCount > 0) found = place + node.nodeSize - 1
  })
  return found
}

function nodeFor(tr: Transaction, { minutes, type, ...texts }: ScheduleRow, kept: Node | undefined): Node {
  const { nodes } = tr.doc.type.schema
  const cells = Object.entries(agendaCells).map(([name, text], index) => {
    const content = nodesOf(tr, texts[text] ?? [])
    return (nodes[name] as NodeType).create(kept?.maybeChild(index)?.attrs, [...content])
  })
  const own = kept?.attrs ?? {}
  return (nodes.agendaRow as NodeType).create(
    { ...own, ...(minutes === undefined ? {} : { minutes }), ...(type === undefined ? {} : { type }) },
    cells,
  )
}
