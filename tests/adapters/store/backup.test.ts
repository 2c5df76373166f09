import { createHash } from 'node:crypto'
import { copyFileSync, createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { describe, expect, test } from 'vitest'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import type { Disk } from '../../../main/adapters/disk/disk.ts'
import { restoreBackup } from '../../../main/adapters/store/restoreBackup.ts'
import { openStore, storeOn } from '../../../main/adapters/store/store.ts'
import { writeBackup } from '../../../main/adapters/store/writeBackup.ts'
import { faultyDisk } from './faultyDisk.ts'
import { filesIn, temporaryFolders, value } from './folder.ts'
import { project } from './records.ts'

const folder = temporaryFolders()
const hash = (bytes?: Buffer): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
const at = '2027-01-01T00:00:00Z'
const version = { at, what: 'Stand' }

async function filled(title: string, ids: readonly string[]): Promise<string> {
  const root = folder()
  const store = value(await openStore(root, 'write'))
  value(await store.save('settings', { id: 'settings', language: 'de' }, 0))
  for (const id of ids) value(await store.save('projects', project(id, title), 0, version))
  value(await store.trash('projects', ids[0] ?? '', 1, at))
  mkdirSync(join(root, 'packages/daseinsvorsorge-4-0/1.0.0'), { recursive: true })
  writeFileSync(join(root, 'packages/daseinsvorsorge-4-0/1.0.0/Größe.bin'), Buffer.from([0, 1, 2, 255]))
  await store.close()
  return root
}
const contents = (root: string) =>
  Object.fromEntries(filesIn(root).map((path) => [path, readFileSync(join(root, path), 'base64')]))

async function backup(root: string): Promise<string> {
  const file = join(folder(), 'Sicherung Übung.zip')
  value(await writeBackup(root, file, at))
  return file
}

test('a backup brings back the whole folder, byte for byte, over whatever is there', async () => {
  const from = await filled('Gesichert', ['a', 'b', 'c'])
  const file = await backup(from)
  for (const target of [await filled('Anderes', ['b', 'x']), folder()]) {
    const opened = value(await openStore(target, 'write'))
    expect(await restoreBackup(file, target)).toMatchObject({ ok: true })
    expect(await opened.read('projects', 'b')).toMatchObject({ value: { record: { facts: { title: 'Gesichert' } } } })
    expect(
      value(await opened.list('projects'))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['b', 'c'])
    expect(value(await opened.trashed('projects')).map(({ id }) => id)).toEqual(['a'])
    expect(await opened.version('b', 1)).toMatchObject({ value: { ...version, content: project('b', 'Gesichert') } })
    await opened.close()
    expect(contents(target)).toEqual(contents(from))
  }
})

/** The entries of a backup as a list, to be changed and packed again. */
type Entries = { path: string; bytes: Buffer; mode?: number }[]
async function repacked(file: string, change: (entries: Entries) => void): Promise<string> {
  const entries: Entries = []
  const zip = await openPromise(file, { autoClose: false })
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    entries.push({ path: entry.fileName, bytes: Buffer.concat(chunks) })
  }
  zip.close()
  change(entries)
  const packed = new ZipFile()
  for (const { path, bytes, mode } of entries) packed.addBuffer(bytes, path, mode === undefined ? {} : { mode })
  packed.end()
  const target = `${file}.zip`
  await finished(packed.outputStream.pipe(createWriteStream(target)))
  return target
}
const manifestOf = (entries: Entries) => {
  const entry = entries.find(({ path }) => path === 'backup.json')
  if (!entry) throw new Error('no manifest')
  return { entry, value: JSON.parse(entry.bytes.toString()) }
}
const inManifest = (change: (manifest: ReturnType<typeof JSON.parse>) => void) => (entries: Entries) => {
  const { entry, value: manifest } = manifestOf(entries)
  change(manifest)
  entry.bytes = Buffer.from(JSON.stringify(manifest))
}
const renamed = (to: string) => (entries: Entries) => {
  const entry = entries.find(({ path }) => path.startsWith('packages/'))
  if (!entry) throw new Error('no package')
  inManifest(({ files }) => {
    files.find(({ path }: { path: string }) => path === entry.path).path = to
  })(entries)
  entry.path = to
}

describe('a backup that is not sound replaces nothing', () => {
  const bad: Readonly<Record<string, readonly [(entries: Entries) => void, string, string?]>> = {
    'no list of files': [(all) => all.pop(), 'backup-invalid', 'missing'],
    'a list that is none': [inManifest((list) => delete list.files), 'backup-invalid', 'list'],
    'another format': [inManifest((list) => Object.assign(list, { format: 'x' })), 'backup-invalid', 'list'],
    'a newer schema': [inManifest((list) => Object.assign(list, { schema: 2 })), 'backup-newer'],
    'a file too few': [(all) => all.shift(), 'backup-invalid', 'missing'],
    'a file too many': [
      (all) => all.unshift({ path: 'projects/z.json', bytes: Buffer.from('{}') }),
      'backup-invalid',
      'unlisted',
    ],
    'a changed file': [(all) => all[0]?.bytes.write('x', 40), 'backup-invalid', 'changed'],
    'another size': [inManifest(({ files }) => Object.assign(files[0], { size: 3 })), 'backup-invalid', 'changed'],
    'a record that cannot be read': [
      (all) => {
        const record = all.find(({ path }) => path === 'projects/b.json')
        record?.bytes.write('Zz', record.bytes.length - 30)
        const sha256 = hash(record?.bytes)
        inManifest(({ files }) => {
          Object.assign(
            files.find(({ path }: { path: string }) => path === 'projects/b.json'),
            { sha256 },
          )
        })(all)
      },
      'backup-invalid',
      'record',
    ],
    'a name twice but for case': [
      (all) => {
        const record = all.find(({ path }) => path === 'projects/b.json')
        if (record) all.unshift({ ...record, path: 'projects/B.json' })
        inManifest(({ files }) => {
          const listed = files.find(({ path }: { path: string }) => path === 'projects/b.json')
          files.unshift({ ...listed, path: 'projects/B.json' })
        })(all)
      },
      'backup-invalid',
      'name',
    ],
    'a link': [(all) => Object.assign(all[0] ?? {}, { mode: 0o120777 }), 'backup-invalid', 'link'],
    ...Object.fromEntries(
      [
        'other/x',
        'lock/000001.json',
        'packages/con',
        'packages/a:b',
        'packages/a.',
        'packages/PRN.txt',
        'restore.json',
      ].map((name) => [`the name ${name}`, [renamed(name), 'backup-invalid', 'name'] as const]),
    ),
  }
  test.each(Object.entries(bad))('%s', async (_, [change, code, reason]) => {
    const file = await repacked(await backup(await filled('Gesichert', ['a', 'b'])), change)
    await refuses(file, code, reason)
  })

  test.each(['../x', '/x', 'packages/../../x', 'C:/x'])('the name %s', async (name) => {
    const file = await backup(await filled('Gesichert', ['a', 'b']))
    const bytes = readFileSync(file)
    // yazl refuses to write such names: a name of the same length is exchanged in the bytes.
    const long = 'packages/daseinsvorsorge-4-0/1.0.0/Größe.bin'
    const evil = Buffer.from(name.padEnd(Buffer.byteLength(long), 'x'))
    for (let place = bytes.indexOf(long); place >= 0; place = bytes.indexOf(long)) evil.copy(bytes, place)
    writeFileSync(file, bytes)
    await refuses(file, 'backup-invalid')
  })

  test.each(['cut off', 'empty', 'no archive', 'a flipped byte'])('%s', async (damage) => {
    const file = await backup(await filled('Gesichert', ['a', 'b']))
    const bytes = readFileSync(file)
    if (damage === 'cut off') writeFileSync(file, bytes.subarray(0, bytes.length / 2))
    else if (damage === 'empty') writeFileSync(file, '')
    else if (damage === 'no archive') writeFileSync(file, 'Dies ist ein Text.'.repeat(100))
    else writeFileSync(file, bytes.with(200, (bytes[200] ?? 0) ^ 0xff))
    await refuses(file, 'backup-invalid')
  })

  test('a file that is not there', () => refuses('/nirgends/sicherung.zip', 'file-missing'))

  async function refuses(file: string, code: string, reason?: string): Promise<void> {
    const target = await filled('Meins', ['b', 'x'])
    const before = contents(target)
    const result = await restoreBackup(file, target)
    expect(result).toMatchObject({ ok: false, fault: { code, facts: reason ? { reason } : {} } })
    expect(contents(target)).toEqual(before)
    expect(existsSync(join(target, 'restore.new'))).toBe(false)
  }
})

describe('a restore that the disk refuses', () => {
  const refusals = [
    ['create', 'ENOSPC', 'restore.new', 'store-full'],
    ['sync', 'EIO', 'restore.new', 'store-not-writable'],
    ['rename', 'EIO', 'settings.json', 'store-not-writable'],
    ['rename', 'EIO', 'trash', 'store-not-writable'],
    ['rename', 'EIO', 'files', 'store-not-writable'],
    ['rename', 'EIO', 'files/packages', 'store-not-writable'],
  ] as const
  test.each(refusals)('%s %s at %s leaves what was there', async (operation, code, path, fault) => {
    const file = await backup(await filled('Gesichert', ['a', 'b']))
    const target = await filled('Meins', ['b', 'x'])
    const before = contents(target)
    const { disk, refuse } = faultyDisk()
    refuse({ operation, code, path, times: 1 })
    expect(await restoreBackup(file, target, disk)).toMatchObject({ fault: { code: fault } })
    expect(contents(target)).toEqual(before)
  })
})

test('a restore that ends at any step is taken back by the next start, or done', async () => {
  const from = await filled('Gesichert', ['a', 'b'])
  const file = await backup(from)
  const [mine, restored] = [contents(await filled('Meins', ['b', 'x'])), contents(from)]
  let outcomes = { before: 0, after: 0 }
  for (let steps = 1; ; steps++) {
    const target = await filled('Meins', ['b', 'x'])
    const ended = await restoreBackup(file, target, stopping(steps))
    const store = value(await openStore(target, 'write'))
    await store.close()
    const now = contents(target)
    const done = JSON.stringify(now) === JSON.stringify(restored)
    if (!done) expect(Object.keys(now)).toEqual(Object.keys(mine))
    outcomes = { before: outcomes.before + Number(!done), after: outcomes.after + Number(done) }
    if (ended.ok) break
  }
  expect(outcomes.before).toBeGreaterThan(20)
  expect(outcomes.after).toBeGreaterThan(0)
}, 300_000)

/** A disk that refuses everything after so many steps that change it, like a process that was killed. */
function stopping(steps: number): Disk {
  const { disk } = faultyDisk()
  let left = steps
  const changes = ['create', 'append', 'truncate', 'sync', 'syncFolder', 'rename', 'remove', 'makeFolder']
  return Object.fromEntries(
    Object.entries(disk).map(([name, act]) => [
      name,
      async (...args: readonly unknown[]) => {
        if (changes.includes(name)) left -= 1
        if (left < 0) throw Object.assign(new Error('killed'), { code: 'EKILLED' })
        return Reflect.apply(act, disk, args)
      },
    ]),
  ) as unknown as Disk
}

test('a backup that the disk refuses leaves the old file and nothing beside it', async () => {
  const root = await filled('Gesichert', ['a', 'b'])
  for (const [operation, code, fault] of [
    ['append', 'ENOSPC', 'store-full'],
    ['sync', 'EIO', 'store-not-writable'],
    ['rename', 'EIO', 'store-not-writable'],
    ['read', 'EIO', 'store-not-writable'],
  ] as const) {
    const out = join(folder(), 'alt.zip')
    writeFileSync(out, 'alt')
    const { disk, refuse } = faultyDisk()
    refuse({ operation, code, half: operation === 'append' })
    expect(await writeBackup(root, out, at, disk)).toMatchObject({ fault: { code: fault } })
    expect(filesIn(join(out, '..'))).toEqual(['alt.zip'])
    expect(readFileSync(out, 'utf8')).toBe('alt')
  }
})

test('everything is read before a backup, trash and histories too', async () => {
  const root = await filled('Gesichert', ['a', 'b', 'c'])
  for (const name of ['trash/projects/a.json', 'projects/b.history.jsonl']) {
    const bytes = readFileSync(join(root, name))
    writeFileSync(join(root, name), bytes.with(100, (bytes[100] ?? 0) ^ 1))
  }
  copyFileSync(join(root, 'settings.json'), join(root, 'profiles/settings.json'))
  const store = value(await storeOn()(root, 'write'))
  expect(await store.check()).toEqual({ ok: true, value: 4 })
  expect(
    store
      .notices()
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['history-set-aside', 'record-set-aside'])
  await store.close()
  expect(await restoreBackup(await backup(root), folder())).toMatchObject({ ok: true })
})
