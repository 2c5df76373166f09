import { expect, test } from 'vitest'
import { mergeFiles } from '../../../../main/core/adaptation/merge/mergeFiles.ts'

const list = (text: string | undefined) => (text === undefined ? {} : { 'leute.csv': { kind: 'text' as const, text } })
const facts = { title: 'Tag', people: 'leute.csv' }

test.each([
  ['changed there', 'a', 'a', 'b', 'b', []],
  ['changed here', 'a', 'b', 'a', 'b', []],
  ['changed alike', 'a', 'b', 'b', 'b', []],
  ['only there', undefined, undefined, 'b', 'b', []],
  ['only here', undefined, 'b', undefined, 'b', []],
  ['taken away there stays here', 'a', 'a', undefined, 'a', []],
  ['both, differently', 'a', 'b', 'c', 'b', [{ base: 'a', mine: 'b', theirs: 'c' }]],
  ['both made one', undefined, 'b', 'c', 'b', [{ mine: 'b', theirs: 'c' }]],
] as const)('a list %s', (_, base, mine, theirs, expected, sides) => {
  expect(mergeFiles(list(base), list(mine), list(theirs), facts)).toEqual({
    files: list(expected),
    conflicts: sides.map((side) => ({ kind: 'value', id: 'vorhaben', field: 'people', ...side })),
  })
})

test('a file that no fact names is told by its own name', () => {
  const { conflicts } = mergeFiles(list('a'), list('b'), list('c'), { title: 'Tag' })
  expect(conflicts).toMatchObject([{ field: 'leute.csv' }])
})
