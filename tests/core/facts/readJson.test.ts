import { expect, test } from 'vitest'
import { decodeProfile } from '../../../main/core/facts/profile.ts'

const read = (text: string) => {
  const decoded = decodeProfile(text, 'profil.json')
  const problems = decoded.ok ? decoded.warnings : (decoded.fault.problems ?? [])
  return problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`)
}

test.each([
  ['nothing', '', ['json-syntax 1:1']],
  ['a comma too many', '{\n  "name": "X",\n}', ['json-syntax 3:1']],
  ['a comma too few', '{\n  "name": "X"\n  "imprint": "Y"\n}', ['json-syntax 3:3']],
  ['a text without an end', '{\n  "name": "X\n}', ['json-syntax 2:11']],
  ['a bracket without an end', '{"name": ["X"', ['json-syntax 1:14']],
  ['something behind', '{"name": "X"}\n}', ['json-syntax 2:1']],
  ['a key twice', '{"name": "X",\n "name": "Y"}', ['duplicate-key 2:2']],
  ['a key that nobody knows, behind text with escapes', '{"name": "\\"}{",\n "ganz": 1}', ['key-unknown 2:2']],
  ['a key that nobody knows, within', '{"name": "X", "contact": {\n"a": 1}}', ['key-unknown 2:1']],
  ['a wrong value', '{"name": "X",\n "contact": { "email": 5 }}', ['value-invalid 2:24']],
])('%s has its place', (_, text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('twenty thousand unknown keys are twenty thousand warnings, within the time of a test', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `"k${index}": ${index}`)
  expect(read(`{"name": "X",\n${keys.join(',\n')}}`)).toHaveLength(20_000)
})
