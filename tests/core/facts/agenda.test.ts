import { describe, expect, test } from 'vitest'
import type { Agenda, AgendaRow } from '../../../main/core/document/document.ts'
import { type AgendaChange, agendaProblems, agendaTotals, timetable } from '../../../main/core/facts/agenda.ts'
import { said } from '../../said.ts'

const row = (id: string, minutes: number, extra: Partial<AgendaRow> = {}): AgendaRow => ({
  id,
  minutes,
  type: 'work',
  title: [{ kind: 'text', text: id }],
  content: [],
  method: [],
  material: [],
  ...extra,
})
const agenda = (rows: readonly AgendaRow[], extra: Partial<Agenda> = {}): Agenda => ({
  kind: 'agenda',
  id: 'tag',
  start: '09:00',
  rows,
  ...extra,
})
const day = agenda([row('ankommen', 30), row('mittag', 60, { type: 'lunch', at: '12:00' }), row('schluss', 45)])

describe('timetable', () => {
  test.each<[string, Agenda, AgendaChange | undefined, string]>([
    ['rows follow one another, a pin waits', day, undefined, '09:00–09:30 12:00–13:00 13:00–13:45'],
    ['start moves what is not pinned', day, { start: '10:15' }, '10:15–10:45 12:00–13:00 13:00–13:45'],
    ['minutes move what follows', day, { rows: { mittag: { minutes: 45 } } }, '09:00–09:30 12:00–12:45 12:45–13:30'],
    ['a pin moves', day, { rows: { mittag: { at: '12:15' } } }, '09:00–09:30 12:15–13:15 13:15–14:00'],
    ['a pin goes', day, { rows: { mittag: { at: '' } } }, '09:00–09:30 09:30–10:30 10:30–11:15'],
    ['a pin never overlaps', day, { start: '11:45' }, '11:45–12:15 12:15–13:15 13:15–14:00'],
    ['no start is nine', { kind: 'agenda', rows: [row('a', 5)] }, undefined, '09:00–09:05'],
    ['midnight begins anew', agenda([row('a', 90)], { start: '23:00' }), undefined, '23:00–00:30'],
    ['inherited names are no rows', agenda([row('constructor', 5)]), { rows: {} }, '09:00–09:05'],
    ['no rows', agenda([]), undefined, ''],
  ])('%s', (_, input, change, expected) => {
    expect(
      timetable(input, change)
        .map(({ start, end }) => `${start}–${end}`)
        .join(' '),
    ).toBe(expected)
  })

  test('totals', () => {
    expect(agendaTotals(day)).toEqual({ start: '09:00', end: '13:45', minutes: 285, work: 75 })
  })

  test('only work is working time, a break is none', () => {
    const rows = [row('a', 30), row('b', 15, { type: 'break' }), row('c', 60, { type: 'lunch' }), row('d', 20)]
    expect(agendaTotals(agenda(rows))).toMatchObject({ minutes: 125, work: 50 })
  })
})

describe('agendaProblems', () => {
  test.each<[string, Agenda, AgendaChange | undefined, readonly string[]]>([
    ['nothing to say', { ...day, end: '13:45' }, undefined, []],
    ['written end missed', { ...day, end: '14:00' }, undefined, ['agenda-end-mismatch']],
    ['a change outdates the written end', { ...day, end: '13:45' }, { start: '11:00' }, []],
    ['pin overrun', day, { start: '11:45' }, ['agenda-pin-overrun']],
    ['past midnight, once', agenda([row('a', 1000), row('b', 9)]), undefined, ['agenda-past-midnight']],
    ['until midnight is fine', agenda([row('a', 60)], { start: '23:00' }), undefined, []],
    ['unknown row', day, { rows: { kaffee: { minutes: 5 } } }, ['agenda-row-unknown']],
    ['a reference has no times', { kind: 'agenda', ref: 'tag', rows: [] }, undefined, []],
  ])('%s', (_, input, change, codes) => {
    expect(agendaProblems(input, change).map((problem) => problem.code)).toEqual(codes)
  })

  test('names the mend', () => {
    const [problem] = agendaProblems({ ...day, end: '14:00' })
    expect(problem && said(problem)).toMatchObject({
      message: 'Die Agenda nennt das Ende 14:00 Uhr, die Zeilen ergeben 13:45 Uhr.',
      hint: 'Schreiben Sie end=13:45 oder ändern Sie die Minuten um +15.',
    })
  })

  test.each<[string, AgendaRow['title'], string]>([
    ['plain', [{ kind: 'text', text: 'Mittag' }], 'Mittag'],
    ['bold', [{ kind: 'strong', inlines: [{ kind: 'text', text: 'Mittag' }] }], 'Mittag'],
    [
      'partly bold',
      [
        { kind: 'text', text: 'Langer ' },
        { kind: 'strong', inlines: [{ kind: 'emphasis', inlines: [{ kind: 'text', text: 'Mittag' }] }] },
      ],
      'Langer Mittag',
    ],
    ['a link', [{ kind: 'link', href: 'https://m.example', inlines: [{ kind: 'text', text: 'Mittag' }] }], 'Mittag'],
    ['code', [{ kind: 'code', text: 'Mittag' }], 'Mittag'],
    ['none: its id', [], 'mittag'],
  ])('a row is called by its title, whatever its marks: %s', (_, title, called) => {
    const late = agenda([row('ankommen', 240), row('mittag', 60, { at: '12:00', title })])
    expect(agendaProblems(late)[0]?.facts).toMatchObject({ title: called })
  })
})
