import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPackages } from '../../../main/adapters/packages/findPackages.ts'
import type { WantedKit } from '../../../main/core/library/address.ts'
import { browseLibrary } from '../../../main/usecases/library/browseLibrary.ts'
import { listLibrary } from '../../../main/usecases/library/listLibrary.ts'
import { openLibrary } from '../../../main/usecases/library/openLibrary.ts'
import { type PackageSketch, writePackage } from '../../packages.ts'
import { countedFiles, readPicture, sure } from '../../ports.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'koffer-'))
})
afterEach(() => rmSync(place, { recursive: true }))

const kits = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { documents: { blatt: `Hier ist ${name}.` } }]))

interface Given {
  readonly builtIn?: PackageSketch
  readonly installed?: readonly PackageSketch[]
  readonly folder?: PackageSketch
}
const own = { id: 'eigen', kits: kits('auftakt') }

function given({ builtIn = own, installed = [], folder }: Given) {
  for (const each of installed) writePackage(join(place, 'data/packages', each.id, each.version ?? '1.0.0'), each)
  const folders = folder ? [writePackage(join(place, 'sources'), folder)] : []
  return { folders, builtIn: writePackage(join(place, 'builtIn'), builtIn), data: join(place, 'data') }
}
const open = async (all: Given) => sure(await openLibrary(findPackages(given(all)), readPicture))

/** Which kit an address leads to, or the fault. */
async function check(all: Given, wanted: WantedKit | string, expected: string | object) {
  const library = await open(all)
  const kit = await (typeof wanted === 'string' ? library.find(wanted) : library.kit(wanted))
  if (typeof expected === 'object') return expect(kit).toMatchObject({ ok: false, fault: expected })
  const { ref } = sure(kit)
  expect(`${ref.package} ${ref.version} ${ref.kit}`).toBe(expected)
}

const kreis = { id: 'kreis', kits: kits('auftakt', 'ende') }
const older = { id: 'kreis', version: '1.9.0', kits: kits('auftakt', 'alt') }
const newer = { id: 'kreis', version: '1.10.0', kits: kits('auftakt') }
const coming = { id: 'kreis', version: '1.10.0-beta.2', kits: kits('auftakt', 'neu') }

test.each<[string, Given, WantedKit | string, string | object]>([
  ['a short name', { installed: [kreis] }, 'ende', 'kreis 1.0.0 ende'],
  ['a full name', { installed: [kreis] }, 'kreis/auftakt', 'kreis 1.0.0 auftakt'],
  ['the other full name', { installed: [kreis] }, 'eigen/auftakt', 'eigen 1.0.0 auftakt'],
  [
    'a short name that two have',
    { installed: [kreis] },
    'auftakt',
    { code: 'kit-ambiguous', facts: { kit: 'auftakt', known: 'eigen/auftakt, kreis/auftakt' } },
  ],
  ['a mistyped short name', {}, 'auftackt', { code: 'kit-unknown', facts: { nearest: 'auftakt' } }],
  ['a mistyped kit of a package', {}, 'eigen/auftackt', { code: 'kit-unknown', facts: { nearest: 'auftakt' } }],
  ['a mistyped package', {}, 'eigne/auftakt', { code: 'package-unknown', facts: { nearest: 'eigen', known: 'eigen' } }],
  ['no name', {}, '', { code: 'kit-unknown' }],
  ['a path', {}, '../builtIn/auftakt', { code: 'package-unknown' }],
  ['a path after the package', {}, 'eigen/../auftakt', { code: 'kit-unknown' }],
  [
    'a kit alone, of the newest version',
    { installed: [older, newer] },
    { package: 'kreis', kit: 'auftakt' },
    'kreis 1.10.0 auftakt',
  ],
  ['what is not released yet comes before it', { installed: [newer, coming] }, 'kreis/auftakt', 'kreis 1.10.0 auftakt'],
  [
    'the version asked for',
    { installed: [older, newer] },
    { package: 'kreis', version: '1.9.0', kit: 'auftakt' },
    'kreis 1.9.0 auftakt',
  ],
  [
    'a version that is not here',
    { installed: [older, newer] },
    { package: 'kreis', version: '1.0.0', kit: 'auftakt' },
    'kreis 1.10.0 auftakt',
  ],
  [
    'a kit that the newest version no longer has',
    { installed: [older, newer] },
    { package: 'kreis', version: '1.0.0', kit: 'alt' },
    'kreis 1.9.0 alt',
  ],
  [
    'a kit that the version asked for has not yet',
    { installed: [older, { ...newer, kits: kits('auftakt', 'neu') }] },
    { package: 'kreis', version: '1.9.0', kit: 'neu' },
    'kreis 1.10.0 neu',
  ],
  [
    'an installed version later than the built-in one',
    { builtIn: older, installed: [newer] },
    'auftakt',
    'kreis 1.10.0 auftakt',
  ],
  [
    'an installed version earlier than the built-in one',
    { builtIn: newer, installed: [older] },
    'auftakt',
    'kreis 1.10.0 auftakt',
  ],
  [
    'sources that somebody writes on, whatever their version',
    { builtIn: newer, folder: { ...older, version: '0.1.0' } },
    'auftakt',
    'kreis 0.1.0 auftakt',
  ],
])('%s', (_, all, wanted, expected) => check(all, wanted, expected))

test('templates come from the version asked for', async () => {
  const text = (version: string, words: string) => ({
    id: 'kreis',
    version,
    kits: { auftakt: { documents: { blatt: words } } },
  })
  const library = await open({ installed: [text('1.0.0', 'Früher.'), text('2.0.0', 'Jetzt.')] })
  const words = async (version: string) => {
    const kit = sure(await library.kit({ package: 'kreis', version, kit: 'auftakt' }))
    const template = sure(await kit.template('blatt'))
    return [template.version, JSON.stringify(template.document.blocks)]
  }
  expect(await words('1.0.0')).toEqual(['1.0.0', expect.stringContaining('Früher.')])
  expect(await words('2.0.0')).toEqual(['2.0.0', expect.stringContaining('Jetzt.')])
  expect(library.packages.map(({ info, versions }) => [info.id, versions])).toEqual([
    ['eigen', ['1.0.0']],
    ['kreis', ['2.0.0', '1.0.0']],
  ])
})

test('a search finds every package, each with its full address, and no version that is not offered', async () => {
  const library = await open({ installed: [kreis, { ...newer, kits: kits('auftakt', 'ende') }] })
  const finds = sure(await library.search('Hier'))
  expect(finds.map(({ ref, document }) => `${ref.package} ${ref.version} ${ref.kit} ${document?.id}`).sort()).toEqual([
    'eigen 1.0.0 auftakt blatt',
    'kreis 1.10.0 auftakt blatt',
    'kreis 1.10.0 ende blatt',
  ])
})

test('a list names every kit as short as it may be', async () => {
  const library = await open({ installed: [kreis] })
  const { package: first, packages, kits } = sure(await listLibrary(library))
  expect(kits.map(({ name }) => name)).toEqual(['eigen/auftakt', 'kreis/auftakt', 'ende'])
  expect(packages.map(({ id }) => id)).toEqual(['eigen', 'kreis'])
  expect(first.id).toBe('eigen')
  const only = sure(await listLibrary(library, 'kreis/auftakt'))
  expect(only).toMatchObject({ package: { id: 'kreis' }, kits: [{ id: 'auftakt', package: 'kreis' }] })
})

test.each<[string, (folder: string) => void, readonly object[]]>([
  [
    'no package',
    (folder) => writeFileSync(join(folder, 'kreis/1.0.0/package.yaml'), 'id: ['),
    [{ code: 'package-invalid' }],
  ],
  [
    'an empty folder',
    (folder) => mkdirSync(join(folder, 'leer/1.0.0'), { recursive: true }),
    [{ code: 'file-missing' }],
  ],
  ['a stray file', (folder) => writeFileSync(join(folder, 'Thumbs.db'), ''), []],
  ['what is still being installed', (folder) => mkdirSync(join(folder, '.neu/1.0.0'), { recursive: true }), []],
  [
    'another package',
    (folder) => writePackage(join(folder, 'fremd/1.0.0'), kreis),
    [{ code: 'package-misplaced', facts: { id: 'fremd', version: '1.0.0', other: 'kreis 1.0.0' } }],
  ],
  [
    'another version',
    (folder) => writePackage(join(folder, 'kreis/2.0.0'), kreis),
    [{ code: 'package-misplaced', facts: { id: 'kreis', version: '2.0.0', other: 'kreis 1.0.0' } }],
  ],
  [
    'a kit that is none',
    (folder) => writeFileSync(join(folder, 'kreis/1.0.0/ende/kit.yaml'), 'id: ende\n'),
    [{ code: 'kit-invalid' }],
  ],
])('%s where packages are installed: told, and everything else stands', async (_, change, refused) => {
  const places = given({ installed: [kreis] })
  change(join(place, 'data/packages'))
  const library = sure(await openLibrary(findPackages(places), readPicture))
  const all = sure(await library.kits())
  expect(all.map(({ ref }) => ref.package)).toContain('eigen')
  expect(library.refused()).toMatchObject(refused)
  expect(JSON.stringify(library.refused())).not.toContain(place)
})

test.each([
  ['the built-in package', 'builtIn'],
  ['the folder that was named', 'sources'],
])('%s at fault is a fault', async (_, folder) => {
  const places = given({ folder: kreis })
  writeFileSync(join(place, folder, 'package.yaml'), 'id: ?\n')
  expect(await openLibrary(findPackages(places), readPicture)).toMatchObject({
    ok: false,
    fault: { code: 'package-invalid' },
  })
})

test('no path leaves a package, whatever is missing or wrong', async () => {
  const library = await open({
    builtIn: { id: 'eigen', kits: { auftakt: { documents: { blatt: '![Bild](bilder/x.png)', weg: '' } } } },
  })
  rmSync(join(place, 'builtIn/auftakt/weg.md'))
  const kit = sure(await library.find('auftakt'))
  const said = [
    await kit.document('weg'),
    await kit.template('weg'),
    await kit.document('nie'),
    await kit.images(sure(await kit.document('blatt'))),
    await library.find('nie'),
  ]
  expect(said).toMatchObject([
    { fault: { code: 'document-missing', facts: { path: 'auftakt/weg.md' } } },
    { fault: { code: 'document-missing' } },
    { fault: { code: 'document-unknown' } },
    { problems: [{ code: 'image-missing' }] },
    { fault: { code: 'kit-unknown' } },
  ])
  expect(JSON.stringify([said, await library.kits()])).not.toContain(place)
})

test('a document is read once, and only when somebody asks for it', async () => {
  const { files, read } = countedFiles()
  const places = given({ installed: [kreis] })
  const library = sure(await openLibrary(findPackages({ ...places, files }), readPicture))
  expect(read.filter((path) => path.endsWith('.md'))).toEqual([])
  const kit = sure(await library.find('eigen/auftakt'))
  await Promise.all([kit.document('blatt'), kit.template('blatt'), kit.documents()])
  await sure(await library.find('eigen/auftakt')).template('blatt')
  expect(read.filter((path) => path.endsWith('.md'))).toHaveLength(1)
  expect(
    read.filter((path) => path.endsWith('eigen/auftakt/kit.yaml') || path.endsWith('builtIn/auftakt/kit.yaml')),
  ).toHaveLength(1)
})

test('kits are sorted by what their packages list; categories of the same name are one', async () => {
  const sorted = (more: string, offer: string) => ({
    more,
    kits: { auftakt: { more: `offer: ${offer}\n`, documents: { blatt: '' } } },
  })
  const library = await open({
    builtIn: { id: 'eigen', ...sorted('offers: [{ id: b, de: Bögen, en: Sheets }, { id: a, de: Abende }]\n', 'a') },
    installed: [
      { id: 'kreis', ...sorted('offers: [{ id: x, de: Abende, en: Evenings }, { id: b, de: Bilder }]\n', 'b') },
      { id: 'land', ...sorted('', 'reihe') },
      { id: 'ort', kits: kits('ohne') },
    ],
  })
  const { offers, kits: all } = sure(await browseLibrary(library))
  expect(offers).toEqual([
    { key: 'b', de: 'Bögen', en: 'Sheets' },
    { key: 'a', de: 'Abende', en: 'Abende' },
    { key: 'kreis--b', de: 'Bilder', en: 'Bilder' },
    { key: 'reihe', de: 'reihe', en: 'reihe' },
  ])
  expect(all.map(({ ref, offer }) => [ref.package, offer])).toEqual([
    ['eigen', 'a'],
    ['kreis', 'kreis--b'],
    ['land', 'reihe'],
    ['ort', undefined],
  ])
})
