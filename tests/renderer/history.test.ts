import { expect, test } from 'vitest'
import { byDay } from '../../renderer/features/history/byDay.ts'
import { daysAgo } from '../../renderer/ui/daysAgo.ts'

/** Local times, as the clock on the wall shows them. */
test.each([
  ['the same minute', '2027-03-18T14:05', '2027-03-18T14:05', 0],
  ['the first minute of today', '2027-03-18T00:00', '2027-03-18T23:59', 0],
  ['a minute before midnight', '2027-03-17T23:59', '2027-03-18T00:00', 1],
  ['two nights ago, less than 48 hours', '2027-03-16T23:00', '2027-03-18T01:00', 2],
  ['over the end of a year', '2026-12-31T12:00', '2027-01-01T12:00', 1],
  ['the night of summer time', '2027-03-27T12:00', '2027-03-28T12:00', 1],
  ['a clock that was ahead', '2027-03-19T08:00', '2027-03-18T20:00', -1],
])('%s', (_, at, now, days) => {
  expect(daysAgo(new Date(at), new Date(now))).toBe(days)
})

const versions = (...times: readonly string[]) =>
  times.map((at, index) => ({ number: times.length - index, at: new Date(at).toISOString(), what: 'Text geändert' }))

test('states stand under their local day, each with the one before it', () => {
  const days = byDay(versions('2027-03-18T00:10', '2027-03-17T23:50', '2027-03-17T08:00'))
  expect(days.map(({ day, lines }) => [day, lines.map(({ version, before }) => [version.number, before])])).toEqual([
    ['2027-03-18', [[3, 2]]],
    [
      '2027-03-17',
      [
        [2, 1],
        [1, undefined],
      ],
    ],
  ])
})

test('a clock that jumped back does not change the order of the states', () => {
  const days = byDay(versions('2027-03-17T09:00', '2027-03-18T09:00', '2027-03-17T08:00'))
  expect(days.map(({ day }) => day)).toEqual(['2027-03-17', '2027-03-18', '2027-03-17'])
})

test('no states, no days', () => {
  expect(byDay([])).toEqual([])
})
