import { expect, test } from 'vitest'
import { isCalendarDate, longDate, shortDate } from '../../../main/core/facts/dates.ts'

test.each([
  ['2027-03-18', 'Donnerstag, 18. März 2027', 'Thursday, 18 March 2027', '18.03.2027'],
  ['2024-02-29', 'Donnerstag, 29. Februar 2024', 'Thursday, 29 February 2024', '29.02.2024'],
  ['2000-01-01', 'Samstag, 1. Januar 2000', 'Saturday, 1 January 2000', '01.01.2000'],
])('%s', (iso, german, english, short) => {
  expect([longDate(iso, 'de'), longDate(iso, 'en'), shortDate(iso, 'de')]).toEqual([german, english, short])
})

test('weekdays agree with the platform for a century', () => {
  const days = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag']
  for (let day = Date.UTC(1999, 11, 28); day < Date.UTC(2100, 2, 3); day += 86_400_000) {
    const date = new Date(day)
    expect(longDate(date.toISOString().slice(0, 10), 'de').split(',')[0]).toBe(days[date.getUTCDay()])
  }
})

test.each([
  ['2027-03-18', true],
  ['2024-02-29', true],
  ['2027-02-29', false],
  ['1900-02-29', false],
  ['2027-13-01', false],
  ['2027-00-10', false],
  ['2027-04-31', false],
  ['18.03.2027', false],
  ['2027-3-18', false],
  ['', false],
])('%s is a calendar date: %s', (value, expected) => {
  expect(isCalendarDate(value)).toBe(expected)
})
