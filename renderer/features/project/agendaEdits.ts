import type { Agenda } from '../../../main/core/document/document.ts'
import { type AgendaChange, type RowChange, timetable } from '../../../main/core/facts/agenda.ts'
import { toMinutes, toTime } from '../../../main/core/facts/clockTime.ts'

/** A row's change; what says the same as the kit is no change. Nothing is left of an agenda without changes. */
export function changeRow(
  agenda: Agenda,
  change: AgendaChange | undefined,
  id: string,
  next: RowChange,
): AgendaChange | undefined {
  const row = agenda.rows.find((each) => each.id === id)
  const { [id]: before, ...others } = change?.rows ?? {}
  const { minutes, at } = { ...before, ...next }
  const kept: RowChange = {
    ...(minutes === undefined || minutes === row?.minutes ? {} : { minutes }),
    ...(at === undefined || at === (row?.at ?? '') ? {} : { at }),
  }
  const rows = Object.keys(kept).length > 0 ? { ...others, [id]: kept } : others
  return whole({ start: change?.start, rows })
}

export const changeStart = (change: AgendaChange | undefined, start: string | undefined): AgendaChange | undefined =>
  whole({ start, rows: change?.rows })

const whole = ({ start, rows }: AgendaChange): AgendaChange | undefined =>
  start || (rows && Object.keys(rows).length > 0)
    ? { ...(start ? { start } : {}), ...(rows && Object.keys(rows).length > 0 ? { rows } : {}) }
    : undefined

/**
 * Moves a row and all that follow by minutes. The row before makes room: it is longer or shorter by as much; a row with a
 * fixed beginning moves that too. The first row moves the start of the day, which is the caller's (`start`).
 * Nothing when the row before would have less than five minutes, or nothing can be changed.
 */
export function moveRow(
  agenda: Agenda,
  change: AgendaChange | undefined,
  index: number,
  by: number,
):
  | { readonly kind: 'start'; readonly start: string }
  | {
      readonly kind: 'row'
      readonly change: AgendaChange | undefined
      readonly before: number
      readonly minutes: number
    }
  | undefined {
  const rows = timetable(agenda, change)
  const [before, moved] = [rows[index - 1], rows[index]]
  if (!moved) return undefined
  const start = (toMinutes(moved.start) ?? 0) + by
  if (start < 0 || start >= 1440) return undefined
  if (!before) return { kind: 'start', start: toTime(start) }
  const minutes = before.row.minutes + by
  if (before.row.id === undefined || minutes < 5) return undefined
  const longer = changeRow(agenda, change, before.row.id, { minutes })
  const pinned = moved.row.at !== undefined && moved.row.id !== undefined
  const next = pinned && moved.row.id ? changeRow(agenda, longer, moved.row.id, { at: toTime(start) }) : longer
  return { kind: 'row', change: next, before: index - 1, minutes }
}

/** Minutes that the rows before a fixed beginning run past it. */
export function overrun(agenda: Agenda, change: AgendaChange | undefined, index: number): number {
  const rows = timetable(agenda, change)
  const [before, row] = [rows[index - 1], rows[index]]
  const [end, due] = [toMinutes(before?.end ?? ''), toMinutes(row?.row.at ?? '')]
  return end === undefined || due === undefined ? 0 : Math.max(0, end - due)
}
