import { expect, test } from 'vitest'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { compareBlocks } from '../../../main/core/adaptation/compare.ts'
import { plainText } from '../../../main/core/document/text.ts'

const block = (
  id: string,
  kind: IdentifiedBlock['kind'],
  text: string | undefined,
  parts: readonly IdentifiedBlock[] = [],
): IdentifiedBlock => ({
  id,
  kind,
  values: {},
  texts: text === undefined ? {} : { inlines: [{ kind: 'text', text }] },
  parts,
})
const paragraph = (id: string, text = id) => block(id, 'paragraph', text)
const item = (id: string) => block(id, 'item', undefined, [paragraph(`${id}-text`)])
const document = (...parts: readonly IdentifiedBlock[]) => block('document', 'document', undefined, parts)

/** Every change with the words that it is shown with. */
const shown = (old: IdentifiedBlock, now: IdentifiedBlock) =>
  compareBlocks(old, now)
    .filter(({ kind, moved }) => kind !== 'same' || moved)
    .map(({ kind, texts }) => [
      kind,
      Object.values(texts).flatMap((parts) => parts.map((part) => `${part.kind}: ${plainText(part.inlines)}`)),
    ])

test.each([
  ['new', document(), document(paragraph('a')), [['added', ['added: a']]]],
  ['gone', document(paragraph('a')), document(), [['removed', ['removed: a']]]],
  [
    'moved',
    document(paragraph('a'), paragraph('b'), paragraph('c')),
    document(paragraph('c'), paragraph('a'), paragraph('b')),
    [['same', ['same: c']]],
  ],
  [
    'moved with what stands in it',
    document(block('list', 'list', undefined, [item('a'), item('b'), item('c')])),
    document(block('list', 'list', undefined, [item('c'), item('a'), item('b')])),
    [['same', ['same: c-text']]],
  ],
  [
    'changed',
    document(paragraph('a', 'Bitte ein Beispiel')),
    document(paragraph('a', 'Bitte zwei Beispiele')),
    [['changed', ['same: Bitte', 'removed:  ein Beispiel', 'added:  zwei Beispiele']]],
  ],
] as const)('%s', (_, old, now, expected) => {
  expect(shown(old, now)).toEqual(expected)
})
