import { expect, test } from 'vitest'
import { type EditHistory, edit, redo, startHistory, undo } from '../../renderer/ui/editHistory.ts'

/** Field, value, time. */
type Step = readonly [field: string, value: string, at: number]
const after = (...steps: readonly Step[]): EditHistory<string> =>
  steps.reduce((history, [field, value, at]) => edit(history, value, field, at), startHistory(''))

test.each<[string, readonly Step[], readonly string[]]>([
  [
    'typing without a pause is one step',
    [
      ['name', 'M', 0],
      ['name', 'Mu', 200],
    ],
    [''],
  ],
  [
    'a pause ends a step',
    [
      ['name', 'M', 0],
      ['name', 'Mu', 3000],
    ],
    ['M', ''],
  ],
  [
    'another field is another step',
    [
      ['name', 'M', 0],
      ['kind', 'town', 100],
    ],
    ['M', ''],
  ],
])('%s', (_, steps, expected) => {
  const seen: string[] = []
  for (let history = undo(after(...steps)); history; history = undo(history)) seen.push(history.now)
  expect(seen).toEqual(expected)
})

test('what was undone comes back, until something else is changed', () => {
  const back = undo(after(['name', 'M', 0], ['kind', 'town', 10]))
  if (!back) throw new Error('nothing to undo')
  expect(redo(back)?.now).toBe('town')
  expect(redo(edit(back, 'other', 'name', 20))).toBeUndefined()
})

test('nothing to undo at the start', () => expect(undo(startHistory('M'))).toBeUndefined())
