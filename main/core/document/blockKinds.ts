import type { PartKind } from './content.ts'
import type { Block, BlockKind, BlockOf } from './document.ts'
import type { Kind, Merging } from './kind.ts'
import { agenda } from './kinds/agenda.ts'
import { canvas } from './kinds/canvas.ts'
import { cards } from './kinds/cards.ts'
import { chart } from './kinds/chart.ts'
import { code } from './kinds/code.ts'
import { columns } from './kinds/columns.ts'
import { fields } from './kinds/fields.ts'
import { heading } from './kinds/heading.ts'
import { list } from './kinds/list.ts'
import { note } from './kinds/note.ts'
import { pagebreak } from './kinds/pagebreak.ts'
import { paragraph } from './kinds/paragraph.ts'
import { picture } from './kinds/picture.ts'
import { qr } from './kinds/qr.ts'
import { quote } from './kinds/quote.ts'
import { rule } from './kinds/rule.ts'
import { signature } from './kinds/signature.ts'
import { table } from './kinds/table.ts'
import { ordinary } from './merging.ts'

/** The one definition of each kind of block. */
export const blockKinds: { readonly [K in BlockKind]: Kind<K> } = {
  heading,
  paragraph,
  list,
  quote,
  code,
  table,
  rule,
  agenda,
  note,
  cards,
  columns,
  fields,
  canvas,
  signature,
  chart,
  picture,
  qr,
  pagebreak,
}

/** The definition of a block's kind. That it fits the block follows from its key; the compiler cannot see it. */
export const kindOf = ({ kind }: Block): Kind<BlockKind> => blockKinds[kind] as Kind<BlockKind>

const merging: ReadonlyMap<string, Merging> = new Map(
  Object.values(blockKinds).flatMap((kind): readonly [string, Merging][] => Object.entries(kind.merging)),
)
const whole = ordinary('document')
/** How a content is merged; the whole document is one, too. */
export const mergingOf = (kind: PartKind): Merging => merging.get(kind) ?? whole

/** What a table with an entry for every kind makes of a block. */
export function byKind<A extends readonly unknown[], R>(
  table: { readonly [K in BlockKind]: (block: BlockOf<K>, ...rest: A) => R },
  block: Block,
  ...rest: A
): R {
  return (table[block.kind] as (block: Block, ...rest: A) => R)(block, ...rest)
}
