import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockKinds } from '../../../main/core/document/blockKinds.ts'
import type { Block, Blocks } from '../../../main/core/document/document.ts'
import { walkBlocks } from '../../../main/core/document/walk.ts'
import { everyBlock } from '../../adapters/typst/everyBlock.ts'
import { arbitraryBlock } from './arbitraryDocument.ts'

/** What the compiler cannot see: a new kind is drawn, and the tests of all kinds have it. */
const all = Object.keys(blockKinds).sort()
const kindsIn = (blocks: Blocks): readonly string[] => {
  const found = new Set<Block['kind']>()
  walkBlocks(blocks, ({ kind }) => {
    found.add(kind)
  })
  return [...found].sort()
}

test('the template draws every kind', () => {
  const template = readFileSync(new URL('../../../main/adapters/typst/template/blocks.typ', import.meta.url), 'utf8')
  const drawn = [...template.matchAll(/^ {2}(?:else )?if kind == "([a-z]+)"/gm)].map(([, kind]) => kind)
  // An empty heading is drawn as nothing.
  expect(drawn.filter((kind) => kind !== 'nothing').sort()).toEqual(all)
})

test('the document with one of every block has every kind', () => expect(kindsIn(everyBlock)).toEqual(all))

test('generated documents have every kind', () => {
  expect(kindsIn(fc.sample(arbitraryBlock, { numRuns: 1000, seed: 3 }))).toEqual(all)
})
