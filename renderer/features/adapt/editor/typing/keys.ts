import { Selection } from '@tiptap/pm/state'
import type { Act } from './act.ts'
import { beyond, past } from './beyond.ts'
import { backInItem, joinAhead, joinBack } from './joins.ts'
import { dropLine, newLine } from './lines.ts'
import { newItem } from './lists.ts'
import { leaveCode, lineBreak, newCodeLine, newPage, newParagraph, textBehind } from './newText.ts'
import type { Place } from './places.ts'

type Keys = Readonly<Record<Place, Act>>
const stay: Act = () => 'stay'
const removed =
  (caret: -1 | 1): Act =>
  ({ tr, selection }) => {
    tr.deleteSelection()
    return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(selection.from, tr.doc.content.size)), caret))
  }
const everywhere = (act: Act): Keys => ({ text: act, item: act, cell: act, line: act, code: act, block: act })

/** Keys that put something in: what is selected gives way first. */
export const putting: Readonly<Record<string, Keys>> = {
  Enter: { text: newParagraph, item: newItem, cell: lineBreak, line: newLine, code: newCodeLine, block: textBehind },
  'Shift-Enter': { ...everywhere(lineBreak), code: newCodeLine, block: textBehind },
  'Mod-Enter': { ...everywhere(stay), text: newPage, code: leaveCode, block: textBehind },
}

/** Keys that delete: what is selected, or else at an edge of the text; within the text the browser does. */
export const deleting: Readonly<Record<'start' | 'end', Keys>> = {
  start: { text: joinBack, item: backInItem, cell: stay, line: dropLine(-1), code: joinBack, block: removed(1) },
  end: { text: joinAhead, item: joinAhead, cell: stay, line: dropLine(1), code: joinAhead, block: removed(-1) },
}

export const moving: Readonly<Record<string, Act>> = {
  ArrowUp: beyond(-1),
  ArrowDown: beyond(1),
  ArrowLeft: past(-1),
  ArrowRight: past(1),
}
