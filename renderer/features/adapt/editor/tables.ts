import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'

/** Where the cursor stands in a table: row 0 is the header. */
export interface Cell {
  readonly row: number
  readonly column: number
}
export type TableChange = (typeof tableChanges)[number]
export const tableChanges = [
  'rowAbove',
  'rowBelow',
  'rowUp',
  'rowDown',
  'rowRemove',
  'columnLeft',
  'columnRight',
  'columnMoveLeft',
  'columnMoveRight',
  'columnRemove',
  'alignLeft',
  'alignCenter',
  'alignRight',
] as const

/** The cell that the cursor stands in, when it is in the table at `at`. */
export function cellAt(tr: Pick<Transaction, 'selection'>, at: number): Cell | undefined {
  const { $from } = tr.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name !== 'table') continue
    if ($from.before(depth) !== at || $from.depth < depth + 2) return undefined
    return { row: $from.index(depth), column: $from.index(depth + 1) }
  }
  return undefined
}

/** Whether a change is possible at a cell: the header row stays on top, and a table has at least one column. */
export function allows(table: Node, { row, column }: Cell, change: TableChange): boolean {
  const [rows, columns] = [table.childCount, table.firstChild?.childCount ?? 0]
  switch (change) {
    case 'rowAbove':
    case 'rowRemove':
      return row > 0
    case 'rowUp':
      return row > 1
    case 'rowDown':
      return row > 0 && row < rows - 1
    case 'columnMoveLeft':
      return column > 0
    case 'columnMoveRight':
      return column < columns - 1
    case 'columnRemove':
      return columns > 1
    default:
      return true
  }
}

/** Changes the table at `at` around a cell; the cursor goes with it. */
export function changeTable(tr: Transaction, at: number, cell: Cell, change: TableChange): Transaction | undefined {
  const table = tr.doc.nodeAt(at)
  if (!table?.firstChild?.childCount || !allows(table, cell, change)) return undefined
  const { row, column } = cell
  const { schema } = table.type
  const rows = children(table)
  const empty = (): Node =>
    schema.node(
      'tableRow',
      null,
      [...children(rows[0])].map(() => schema.node('tableCell')),
    )
  const columns = (edit: (cells: readonly Node[], header: boolean) => readonly Node[]): readonly Node[] =>
    rows.map((each, index) => each.copy(Fragment.from([...edit(children(each), index === 0)])))
  const align = (edit: (entries: readonly unknown[]) => readonly unknown[]): Record<string, unknown> => ({
    ...table.attrs,
    align: edit(children(rows[0]).map((_, index) => (table.attrs.align as readonly unknown[] | null)?.[index] ?? null)),
  })
  const blank = (header: boolean): Node => schema.node(header ? 'tableHeader' : 'tableCell')
  const put = (next: readonly Node[], attrs: Record<string, unknown>, to: Cell): Transaction => {
    tr.replaceWith(at, at + table.nodeSize, table.type.create(attrs, next as Node[]))
    return select(tr, at, to)
  }
  switch (change) {
    case 'rowAbove':
    case 'rowBelow': {
      const to = change === 'rowAbove' ? row : row + 1
      return put(rows.toSpliced(to, 0, empty()), table.attrs, { row: to, column })
    }
    case 'rowUp':
    case 'rowDown': {
      const to = change === 'rowUp' ? row - 1 : row + 1
      return put(moved(rows, row, to), table.attrs, { row: to, column })
    }
    case 'rowRemove':
      return put(rows.toSpliced(row, 1), table.attrs, { row: Math.min(row, rows.length - 2), column })
    case 'columnLeft':
    case 'columnRight': {
      const to = change === 'columnLeft' ? column : column + 1
      const next = columns((cells, header) => cells.toSpliced(to, 0, blank(header)))
      return put(
        next,
        align((entries) => entries.toSpliced(to, 0, null)),
        { row, column: to },
      )
    }
    case 'columnMoveLeft':
    case 'columnMoveRight': {
      const to = change === 'columnMoveLeft' ? column - 1 : column + 1
      return put(
        columns((cells) => moved(cells, column, to)),
        align((entries) => moved(entries, column, to)),
        { row, column: to },
      )
    }
    case 'columnRemove':
      return put(
        columns((cells) => cells.toSpliced(column, 1)),
        align((entries) => entries.toSpliced(column, 1)),
        { row, column: Math.max(0, column - 1) },
      )
    case 'alignLeft':
    case 'alignCenter':
    case 'alignRight': {
      const side = change.slice('align'.length).toLowerCase()
      return put(
        rows,
        align((entries) => entries.with(column, side)),
        cell,
      )
    }
  }
}

const children = (node: Node | undefined): readonly Node[] => node?.children ?? []

const moved = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const item = list[from] as T
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}

function select(tr: Transaction, at: number, { row, column }: Cell): Transaction {
  let place = at + 1
  const table = tr.doc.nodeAt(at)
  for (let index = 0; index < row; index += 1) place += table?.child(index).nodeSize ?? 0
  const line = table?.maybeChild(row)
  place += 1
  for (let index = 0; index < column; index += 1) place += line?.child(index).nodeSize ?? 0
  return tr.setSelection(TextSelection.near(tr.doc.resolve(place + 1))).scrollIntoView()
}
