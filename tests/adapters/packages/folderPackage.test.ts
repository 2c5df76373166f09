import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { folderPackage } from '../../../main/adapters/packages/folderPackage.ts'

const place = mkdtempSync(join(tmpdir(), 'koffer-'))
afterAll(() => rmSync(place, { recursive: true }))
mkdirSync(join(place, 'paket/kit/bilder'), { recursive: true })
writeFileSync(join(place, 'geheim.txt'), 'geheim')
writeFileSync(join(place, 'paket/kit/bilder/a.svg'), '<svg/>')
const source = folderPackage(join(place, 'paket'), 'installed')

test.each(['kit/bilder/a.svg', './kit/./bilder//a.svg'])('%s is inside', async (name) => {
  expect(await source.text(name)).toEqual({ ok: true, value: '<svg/>' })
})

test.each([
  '../geheim.txt',
  'kit/../../geheim.txt',
  'kit/..\\..\\geheim.txt',
  '..\\geheim.txt',
  `${place}/geheim.txt`,
  `/../geheim.txt`,
  'C:/geheim.txt',
  '..',
  'kit/bilder/a.svg:strom',
  'kit/\u0000',
  'NUL',
])('%s is not, and nothing says where that would be', async (name) => {
  const answers = await Promise.all([source.text(name), source.bytes(name), source.names(name)])
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, fault: { code: 'file-missing', facts: { path: name } } })
})

test('the names in the package itself', async () => {
  expect(await source.names('')).toEqual({ ok: true, value: ['kit'] })
})
