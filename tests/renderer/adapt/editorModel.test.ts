import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockOf } from '../../../main/core/adaptation/identified.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import type { Block } from '../../../main/core/document/document.ts'
import { fromEditor, toEditor } from '../../../renderer/features/adapt/model/identified.ts'
import { schemaExtensions } from '../../../renderer/features/adapt/model/schema.ts'
import { arbitraryBlock } from '../../core/document/arbitraryDocument.ts'

const schema = getSchema(schemaExtensions)
const through = (block: Block): Block | undefined => {
  const node = schema.nodeFromJSON(toEditor(identify({ front: { id: 'a', title: 'A' } as never, blocks: [block] })))
  node.check()
  const [read] = fromEditor(node.toJSON().content, () => 'neu')
  return read && blockOf(read)
}

test('the editor holds every block; a second pass changes nothing', () => {
  fc.assert(
    fc.property(arbitraryBlock, (block) => {
      const once = through(block)
      expect(once && through(once)).toEqual(once)
      expect(wordsOf(once)).toEqual(wordsOf(block))
    }),
    { numRuns: 2000, seed: 31 },
  )
})

/** Everything but the order of nested marks, which an editor with flat marks does not keep. */
function wordsOf(value: unknown): unknown {
  if (isInlines(value)) return leaves(value)
  if (Array.isArray(value)) return value.map(wordsOf)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, wordsOf(entry)]))
}
const inlineKinds = new Set([
  'text',
  'strong',
  'emphasis',
  'strikethrough',
  'code',
  'link',
  'image',
  'break',
  'placeholder',
])
const isInlines = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => inlineKinds.has(each?.kind) && !('label' in each))
function leaves(
  nodes: readonly Readonly<Record<string, unknown>>[],
  marks: readonly string[] = [],
): readonly unknown[] {
  return nodes.flatMap((node) =>
    Array.isArray(node.inlines)
      ? leaves(node.inlines, [...marks, `${node.kind} ${node.href ?? ''}`])
      : // Neighbouring texts, and neighbouring code, with the same marks are one to the editor.
        (typeof node.text === 'string' ? [...node.text].map((letter) => [node.kind, letter]) : [node]).map((each) =>
          JSON.stringify([each, [...marks].sort()]),
        ),
  )
}
