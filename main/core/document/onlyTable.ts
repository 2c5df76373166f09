import type { Token } from 'marked'
import type { DirectiveReading } from './kind.ts'
import type { TableToken } from './table.ts'

/** The table of a block that holds nothing else; `rest` is what it holds nevertheless. */
export function onlyTable({ reader, token, place }: DirectiveReading): {
  readonly table?: TableToken
  readonly rest: Token[]
} {
  const tokens = token.cells.flat().filter((each) => each.type !== 'space')
  const table = tokens.find((each) => each.type === 'table')
  const rest = tokens.filter((each) => each !== table)
  if (rest.some((each) => each.type !== 'def')) reader.report('block-not-table', { name: token.directive.name }, place)
  return table ? { table: table as unknown as TableToken, rest } : { rest }
}
