import type { Node } from '@tiptap/pm/model'
import { timetable } from '../../../../main/core/adaptation/agenda.ts'
import { nodeToBlock } from '../model/blocksFromEditor.ts'
import type { EditorNode } from '../model/editorNode.ts'

/** "09:00–09:30" for the agenda row at `at`: times follow from the rows before it. */
export function rowTime(doc: Node, at: number | undefined): string | undefined {
  if (at === undefined || at > doc.content.size) return undefined
  const place = doc.resolve(at)
  if (place.parent.type.name !== 'agenda') return undefined
  const agenda = nodeToBlock(place.parent.toJSON() as EditorNode)
  const row = agenda?.kind === 'agenda' ? timetable(agenda)[place.index()] : undefined
  return row && `${row.start}–${row.end}`
}
