import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { contentOf, documentOf } from '../../../main/core/adaptation/identified.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import type { Document } from '../../../main/core/document/document.ts'
import { fromEditor, toEditor } from '../../../renderer/features/adapt/model/identified.ts'
import { schemaExtensions } from '../../../renderer/features/adapt/model/schema.ts'
import { arbitraryDocument } from '../../core/document/arbitraryDocument.ts'

const schema = getSchema(schemaExtensions)
const noNewId = (): string => {
  throw new Error('a block has lost its id')
}

const inEditorOrder = (document: Document): Document => {
  const tree = identify(document)
  const parts = fromEditor(toEditor(tree).content, noNewId)
  return documentOf({ ...tree, parts }, document.front)
}

test('ids survive the editor, in blocks and in parts', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      // In the order of marks that the editor has.
      const tree = identify(inEditorOrder(document))
      const node = schema.nodeFromJSON(toEditor(tree))
      node.check()
      expect(fromEditor(node.toJSON().content, noNewId)).toEqual(tree.parts)
    }),
    { numRuns: 1000, seed: 32 },
  )
})

test('a new block and a new row get ids, the others keep theirs', () => {
  const document = {
    front: { id: 'a', title: 'A' } as never,
    blocks: [
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'Eins' }] },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [{ blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'a' }] }] }],
      },
    ],
  } as const
  const tree = identify(document)
  const doc = toEditor(tree)
  const [first, list] = doc.content ?? []
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  const edited = {
    ...doc,
    content: [
      first,
      text('Neu'),
      { ...list, content: [...(list?.content ?? []), { type: 'listItem', content: [text('b')] }] },
    ],
  }
  let last = 0
  const now = fromEditor(edited.content as never, () => `neu-${++last}`)
  const ids = (block: IdentifiedBlock): unknown[] => [block.id, ...block.parts.map(ids)]
  const [one, two] = tree.parts
  expect(now.map(ids)).toEqual([
    [one?.id],
    ['neu-1'],
    [two?.id, ids(two?.parts[0] as IdentifiedBlock), ['neu-3', ['neu-2']]],
  ])
  expect(contentOf(document).kind).toBe('document')
})
