import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersions } from '../../../main/core/package/versions.ts'

/** Each is older than the one after it; the first lines are the example of Semantic Versioning 2.0.0, clause 11. */
const rising = [
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1-0',
  '1.0.1',
  '1.9.0',
  '1.10.0',
  '2.0.0',
  '10.0.0',
]

test('versions come in the order of Semantic Versioning', () => {
  expect(rising.toReversed().toSorted(compareVersions)).toEqual(rising)
})
test('build metadata does not count', () => expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0))
test('the other way round it is the other way round', () => {
  const version = fc.constantFrom(...rising)
  fc.assert(
    fc.property(version, version, (a, b) => Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a)) === 0),
    { seed: 12, numRuns: 300 },
  )
})
