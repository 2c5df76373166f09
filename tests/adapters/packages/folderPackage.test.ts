import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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

const linked = join(place, 'verweise')
mkdirSync(join(linked, 'kit'), { recursive: true })
writeFileSync(join(linked, 'kit/echt.md'), 'echt')
for (const [name, target] of [
  ['innen.md', 'kit/echt.md'],
  ['datei.md', '../geheim.txt'],
  ['kit/fest.md', join(place, 'geheim.txt')],
  ['kit/weiter.md', '../datei.md'],
  ['kit/bilder', '../../paket/kit/bilder'],
  ['nichts.md', '../gibt-es-nicht'],
] as const)
  symlinkSync(target, join(linked, name))
symlinkSync(linked, join(place, 'anderswo'))

// The package itself may lie behind a link.
test.each(['verweise', 'anderswo'])('links in %s', async (name) => {
  const { text, bytes, names } = folderPackage(join(place, name), 'installed')
  expect(await text('innen.md')).toEqual({ ok: true, value: 'echt' })
  expect(await text('nichts.md')).toMatchObject({ ok: false, fault: { code: 'file-missing' } })
  for (const path of ['datei.md', 'kit/fest.md', 'kit/weiter.md', 'kit/bilder/a.svg', 'kit/bilder']) {
    const outside = { ok: false, fault: { code: 'file-outside', facts: { path } } }
    expect([await text(path), await bytes(path), await names(path)]).toEqual([outside, outside, outside])
  }
})
