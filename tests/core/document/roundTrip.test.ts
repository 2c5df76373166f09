import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Document } from '../../../main/core/document/document.ts'
import { format } from '../../../main/core/document/format.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { DocumentSchema } from '../../../main/core/document/schema.ts'
import { arbitraryBlock, arbitraryDocument, arbitraryInlines } from './arbitraryDocument.ts'

const holding = (...blocks: readonly Block[]): Document => ({
  front: { id: 'a', title: 'A', kind: 'sheet', audience: 'public', page: 'a4', language: 'de', lock: false },
  blocks,
})
const same = (document: Document): void => {
  expect(parse(format(document)).document).toEqual(document)
}

test('what is written is read back: texts', () => {
  fc.assert(
    fc.property(arbitraryInlines, (inlines) => same(holding({ kind: 'paragraph', inlines }))),
    { numRuns: 2000, seed: 1 },
  )
})

test('what is written is read back: blocks', () => {
  fc.assert(
    fc.property(arbitraryBlock, (block) => same(holding(block))),
    { numRuns: 2000, seed: 2 },
  )
})

test('what is written is read back: whole documents, which the schema accepts', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      same(document)
      expect(DocumentSchema.parse(document)).toEqual(document)
    }),
    { numRuns: 2000, seed: 3 },
  )
})
