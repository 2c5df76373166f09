import type { Agenda, AgendaRow } from '../document/document.ts'
import { plainText } from '../document/text.ts'
import { error, type Place, type Problem, warning } from '../outcome.ts'
import { toMinutes, toTime } from './clockTime.ts'

/** What a project changes in an agenda; rows by their id. */
export interface AgendaChange {
  readonly start?: string | undefined
  readonly rows?: Readonly<Record<string, RowChange>> | undefined
}
export interface RowChange {
  readonly minutes?: number | undefined
  /** HH:MM; empty: the row is no longer pinned. */
  readonly at?: string | undefined
}

/** A row with its computed times, HH:MM. `row` carries the changed minutes and pin. */
export interface TimedRow {
  readonly start: string
  readonly end: string
  readonly row: AgendaRow
}

/** Start of an agenda that names none. */
export const defaultStart = '09:00'

export function timetable(agenda: Agenda, change?: AgendaChange): readonly TimedRow[] {
  return schedule(agenda, change).map(({ from, to, row }) => ({ start: toTime(from), end: toTime(to), row }))
}

/** First beginning, last end, minutes from one to the other, and minutes that are work. */
export function agendaTotals(
  agenda: Agenda,
  change?: AgendaChange,
): { readonly start: string; readonly end: string; readonly minutes: number; readonly work: number } {
  const slots = schedule(agenda, change)
  const from = slots[0]?.from ?? startOf(agenda, change)
  const to = slots.at(-1)?.to ?? from
  const work = slots.reduce((sum, { row }) => (row.type === 'work' ? sum + row.minutes : sum), 0)
  return { start: toTime(from), end: toTime(to), minutes: to - from, work }
}

/** The agenda as changed, with rows still without times. The written end goes: it was for the unchanged rows. */
export function changeAgenda(agenda: Agenda, change?: AgendaChange): Agenda {
  if (!change) return agenda
  const { end, ...rest } = agenda
  const rows = agenda.rows.map((row) => changeRow(row, change))
  return { ...rest, ...(change.start ? { start: change.start } : {}), rows }
}

/** Findings about the times: written end missed, pinned row overrun, day left, row to change unknown. */
export function agendaProblems(
  agenda: Agenda,
  change?: AgendaChange,
  placeOf: (node: object) => Place = () => ({}),
): readonly Problem[] {
  if (agenda.ref && agenda.rows.length === 0) return []
  const problems: Problem[] = []
  for (const [index, { due, late, to, row }] of schedule(agenda, change).entries()) {
    const source = agenda.rows[index] ?? agenda
    const title = plainText(row.title).trim() || (row.id ?? '')
    if (late > 0) {
      const times = { at: toTime(due), late, possible: toTime(due + late) }
      problems.push(warning('agenda-pin-overrun', { title, ...times }, placeOf(source)))
    }
    if (to > 1440 && to - row.minutes <= 1440)
      problems.push(warning('agenda-past-midnight', { title, end: toTime(to) }, placeOf(source)))
  }
  const { end } = agendaTotals(agenda, change)
  if (!change && agenda.end && agenda.end !== end) {
    const minutes = (toMinutes(agenda.end) ?? 0) - (toMinutes(end) ?? 0)
    problems.push(error('agenda-end-mismatch', { written: agenda.end, end, minutes }, placeOf(agenda)))
  }
  const known = agenda.rows.flatMap(({ id }) => id ?? [])
  for (const row of Object.keys(change?.rows ?? {}))
    if (!known.includes(row))
      problems.push(warning('agenda-row-unknown', { agenda: agenda.id ?? '', row, known }, placeOf(agenda)))
  return problems
}

interface Slot {
  readonly from: number
  readonly to: number
  /** The pinned time, or `from`. */
  readonly due: number
  /** Minutes that the rows before run past the pinned time. */
  readonly late: number
  readonly row: AgendaRow
}

function schedule(agenda: Agenda, change?: AgendaChange): readonly Slot[] {
  let clock = startOf(agenda, change)
  return agenda.rows.map((original) => {
    const row = changeRow(original, change)
    const due = (row.at === undefined ? undefined : toMinutes(row.at)) ?? clock
    const from = Math.max(clock, due)
    const late = Math.max(0, clock - due)
    clock = from + row.minutes
    return { from, to: clock, due, late, row }
  })
}

const startOf = (agenda: Agenda, change?: AgendaChange): number =>
  toMinutes(change?.start ?? agenda.start ?? defaultStart) ?? 540

function changeRow(row: AgendaRow, change?: AgendaChange): AgendaRow {
  const changed = row.id && change?.rows && Object.hasOwn(change.rows, row.id) ? change.rows[row.id] : undefined
  if (!changed) return row
  const { at, ...rest } = row
  const pin = changed.at ?? at
  return { ...rest, minutes: changed.minutes ?? row.minutes, ...(pin ? { at: pin } : {}) }
}
