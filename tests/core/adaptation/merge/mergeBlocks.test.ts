import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IdentifiedBlock } from '../../../../main/core/adaptation/adaptation.ts'
import { index, same } from '../../../../main/core/adaptation/canonical.ts'
import { documentOf } from '../../../../main/core/adaptation/identified.ts'
import { mergeBlocks } from '../../../../main/core/adaptation/merge/mergeBlocks.ts'
import { DocumentSchema } from '../../../../main/core/document/schema.ts'
import { arbitraryThree } from '../arbitraryEdits.ts'

const runs = (seed: number) => ({ numRuns: 2000, seed })
const ids = (block: IdentifiedBlock): readonly string[] => [block.id, ...block.parts.flatMap(ids)]
/** The words that an edit brought in. */
const words = (value: unknown): ReadonlySet<string> => new Set(JSON.stringify(value).match(/(?:mine|theirs)\dx/g) ?? [])

describe('merging by block id', () => {
  test('one side changed nothing: the other is taken, without a conflict', () => {
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine }) => {
        const [left, right, both] = [
          mergeBlocks(base, base, mine),
          mergeBlocks(base, mine, base),
          mergeBlocks(base, mine, mine),
        ]
        for (const { blocks, conflicts } of [left, right, both]) {
          expect(blocks).toEqual(mine)
          expect(conflicts).toEqual([])
        }
      }),
      runs(21),
    )
  })

  test('the same within a document that the other side changed elsewhere', () => {
    const chapter = (name: string, tree: IdentifiedBlock): IdentifiedBlock => ({
      id: name,
      kind: 'quote',
      values: {},
      texts: {},
      parts: tree.parts.map((part) => rename(part, name)),
    })
    const book = (...parts: readonly IdentifiedBlock[]): IdentifiedBlock => ({
      id: 'document',
      kind: 'document',
      values: {},
      texts: {},
      parts,
    })
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine, theirs }) => {
        const merged = mergeBlocks(
          book(chapter('a', base), chapter('b', base)),
          book(chapter('a', mine), chapter('b', base)),
          book(chapter('a', base), chapter('b', theirs)),
        )
        expect(merged).toEqual({ blocks: book(chapter('a', mine), chapter('b', theirs)), conflicts: [] })
      }),
      runs(22),
    )
  })

  test('nothing new is lost, no id stands twice, and the result is a document', () => {
    let settled = 0
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine, theirs, front }) => {
        const { blocks, conflicts } = mergeBlocks(base, mine, theirs)
        const found = words([blocks, conflicts])
        expect([...words([mine, theirs])].filter((word) => !found.has(word))).toEqual([])
        const all = ids(blocks)
        expect(new Set(all).size).toBe(all.length)
        expect(DocumentSchema.safeParse(documentOf(blocks, front)).error).toBeUndefined()
        if (conflicts.length === 0 && words(mine).size > 0 && words(theirs).size > 0) settled += 1
      }),
      runs(23),
    )
    expect(settled).toBeGreaterThan(200)
  })

  test('what one side removed and the other changed is there still, or a conflict names it', () => {
    let met = 0
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine, theirs }) => {
        const { blocks, conflicts } = mergeBlocks(base, mine, theirs)
        const [old, one, other, now] = [base, mine, theirs, blocks].map(index)
        const named = new Set(
          conflicts.flatMap((each) =>
            each.kind === 'block'
              ? [each.base, each.mine, each.theirs].flatMap((side) => (side ? ids(side) : []))
              : [each.id],
          ),
        )
        for (const [id, { block }] of old ?? []) {
          for (const [changed, removed] of [
            [one, other],
            [other, one],
          ]) {
            const edited = changed?.get(id)?.block
            if (!edited || removed?.has(id) || same(own(edited), own(block))) continue
            met += 1
            expect([id, now?.has(id) || named.has(id)]).toEqual([id, true])
          }
        }
      }),
      runs(25),
    )
    expect(met).toBeGreaterThan(50)
  })

  test('mine stays where it was changed: without theirs, the words of mine stand in the result itself', () => {
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine, theirs }) => {
        const found = words(mergeBlocks(base, mine, theirs).blocks)
        expect([...words(mine)].filter((word) => !found.has(word))).toEqual([])
      }),
      runs(24),
    )
  })
})

const own = ({ kind, values, texts }: IdentifiedBlock) => ({ kind, values, texts })

const rename = (block: IdentifiedBlock, name: string): IdentifiedBlock => ({
  ...block,
  id: `${name}-${block.id}`,
  parts: block.parts.map((part) => rename(part, name)),
})
