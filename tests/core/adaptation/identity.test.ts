import fc from 'fast-check'
import { expect, test } from 'vitest'
import { index } from '../../../main/core/adaptation/canonical.ts'
import { documentOf } from '../../../main/core/adaptation/identified.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import { arbitraryDocument } from '../document/arbitraryDocument.ts'

test('a document is the same after it was taken apart into identified blocks, through JSON', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(documentOf(JSON.parse(JSON.stringify(identify(document))), document.front)).toEqual(document)
    }),
    { numRuns: 2000, seed: 11 },
  )
})

test('no id twice, and the same ids every time', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const tree = identify(document)
      const count = (block: typeof tree): number => block.parts.reduce((sum, part) => sum + count(part), 1)
      expect(index(tree).size).toBe(count(tree))
      expect(identify(JSON.parse(JSON.stringify(document)))).toEqual(tree)
    }),
    { numRuns: 2000, seed: 12 },
  )
})
