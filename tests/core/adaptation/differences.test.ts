import { expect, test } from 'vitest'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { differencesOf } from '../../../main/core/adaptation/differences.ts'

const paragraph = (id: string, text = `Text ${id}`): IdentifiedBlock => ({
  id,
  kind: 'paragraph',
  values: {},
  texts: { inlines: [{ kind: 'text', text }] },
  parts: [],
})
const book = (...parts: readonly IdentifiedBlock[]): IdentifiedBlock => ({
  id: 'document',
  kind: 'document',
  values: {},
  texts: {},
  parts,
})
const [a, b, c] = [paragraph('a'), paragraph('b'), paragraph('c')]
const template = book(a, b, c)

test.each<[string, IdentifiedBlock, readonly string[]]>([
  ['nothing', template, []],
  ['other words', book(a, paragraph('b', 'Neu'), c), ['b changed']],
  ['another place', book(b, c, a), ['a moved']],
  ['another place and other words: the words count', book(b, c, paragraph('a', 'Neu')), ['a changed']],
  ['a new one', book(a, paragraph('x'), b, c), ['x added']],
  ['one gone, named behind what stood before it', book(a, c), ['b removed after a']],
  ['the first one gone', book(b, c), ['a removed']],
])('%s', (_, local, expected) =>
  expect(
    differencesOf(template, local).map(({ id, status, after }) => `${id} ${status}${after ? ` after ${after}` : ''}`),
  ).toEqual(expected),
)
