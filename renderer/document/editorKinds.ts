import type { Block, BlockKind } from '../../main/core/document/document.ts'
import type { EditorKind } from './editorKind.ts'
import { agenda } from './kinds/agenda.tsx'
import { canvas } from './kinds/canvas.tsx'
import { cards } from './kinds/cards.tsx'
import { chart } from './kinds/chart.tsx'
import { code } from './kinds/code.tsx'
import { columns } from './kinds/columns.tsx'
import { fields } from './kinds/fields.tsx'
import { heading } from './kinds/heading.tsx'
import { list } from './kinds/list.tsx'
import { note } from './kinds/note.tsx'
import { pagebreak } from './kinds/pagebreak.tsx'
import { paragraph } from './kinds/paragraph.tsx'
import { picture } from './kinds/picture.tsx'
import { qr } from './kinds/qr.tsx'
import { quote } from './kinds/quote.tsx'
import { rule } from './kinds/rule.tsx'
import { signature } from './kinds/signature.tsx'
import { table } from './kinds/table.tsx'

/** What the window knows of each kind of block, in the order in which the toolbar offers them. ProseMirror fills gaps with the first. */
export const editorKinds: { readonly [K in BlockKind]: EditorKind<K> } = {
  paragraph,
  heading,
  list,
  quote,
  note,
  picture,
  table,
  agenda,
  fields,
  cards,
  columns,
  canvas,
  signature,
  chart,
  qr,
  pagebreak,
  code,
  rule,
}

/** That the definition fits the block follows from its key; the compiler cannot see it. */
export const editorKindOf = ({ kind }: Pick<Block, 'kind'>): EditorKind<BlockKind> =>
  editorKinds[kind] as EditorKind<BlockKind>
