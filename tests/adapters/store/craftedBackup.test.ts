import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codec } from '../../../main/adapters/store/codec.ts'
import { restoreBackup } from '../../../main/adapters/store/restoreBackup.ts'
import { openStore } from '../../../main/adapters/store/store.ts'
import { writeBackup } from '../../../main/adapters/store/writeBackup.ts'
import { writeEnvelope } from '../../../main/core/state/envelope.ts'
import { kinds } from '../../../main/core/state/kinds.ts'
import { hostileNames } from '../../hostileNames.ts'
import { type Crafted, craftedZip, listOf } from './craftedZip.ts'
import { filesIn, temporaryFolders, value } from './folder.ts'
import { project } from './records.ts'

const folder = temporaryFolders()
const record = (id: string): Buffer =>
  Buffer.from(writeEnvelope('projects', kinds.projects, { record: project(id, 'Gesichert'), generation: 1 }, codec))
interface File {
  readonly path: string
  readonly bytes: Buffer
}
const sound: readonly File[] = [{ path: 'projects/a.json', bytes: record('a') }]
const backupOf = (files: readonly File[], entries: readonly Crafted[] = files): Buffer =>
  craftedZip([...entries, { path: 'backup.json', bytes: listOf(files) }])
const file = (path: string, bytes: Buffer | string = 'x'): File => ({ path, bytes: Buffer.from(bytes) })

async function mine(): Promise<string> {
  const root = folder()
  const store = value(await openStore(root, 'write'))
  value(await store.save('settings', { id: 'settings' }, 0))
  value(await store.save('projects', project('b', 'Meins'), 0, { at: '2027-01-01T00:00:00Z', what: 'Stand' }))
  value(await store.save('projects', project('c', 'Weg'), 0))
  value(await store.trash('projects', 'c', 1, '2027-01-02T00:00:00Z'))
  await store.close()
  return root
}
const contents = (root: string) =>
  Object.fromEntries(filesIn(root).map((path) => [path, readFileSync(join(root, path), 'base64')]))
const target = await mine()
const before = contents(target)

async function attempt(zip: Buffer): Promise<ReturnType<typeof restoreBackup>> {
  const place = join(folder(), 'Sicherung.zip')
  writeFileSync(place, zip)
  return restoreBackup(place, target)
}
/** Whatever it is: the data are as they were, open, and nothing lies about. */
async function refused(zip: Buffer, reason?: string): Promise<void> {
  const result = await attempt(zip)
  expect(result).toMatchObject({ ok: false, fault: { code: 'backup-invalid', facts: reason ? { reason } : {} } })
  expect(contents(target)).toEqual(before)
  expect(['restore.new', 'restore.json', 'replaced'].filter((name) => existsSync(join(target, name)))).toEqual([])
}

describe('names', () => {
  const strange = hostileNames.filter((name) => name !== '' && !name.includes('\ud800') && !/^\/|\\/.test(name))
  test.each(strange)('packages/%j', (name) => refused(backupOf([...sound, file(`packages/${name}`)])))
  test.each(strange)('projects/%j', (name) => refused(backupOf([...sound, file(`projects/${name}`)])))
  test.each([
    '../a',
    '/a',
    'a',
    'lock/000001.json',
    'restore.json',
    'index-projects.json',
    'replaced/x/a',
    'backup.json/x',
  ])('%j', (name) => refused(backupOf([...sound, file(name)])))
})

describe('a file where the data folder has a folder, or a folder where it has a file', () => {
  test.each([
    'projects',
    'profiles',
    'trash',
    'trash/projects',
    'trash/profiles',
    'trash/other',
    'packages',
    'set-aside',
    'settings.json/x',
    'settings.json.previous/x',
    'projects/a.json/x',
    'projects/zz.json/x',
    'projects/ZZ.json/x',
    'projects/zz.json.previous/x',
    'projects/zz.history.jsonl/x/y',
    'trash/projects/zz.json/x',
    'profiles/zz.json/x',
    `packages/${'d/'.repeat(20)}x`,
    'SETTINGS.JSON',
    'Projects/a.json',
  ])('%s', (path) => refused(backupOf([...sound, file(path)]), 'name'))
  test.each([
    ['packages/a', 'packages/a/b'],
    ['packages/A', 'packages/a'],
    ['packages/a\u0308', 'packages/\u00e4'],
    ['set-aside/x', 'set-aside/X/y'],
    ['projects/b.json', 'projects/B.json'],
  ])('%s and %s', (one, other) => refused(backupOf([...sound, file(one, record('b')), file(other)]), 'name'))
})

describe('a list that lies', () => {
  const list = (change: (list: { files: { path: string; size: number; sha256: string }[] }) => unknown): Buffer => {
    const value = JSON.parse(listOf(sound).toString())
    change(value)
    return craftedZip([...sound, { path: 'backup.json', bytes: Buffer.from(JSON.stringify(value)) }])
  }
  test.each<[string, Buffer]>([
    ['a file twice', list(({ files }) => files.push(files[0] as never))],
    [
      'a file that is not there',
      list(({ files }) => files.push({ ...(files[0] as never as File), path: 'projects/q.json' } as never)),
    ],
    ['a file too few', list(({ files }) => files.pop())],
    ['another checksum', list(({ files }) => Object.assign(files[0] ?? {}, { sha256: '0'.repeat(64) }))],
    ['another size', list(({ files }) => Object.assign(files[0] ?? {}, { size: 1 }))],
    ['a size that no file has', list(({ files }) => Object.assign(files[0] ?? {}, { size: 1e15 }))],
    ['a negative size', list(({ files }) => Object.assign(files[0] ?? {}, { size: -1 }))],
    ['a name that is a number', list(({ files }) => Object.assign(files[0] ?? {}, { path: 7 }))],
    ['no list', list((all) => Object.assign(all, { files: null }))],
    ['brackets without end', craftedZip([...sound, { path: 'backup.json', bytes: Buffer.from('['.repeat(100_000)) }])],
    ['an empty list', craftedZip([...sound, { path: 'backup.json' }])],
    ['no list at all', craftedZip(sound)],
    [
      'two lists',
      craftedZip([
        ...sound,
        { path: 'backup.json', bytes: listOf(sound) },
        { path: 'backup.json', bytes: listOf(sound) },
      ]),
    ],
  ])('%s', (_, zip) => refused(zip))
})

describe('an archive that lies', () => {
  const [a = file('')] = sound
  const list = { path: 'backup.json', bytes: listOf(sound) }
  test.each<[string, Buffer]>([
    ['another name before the file', craftedZip([{ ...a, local: { path: 'projects/b.json' } }, list])],
    ['another checksum before the file', craftedZip([{ ...a, local: { crc: 1 } }, list])],
    ['another size before the file', craftedZip([{ ...a, local: { size: 9 } }, list])],
    ['another packed size before the file', craftedZip([{ ...a, local: { packed: 9 } }, list])],
    ['another method before the file', craftedZip([{ ...a, local: { method: 0 } }, list])],
    ['a smaller size in the directory', craftedZip([{ ...a, central: { size: 5 }, local: { size: 5 } }, list])],
    ['a larger size in the directory', craftedZip([{ ...a, central: { size: 5e6 }, local: { size: 5e6 } }, list])],
    ['an offset outside', craftedZip([{ ...a, central: { offset: 1e8 } }, list])],
    ['an offset into another file', craftedZip([a, { ...list, central: { offset: 3 } }])],
    ['an unknown method', craftedZip([{ ...a, central: { method: 99 }, local: { method: 99 } }, list])],
    ['a link', craftedZip([{ ...a, mode: 0o120777 }, list])],
    ['more entries than there are', craftedZip([a, list], { count: 9 })],
    ['sixty thousand entries', craftedZip([a, list], { count: 60_000 })],
    ['nothing', Buffer.alloc(0)],
    ['no archive', Buffer.from('PK'.repeat(500))],
    ['an archive without entries', craftedZip([])],
  ])('%s', (_, zip) => refused(zip))

  test('files on the same bytes', async () => {
    const bytes = Buffer.alloc(3_000_000)
    const files = Array.from({ length: 30 }, (_, index) => ({ path: `set-aside/${index}`, bytes }))
    const [first] = files
    const names = files.map(({ path }) => path)
    const entries = names.map((path) => ({ path, bytes: first?.bytes ?? bytes, central: { offset: 0 } }))
    await refused(craftedZip([...entries, { path: 'backup.json', bytes: listOf(files) }]))
  })
})

describe('a bomb', () => {
  const zeros = (path: string, size: number): File => ({ path, bytes: Buffer.alloc(size) })
  test.each<[string, readonly File[]]>([
    ['one large file', [zeros('set-aside/x', 64 * 1024 ** 2)]],
    ['one large record', [zeros('projects/x.json', 8 * 1024 ** 2)]],
    ['one large history', [zeros('projects/a.history.jsonl', 8 * 1024 ** 2)]],
    [
      'many that are small enough',
      Array.from({ length: 70 }, (_, index) => zeros(`set-aside/${index}`, 4 * 1024 ** 2)),
    ],
  ])('%s', (_, files) => refused(backupOf([...sound, ...files]), 'too-large'))
  test('a list that unpacks to very much', async () => {
    const space = Buffer.alloc(40 * 1024 ** 2, ' ')
    await refused(craftedZip([...sound, { path: 'backup.json', bytes: space }]), 'too-large')
  })
})

describe('a record that is none', () => {
  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(500)],
    ['a changed one', Buffer.from(record('a').toString().replace('Gesichert', 'Geändert '))],
    ['brackets without end', Buffer.from(`{"a":${'['.repeat(200_000)}`)],
    ['another kind', Buffer.from(record('a').toString().replace('"projects"', '"profiles"'))],
  ])('%s', (_, bytes) => refused(backupOf([{ path: 'projects/a.json', bytes }]), 'record'))
})

describe('an archive that a system packed anew is read', () => {
  const around = (prefix: string, { path, bytes }: File): Crafted => ({ path: `${prefix}${path}`, bytes })
  const packed = [...sound, file('set-aside/Größe ä.bin'), { path: 'backup.json', bytes: Buffer.alloc(0) }]
  const files = packed.slice(0, -1)
  const all = [...files, { path: 'backup.json', bytes: listOf(files) }]
  const systems: Readonly<Record<string, readonly Crafted[]>> = {
    'as it was': all,
    'in another order': all.toReversed(),
    'stored, not packed': all.map((each) => ({ ...each, stored: true })),
    'Finder: a folder around it and its own beside': [
      { path: 'Sicherung/', mode: 0o040755 },
      ...all.map((each) => around('Sicherung/', each)),
      { path: 'Sicherung/.DS_Store', bytes: Buffer.from('x') },
      { path: '__MACOSX/._Sicherung', bytes: Buffer.from('x') },
      { path: '__MACOSX/Sicherung/projects/._a.json', bytes: Buffer.from('x') },
    ],
    'Finder: decomposed letters without the flag': all.map(({ path, bytes }) => ({
      path: Buffer.from(path.normalize('NFD')),
      bytes,
      utf8: false,
    })),
    'Windows: folders named, and what it keeps of pictures': [
      { path: 'projects/', mode: 0 },
      { path: 'set-aside/', mode: 0 },
      ...all,
      { path: 'projects/Thumbs.db', bytes: Buffer.from('x') },
      { path: 'desktop.ini', bytes: Buffer.from('x') },
    ],
    'an old Windows: backslashes': all.map(({ path, bytes }) => ({ path: path.replaceAll('/', '\\'), bytes })),
    'two folders around it': all.map((each) => around('Eigene Dateien/Sicherung 2027/', each)),
    'AppleDouble files beside': [...all, { path: 'projects/._a.json', bytes: Buffer.from('x') }],
  }
  test.each(Object.entries(systems))('%s', async (_, entries) => {
    const root = folder()
    const place = join(folder(), 'Sicherung.zip')
    writeFileSync(place, craftedZip(entries))
    expect(await restoreBackup(place, root)).toMatchObject({ ok: true, value: { files: 2 } })
    expect(filesIn(root)).toEqual(['projects/a.json', 'set-aside/Größe ä.bin'])
  })
})

test('what a backup has, a restore takes; what is left out is named', async () => {
  const root = await mine()
  const strays = [
    'projects/b (1).json',
    'projects/b (conflicted copy 2026-01-02 101010).json',
    'projects/b (Konfliktkopie von PC-7 2026-01-02).json',
    'projects/b.sync-conflict-20260102-101010-ABCDEFG.json',
    'projects/b-LAPTOP7.json',
    'projects/Notiz.txt',
    'profiles/Kopie von x.json',
    'trash/projects/Notiz.txt',
    'set-aside/alt.json',
  ]
  const litter = [
    'projects/._b.json',
    'projects/.DS_Store',
    'projects/Thumbs.db',
    'set-aside/x.tmp',
    'projects/~$b.docx',
  ]
  const refusedNames = ['projects/NUL.txt', 'projects/trailing.', 'projects/ä‮b.json', 'packages-x']
  const store = value(await openStore(root, 'write'))
  await store.close()
  mkdirSync(join(root, 'set-aside'), { recursive: true })
  mkdirSync(join(root, 'projects/Ordner'))
  for (const path of [...strays, ...litter, ...refusedNames, 'projects/Ordner/x.json'])
    writeFileSync(join(root, path), path.endsWith('.json') ? record('b') : 'x')
  const place = join(folder(), 'Sicherung.zip')
  const written = value(await writeBackup(root, place, '2027-01-01T00:00:00Z'))
  expect(written.leftOut).toEqual(['projects/NUL.txt', 'projects/trailing.', 'projects/ä‮b.json'])
  const other = folder()
  expect(await restoreBackup(place, other)).toMatchObject({ ok: true, value: { files: written.files } })
  const kept = filesIn(other)
  for (const path of [...strays, 'projects/Ordner/x.json']) expect(kept).toContain(path)
  for (const path of [...litter, ...refusedNames]) expect(kept).not.toContain(path)
})

test('what a backup left that was killed goes with the next one', async () => {
  const out = join(folder(), 'Sicherung.zip')
  const [old, young] = [`${out}.4711-0123456789ab.new`, `${out}.4711-ba9876543210.new`]
  for (const path of [old, young, `${out}.txt.new`]) writeFileSync(path, 'x')
  utimesSync(old, new Date(0), new Date(0))
  value(await writeBackup(await mine(), out, '2027-01-01T00:00:00Z'))
  expect([old, young, `${out}.txt.new`].map((path) => existsSync(path))).toEqual([false, true, true])
})
