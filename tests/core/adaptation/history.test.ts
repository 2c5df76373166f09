import { expect, test } from 'vitest'
import { isThick, restingPoints, thinVersions } from '../../../main/core/adaptation/thinVersions.ts'

/** Versions by their minute since the beginning; a name after a space. */
const versions = (...minutes: readonly string[]) =>
  minutes.map((given, index) => {
    const [minute, name] = given.split(' ')
    const at = new Date(Date.UTC(2027, 0, 1) + Number(minute) * 60_000).toISOString()
    return { number: index + 1, at, ...(name === undefined ? {} : { name }) }
  })
const numbers = (list: readonly { readonly number: number }[]) => list.map(({ number }) => number)

test.each([
  ['typing is one step', ['0', '10', '11', '11.5', '12'], [1, 5]],
  ['a pause ends it', ['0', '10', '11', '20', '21'], [1, 3, 5]],
  ['a named version stays', ['0', '10', '11 Probe', '12'], [1, 3, 4]],
  ['a clock that jumps back', ['0', '60', '5', '6'], [1, 4]],
  ['nothing', [], []],
] as const)('%s', (_, minutes, expected) => {
  expect(numbers(restingPoints(versions(...minutes)))).toEqual(expected)
})

test('an hour of typing does not push out what was done in the morning', () => {
  // 34 is the last of the older ones of its day.
  const morning = ['0', '30', '60', '90']
  const typing = Array.from({ length: 60 }, (_, index) => String(600 + index / 4))
  const all = versions(...morning, ...typing)
  expect(isThick(all)).toBe(true)
  expect(numbers(thinVersions(all))).toEqual([1, 2, 3, 4, 34, ...numbers(all).slice(-30)])
})
