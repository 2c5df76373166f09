import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, same } from '../../../main/core/adaptation/canonical.ts'

const leaf = fc.oneof(fc.constantFrom(undefined, null, Number.NaN, 0, -0, '', 'a', true), fc.string({ maxLength: 2 }))
const names = fc.constantFrom('a', 'b', 'kind', '__proto__')
const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3 }),
  ),
})).value

test('the same is what has the same canonical text', () => {
  const seen = { same: 0, different: 0 }
  fc.assert(
    fc.property(tree, tree, (one, other) => {
      const expected = canonical(one) === canonical(other)
      seen[expected ? 'same' : 'different'] += 1
      expect(same(one, other)).toBe(expected)
    }),
    { numRuns: 5000, seed: 21 },
  )
  expect(seen.same).toBeGreaterThan(100)
  expect(seen.different).toBeGreaterThan(1000)
})

test('neither the order of keys nor a key without a value makes a difference', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tree), (object) => {
      const turned = Object.fromEntries([...Object.entries(object), ['e', undefined]].reverse())
      expect(same(object, turned)).toBe(true)
      expect(same(structuredClone(object), turned)).toBe(true)
    }),
    { numRuns: 1000, seed: 22 },
  )
})
