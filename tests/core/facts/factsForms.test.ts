import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../main/adapters/files/csv.ts'
import { compareFacts } from '../../../main/core/facts/compareFacts.ts'
import { describeFacts } from '../../../main/core/facts/describeFacts.ts'
import { writePeople } from '../../../main/core/facts/peopleText.ts'
import { peopleOf } from '../../../main/core/facts/tables/people.ts'
import { changesDe } from '../../../main/wording/de/changes.ts'
import { sayChange } from '../../../main/wording/words.ts'

const person = (name: string, organisation = '', role = '') => ({ name, organisation, role })

describe('people', () => {
  test('what is written is read again', () => {
    const people = [
      person('Öz, "Jo" Jan', 'Stadt; Amt', 'Leitung Vertretung'),
      person('Eva'),
      person(' Rand ', '\ttab'),
    ]
    const rows = readCsv(writePeople(people), 'leute.csv')
    const read = rows.ok ? peopleOf(rows.value, 'leute.csv') : rows
    expect(read).toMatchObject({
      ok: true,
      value: {
        entries: people.map(({ name, organisation, role }) => person(name.trim(), organisation.trim(), role)),
        problems: [{ code: 'person-name-comma' }],
      },
    })
  })
})

test.each([
  ['a time', { start: '09:00' }, { start: '09:15' }, [{ path: 'start', old: '09:00', now: '09:15' }], 'Beginn'],
  ['a place', {}, { place: { room: 'Saal' } }, [{ path: 'place.room', now: 'Saal' }], 'Raum'],
  [
    'a second day',
    { dates: ['2027-01-01'] },
    { dates: ['2027-01-01', '2027-01-02'] },
    [{ path: 'dates.1', now: '2027-01-02' }],
    'Zweiter Tag',
  ],
  [
    'lunch',
    { agenda: { tag: { rows: { mittag: { minutes: 45 } } } } },
    {},
    [{ path: 'agenda.tag.rows.mittag.minutes', old: '45' }],
    'Zeitplan',
  ],
  ['nothing', { start: '09:00' }, { start: '09:00' }, [], undefined],
] as const)('%s', (_, old, now, changes, words) => {
  expect(compareFacts(old, now)).toEqual(changes)
  const said = describeFacts(changes, { people: false, profile: false })
  expect(said && sayChange(changesDe, said)).toBe(words && `Angaben geändert: ${words}`)
})

test('many facts are named in part', () => {
  const changes = compareFacts({}, { title: 'T', start: '09:00', end: '10:00', replyBy: '2027-01-01', headcount: 3 })
  const said = describeFacts(changes, { people: true, profile: false })
  expect(said && sayChange(changesDe, said)).toBe(
    'Angaben geändert: Titel des Vorhabens, Beginn, Ende, Antwort bis und 2 weitere',
  )
})
