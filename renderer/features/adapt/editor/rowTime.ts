import type { Node } from '@tiptap/pm/model'
import { blockOf } from '../../../../main/core/adaptation/identified.ts'
import type { Agenda } from '../../../../main/core/document/document.ts'
import { type AgendaChange, agendaTotals, type TimedRow, timetable } from '../../../../main/core/facts/agenda.ts'
import type { EditorNode } from '../../../document/editorNode.ts'
import { fromEditor } from '../model/identified.ts'

/** What the facts of the project change in an agenda, by the agenda's id. */
export type AgendaChanges = Readonly<Record<string, AgendaChange>>

interface Times {
  readonly rows: readonly TimedRow[]
  readonly end: string
  readonly minutes: number
}
const known = new WeakMap<Node, Times>()

/** The times of an agenda's rows and its end: they follow from start, minutes and fixed rows. */
export function timesOf(node: Node, changes: AgendaChanges): Times | undefined {
  const before = known.get(node)
  if (before) return before
  const [read] = fromEditor([node.toJSON() as EditorNode], () => '')
  const block = read && blockOf(read)
  if (block?.kind !== 'agenda') return undefined
  const change = changeOf(block, changes)
  const { end, minutes } = agendaTotals(block, change)
  const times = { rows: timetable(block, change), end, minutes }
  known.set(node, times)
  return times
}

const changeOf = ({ id }: Agenda, changes: AgendaChanges): AgendaChange | undefined =>
  id !== undefined && Object.hasOwn(changes, id) ? changes[id] : undefined

/** The times of the agenda row at `at`. */
export function rowTime(doc: Node, at: number | undefined, changes: AgendaChanges): TimedRow | undefined {
  if (at === undefined || at > doc.content.size) return undefined
  const place = doc.resolve(at)
  return place.parent.type.name === 'agenda' ? timesOf(place.parent, changes)?.rows[place.index()] : undefined
}
