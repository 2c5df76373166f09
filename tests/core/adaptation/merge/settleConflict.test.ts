import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conflict, IdentifiedBlock } from '../../../../main/core/adaptation/adaptation.ts'
import { index } from '../../../../main/core/adaptation/canonical.ts'
import { documentOf } from '../../../../main/core/adaptation/identified.ts'
import { mergeBlocks } from '../../../../main/core/adaptation/merge/mergeBlocks.ts'
import { settleConflict } from '../../../../main/core/adaptation/merge/settleConflict.ts'
import { DocumentSchema } from '../../../../main/core/document/schema.ts'
import { arbitraryThree } from '../arbitraryEdits.ts'

const paragraph = (id: string, text: string): IdentifiedBlock => ({
  id,
  kind: 'paragraph',
  values: {},
  texts: { inlines: [{ kind: 'text', text }] },
  parts: [],
})
const book = (...parts: readonly IdentifiedBlock[]): IdentifiedBlock => ({
  id: 'document',
  kind: 'document',
  values: { title: 'T' },
  texts: {},
  parts,
})
const words = (tree: IdentifiedBlock): string =>
  tree.parts.map(({ texts }) => (texts.inlines?.[0]?.kind === 'text' ? texts.inlines[0].text : '')).join(' ')

describe('one side of an open place is chosen', () => {
  const base = book(paragraph('a', 'A'), paragraph('b', 'B'), paragraph('c', 'C'))
  const change = (id: string, text: string) =>
    book(...base.parts.map((part) => (part.id === id ? paragraph(id, text) : part)))
  const without = (id: string) => book(...base.parts.filter((part) => part.id !== id))
  test.each<[string, IdentifiedBlock, IdentifiedBlock, readonly [string, string, string]]>([
    ['both wrote', change('b', 'mine'), change('b', 'theirs'), ['A B C', 'A theirs C', 'A mine C']],
    ['mine removed', without('b'), change('b', 'theirs'), ['A B C', 'A theirs C', 'A C']],
    ['theirs removed', change('b', 'mine'), without('b'), ['A B C', 'A C', 'A mine C']],
    [
      'both moved',
      book(paragraph('b', 'B'), paragraph('a', 'A'), paragraph('c', 'C')),
      book(paragraph('c', 'C'), paragraph('a', 'A'), paragraph('b', 'B')),
      ['A B C', 'C A B', 'B A C'],
    ],
  ])('%s', (_, mine, theirs, results) => {
    const { blocks, conflicts } = mergeBlocks(base, mine, theirs)
    const [conflict] = conflicts
    expect(conflicts).toHaveLength(1)
    const chosen = (['base', 'theirs', 'mine'] as const).map((side) =>
      words(settleConflict(blocks, conflict as Conflict, side, theirs)),
    )
    expect(chosen).toEqual(results)
  })

  test('a value, also one that a side does not have', () => {
    const note = (values: IdentifiedBlock['values']) =>
      book({ id: 'n', kind: 'note', values: { tone: 'tip', ...values }, texts: {}, parts: [] })
    const conflict: Conflict = { kind: 'value', id: 'n', field: 'title', mine: 'M', theirs: 'T' }
    expect(settleConflict(note({ title: 'M' }), conflict, 'theirs', base)).toEqual(note({ title: 'T' }))
    expect(settleConflict(note({ title: 'M' }), conflict, 'base', base)).toEqual(note({}))
  })
})

test('whatever is chosen, the result is a document and no id stands twice', () => {
  let settled = 0
  const side = fc.constantFrom('base' as const, 'theirs' as const, 'mine' as const)
  fc.assert(
    fc.property(
      arbitraryThree,
      fc.array(side, { minLength: 8, maxLength: 8 }),
      ({ base, mine, theirs, front }, sides) => {
        const merged = mergeBlocks(base, mine, theirs)
        const result = merged.conflicts.reduce(
          (tree, conflict, number) => settleConflict(tree, conflict, sides[number % 8] ?? 'mine', theirs),
          merged.blocks,
        )
        settled += merged.conflicts.length
        const count = (block: IdentifiedBlock): number => block.parts.reduce((sum, part) => sum + count(part), 1)
        expect(index(result).size).toBe(count(result))
        const { error } = DocumentSchema.safeParse(documentOf(tidy(result), front))
        expect(error).toBeUndefined()
      },
    ),
    { numRuns: 2000, seed: 31 },
  )
  expect(settled).toBeGreaterThan(200)
})

/** The editor leaves out lists without items. */
const tidy = (block: IdentifiedBlock): IdentifiedBlock => ({
  ...block,
  parts: block.parts.map(tidy).filter(({ kind, parts }) => kind !== 'list' || parts.length > 0),
})
