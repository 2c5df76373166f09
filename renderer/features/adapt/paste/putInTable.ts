import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { type Grid, nodesOf } from './nodes.ts'

/**
 * Cells in a table: they fill the cells from the cursor on when these are empty; else they become rows below. Rows and columns that are
 * missing are added, so nothing that stands there is lost.
 */
export function putInTable(tr: Transaction, grid: Grid): void {
  const { $from } = tr.selection
  const depth = $from.depth - 2
  const table = $from.node(depth)
  const at = $from.before(depth)
  const { nodes } = table.type.schema
  const here = { row: $from.index(depth), column: $from.index(depth + 1) }
  const [high, wide] = [grid.length, Math.max(...grid.map((row) => row.length))]
  const rows = table.children.map((row) => [...row.children])
  const isFree = grid.every((_, y) =>
    Array.from({ length: wide }, (_, x) => rows[here.row + y]?.[here.column + x]).every((cell) => !cell?.content.size),
  )
  const width = Math.max(...rows.map((row) => row.length))
  const first = isFree ? here.row : here.row + 1
  const left = isFree || here.column + wide <= width ? here.column : Math.max(0, width - wide)
  const blank = (row: number): Node => (row === 0 ? nodes.tableHeader : nodes.tableCell)?.create() as Node
  const columns = Math.max(width, left + wide)
  if (!isFree) rows.splice(first, 0, ...grid.map(() => []))
  while (rows.length < first + high) rows.push([])
  const full = rows.map((row, y) =>
    Array.from({ length: columns }, (_, x) => {
      const cell = row[x] ?? blank(y)
      const leaves = grid[y - first]?.[x - left]
      return leaves && leaves.length > 0 ? cell.copy(Fragment.from([...nodesOf(tr, leaves)])) : cell
    }),
  )
  const align = Array.from({ length: columns }, (_, x) => (table.attrs.align as readonly unknown[] | null)?.[x] ?? null)
  const made = full.map((cells, y) => {
    const old = isFree || y < first ? table.maybeChild(y) : y < first + high ? null : table.maybeChild(y - high)
    return (nodes.tableRow as Node['type']).create(old?.attrs, cells)
  })
  tr.replaceWith(at, at + table.nodeSize, table.type.create({ ...table.attrs, align }, made))
  const size = (all: readonly Node[]): number => all.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const row = first + high - 1
  const column = left + (grid.at(-1)?.length ?? 1) - 1
  const end = at + 1 + size(made.slice(0, row)) + 1 + size(full[row]?.slice(0, column + 1) ?? []) - 1
  tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView()
}
