import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../main/core/document/document.ts'
import { timetable } from '../../main/core/facts/agenda.ts'
import { toMinutes } from '../../main/core/facts/clockTime.ts'
import { changeRow, changeStart, moveRow, overrun } from '../../renderer/features/project/agendaEdits.ts'
import { factPlace, missingFacts } from '../../renderer/features/project/factPlaces.ts'
import { doubtsIn, fieldsOf, readProjectDraft } from '../../renderer/features/project/projectDraft.ts'

const row = (id: string, minutes: number, at?: string): Agenda['rows'][number] => ({
  id,
  minutes,
  type: 'work',
  title: [{ kind: 'text', text: id }],
  content: [],
  method: [],
  material: [],
  ...(at === undefined ? {} : { at }),
})
const agenda: Agenda = {
  kind: 'agenda',
  id: 'tag',
  start: '09:00',
  rows: [row('ankommen', 30), row('arbeit', 120), row('mittag', 60), row('schluss', 30, '14:00')],
}
const starts = (change: Parameters<typeof timetable>[1]) => timetable(agenda, change).map(({ start }) => start)

describe('times', () => {
  test('lunch fifteen minutes later: the row before is longer, what follows moves, what is fixed stays', () => {
    const moved = moveRow(agenda, undefined, 2, 15)
    expect(moved).toEqual({ kind: 'row', change: { rows: { arbeit: { minutes: 135 } } }, before: 1, minutes: 135 })
    expect(starts(moved?.kind === 'row' ? moved.change : undefined)).toEqual(['09:00', '09:30', '11:45', '14:00'])
  })
  test('there and back is no change', () => {
    const there = moveRow(agenda, undefined, 2, 15)
    const back = there?.kind === 'row' ? moveRow(agenda, there.change, 2, -15) : undefined
    expect(back).toMatchObject({ kind: 'row', change: undefined })
  })
  test('a fixed beginning moves with its row', () => {
    const moved = moveRow(agenda, undefined, 3, -15)
    expect(moved).toMatchObject({ change: { rows: { mittag: { minutes: 45 }, schluss: { at: '13:45' } } } })
  })
  test('the first row moves the day', () => {
    expect(moveRow(agenda, undefined, 0, -15)).toEqual({ kind: 'start', start: '08:45' })
    expect(moveRow({ ...agenda, start: '00:00' }, undefined, 0, -15)).toBeUndefined()
  })
  test('no row vanishes', () => {
    expect(moveRow(agenda, { rows: { ankommen: { minutes: 15 } } }, 1, -15)).toBeUndefined()
    expect(moveRow(agenda, undefined, 9, 15)).toBeUndefined()
  })
  test.each([
    ['minutes', { minutes: 45 }, { rows: { mittag: { minutes: 45 } } }],
    ['the same minutes', { minutes: 60 }, undefined],
    ['a fixed beginning', { at: '12:00' }, { rows: { mittag: { at: '12:00' } } }],
    ['none, where the kit has none', { at: '' }, undefined],
  ])('%s', (_, next, expected) => {
    expect(changeRow(agenda, undefined, 'mittag', next)).toEqual(expected)
  })
  test('what the kit fixes can be set free', () => {
    const free = changeRow(agenda, undefined, 'schluss', { at: '' })
    expect(free).toEqual({ rows: { schluss: { at: '' } } })
    expect(starts(free).at(-1)).toBe('12:30')
  })
  test('start', () => {
    expect(changeStart({ rows: { mittag: { minutes: 45 } } }, '10:00')).toEqual({
      start: '10:00',
      rows: { mittag: { minutes: 45 } },
    })
    expect(changeStart({ start: '10:00' }, undefined)).toBeUndefined()
  })
  test('what runs past a fixed beginning is told', () => {
    expect(overrun(agenda, undefined, 3)).toBe(0)
    expect(overrun(agenda, { rows: { arbeit: { minutes: 220 } } }, 3)).toBe(10)
    expect(toMinutes(timetable(agenda, { rows: { arbeit: { minutes: 220 } } })[3]?.start ?? '')).toBe(850)
  })
})

describe('the form', () => {
  const facts = { kit: 'k', title: 'T', dates: ['2027-03-18'], headcount: 12, place: { name: 'Haus' }, people: 'l.csv' }
  const read = (draft: Readonly<Record<string, string>>) =>
    readProjectDraft({ ...fieldsOf(facts), ...draft }, { kit: 'k', saved: fieldsOf(facts), agenda: {} })
  test('shows what it saves', () => {
    const { people: _, ...shown } = facts
    expect(read({})).toEqual({ facts: shown, invalid: [] })
  })
  test.each([
    ['no title', { title: ' ' }, ['title'], { title: 'T' }],
    ['half a number', { headcount: '12 Leute' }, ['headcount'], { headcount: 12 }],
    ['nobody', { headcount: '0' }, ['headcount'], { headcount: 12 }],
    ['a postal code', { 'place.postalCode': '123' }, ['place.postalCode'], { place: { name: 'Haus' } }],
    ['a second day alone', { 'dates.0': '', 'dates.1': '2027-03-19' }, ['dates.1'], { title: 'T' }],
    ['a day that is none', { 'dates.0': '2027-02-30' }, ['dates.0'], { dates: ['2027-03-18'] }],
    ['two days', { 'dates.1': '2027-03-19' }, [], { dates: ['2027-03-18', '2027-03-19'] }],
    ['nothing but a title', { 'dates.0': '', headcount: '', 'place.name': '' }, [], { kit: 'k', title: 'T' }],
  ])('%s', (_, draft, invalid, expected) => {
    const result = read(draft)
    expect(result.invalid).toEqual(invalid)
    expect(result.facts).toMatchObject(expected)
  })
  test.each([
    [{ 'dates.0': '2027-03-18', 'dates.1': '2027-03-18' }, ['dates.1']],
    [{ 'dates.0': '2027-03-18', replyBy: '2027-03-18' }, ['replyBy']],
    [{ start: '17:00', end: '09:00' }, ['end']],
    [{ 'dates.0': '2027-03-18', 'dates.1': '2027-03-19', replyBy: '2027-03-01', start: '09:00', end: '16:00' }, []],
    [{}, []],
  ])('%j is doubtful in %j', (draft, expected) => {
    expect(doubtsIn(draft)).toEqual(expected)
  })
})

describe('what is missing', () => {
  test.each([
    ['vorhaben.datum', { kind: 'field', field: 'dates.0' }],
    ['vorhaben.datum2.kurz', { kind: 'field', field: 'dates.1' }],
    ['vorhaben.ort.strasse', { kind: 'field', field: 'place.street' }],
    ['profil.kontakt.name', { kind: 'profile', field: 'contact.name' }],
    ['auswertung.luecke', { kind: 'field', field: 'ratings' }],
    ['agenda.mittag.zeit', { kind: 'field', field: 'agenda' }],
    ['gibt.es.nicht', { kind: 'none', path: 'gibt.es.nicht' }],
  ])('%s', (path, place) => {
    expect(factPlace(path)).toEqual(place)
  })
  test('each fact once, in the order of the form', () => {
    const documents = [
      { id: 'a', missing: ['profil.name', 'vorhaben.raum', 'vorhaben.datum'] },
      { id: 'b', missing: ['vorhaben.datum.kurz', 'vorhaben.datum'] },
    ]
    expect(missingFacts(documents, true)).toEqual([
      { place: { kind: 'field', field: 'dates.0' }, documents: ['a', 'b'] },
      { place: { kind: 'field', field: 'place.room' }, documents: ['a'] },
      { place: { kind: 'profile', field: 'name' }, documents: ['a'] },
    ])
  })
  test('without a profile it is the profile that is missing', () => {
    expect(missingFacts([{ id: 'a', missing: ['profil.name', 'profil.web'] }], false)).toEqual([
      { place: { kind: 'field', field: 'profile' }, documents: ['a'] },
    ])
  })
})
