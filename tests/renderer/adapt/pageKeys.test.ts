import { resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { typstResources } from '../../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../../main/adapters/typst/typesetter.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { buildHandout } from '../../../main/core/handout/handout.ts'
import { pageKeys } from '../../../renderer/features/adapt/preview/pageKeys.ts'

const typesetter = createTypesetter({ ...typstResources(resolve(import.meta.dirname, '../../..')), threads: 1 })
afterAll(() => typesetter.close())

const head = '---\nid: a\ntitle: Blatt\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n'
const pages = [
  'Erster Absatz mit allen Wörtern.',
  'Zweiter [Verweis](https://a.example).',
  'Dritter Absatz, wie der erste.',
]

async function keysOf(...texts: readonly string[]): Promise<readonly string[]> {
  const { document } = parse(`${head}${texts.join('\n\n:::pagebreak\n:::\n\n')}\n`)
  const kit = { id: 'kit', title: 'Kit' }
  const info = { title: 'Koffer', version: '1.0.0', licence: 'CC BY-SA 4.0', date: '2026-11-24' }
  const handout = buildHandout({ document, kit, package: info })
  const keys = pageKeys((await typesetter.render(handout, new Map(), { marks: true })).pdf)
  if (!keys) throw new Error('no keys')
  return keys
}
const [one = '', two = '', three = ''] = pages

test('the same pages have the same keys, each page its own', async () => {
  const keys = await keysOf(...pages)
  expect(new Set(keys).size).toBe(3)
  expect(await keysOf(...pages)).toEqual(keys)
})

test('a changed word changes the key of its page alone', async () => {
  const keys = await keysOf(...pages)
  const edited = await keysOf(one, `${two} Absatz mit Wörtern.`, three)
  expect(edited.map((key, at) => key === keys[at])).toEqual([true, false, true])
})

test('one page more changes the foot of every page', async () => {
  const keys = await keysOf(one, three)
  const edited = await keysOf(one, three, three)
  expect(edited).toHaveLength(3)
  expect(edited.filter((key) => keys.includes(key))).toEqual([])
})

test('a letter that no page had yet changes the font, and so every page', async () => {
  const keys = await keysOf(...pages)
  const edited = await keysOf(`${one} Ñ`, two, three)
  expect(edited.filter((key) => keys.includes(key))).toEqual([])
})

test.each([
  ['no PDF', 'Hallo'],
  ['a table that is not there', '%PDF-1.7\nstartxref\n5\n%%EOF'],
  ['a table without a catalog', '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n9\n%%EOF'],
])('%s has no keys', (_, text) => {
  expect(pageKeys(new TextEncoder().encode(text))).toBeUndefined()
})
