import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codec } from '../../../main/adapters/store/codec.ts'
import { replacedIn, restoreBackup, restoreReplaced } from '../../../main/adapters/store/restoreBackup.ts'
import { openStore, storeOn } from '../../../main/adapters/store/store.ts'
import { writeBackup } from '../../../main/adapters/store/writeBackup.ts'
import { seal } from '../../../main/core/state/seal.ts'
import { faultyDisk } from './faultyDisk.ts'
import { filesIn, temporaryFolders, value } from './folder.ts'
import { project } from './records.ts'

const folder = temporaryFolders()
const version = (number: number) => ({ at: '2027-01-01T00:00:00Z', what: `Stand ${number}` })
const codes = (store: { notices(): readonly { code: string }[] }) => store.notices().map(({ code }) => code)

/** Four acknowledged versions of `a`; the files of each state are kept in `states`. */
async function four(): Promise<{ readonly root: string; readonly states: string }> {
  const [root, states] = [folder(), folder()]
  const store = value(await openStore(root, 'write'))
  for (const number of [1, 2, 3, 4]) {
    value(await store.save('projects', project('a', `Stand ${number}`), number - 1, version(number)))
    copyFileSync(join(root, 'projects/a.json'), join(states, `${number}.json`))
  }
  await store.close()
  return { root, states }
}

describe('an older file that was put back', () => {
  test.each([1, 2])('is told, and its newer versions stay: %i', async (old) => {
    const { root, states } = await four()
    copyFileSync(join(states, `${old}.json`), join(root, 'projects/a.json'))
    for (const mode of ['read', 'write'] as const) {
      const store = value(await openStore(root, mode))
      value(await store.list('projects'))
      expect(store.notices()).toMatchObject([{ code: 'history-newer', facts: { id: 'a', used: old, newest: 4 } }])
      expect(value(await store.versions('a')).map(({ number }) => number)).toEqual([1, 2, 3, 4])
      expect(value(await store.version('a', 4)).content).toEqual(project('a', 'Stand 4'))
      await store.close()
    }
    const store = value(await openStore(root, 'write'))
    expect(value(await store.read('projects', 'a')).generation).toBe(old)
    const saved = value(await store.save('projects', project('a', 'Stand 5'), old, version(5)))
    expect(saved.generation).toBe(5)
    expect(value(await store.versions('a')).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    for (const number of [1, 2, 3, 4, 5])
      expect(value(await store.version('a', number)).content).toEqual(project('a', `Stand ${number}`))
    await store.close()
    const again = value(await openStore(root, 'read'))
    value(await again.list('projects'))
    expect(codes(again)).toEqual([])
  })

  test('the one before is told too, as long as the file beside it shows that it is older', async () => {
    const { root, states } = await four()
    copyFileSync(join(states, '3.json'), join(root, 'projects/a.json'))
    const store = value(await openStore(root, 'read'))
    value(await store.list('projects'))
    expect(store.notices()).toMatchObject([{ code: 'history-newer', facts: { used: 3, newest: 4 } }])
    expect(value(await store.versions('a')).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })
})

describe('a file that is lost', () => {
  test.each([
    ['the file', ['a.json']],
    ['both generations', ['a.json', 'a.json.previous']],
  ])('comes back from the history: %s', async (_, names) => {
    const { root } = await four()
    for (const name of names) rmSync(join(root, 'projects', name))
    for (const mode of ['read', 'write'] as const) {
      const store = value(await openStore(root, mode))
      expect(value(await store.list('projects'))).toMatchObject([{ id: 'a', title: 'Stand 4', generation: 4 }])
      expect(await store.read('projects', 'a')).toEqual({
        ok: true,
        value: { record: project('a', 'Stand 4'), generation: 4 },
      })
      expect(codes(store)).toEqual(names.length === 2 ? ['record-recovered'] : [])
      if (mode === 'write')
        expect(value(await store.save('projects', project('a', 'Stand 5'), 4, version(5))).generation).toBe(5)
      await store.close()
    }
  })
})

describe('what cannot be read costs only itself', () => {
  test('a folder in the place of a record is set aside, and the history brings it back', async () => {
    const { root } = await four()
    rmSync(join(root, 'projects/a.json'))
    mkdirSync(join(root, 'projects/a.json/x'), { recursive: true })
    const store = value(await openStore(root, 'write'))
    value(await store.save('projects', project('b'), 0))
    expect(
      value(await store.list('projects'))
        .map(({ id, title }) => `${id} ${title}`)
        .sort(),
    ).toEqual(['a Stand 4', 'b Werkstatt Musterstadt'])
    expect(store.notices()).toMatchObject([{ code: 'record-set-aside', facts: { id: 'a', reason: 'folder', used: 4 } }])
    await store.close()
  })

  test.each(['EACCES', 'EIO'])('a record that the disk refuses (%s) is named, the others are there', async (code) => {
    const { root } = await four()
    const writer = value(await openStore(root, 'write'))
    value(await writer.save('projects', project('b'), 0))
    await writer.close()
    const { disk, refuse } = faultyDisk()
    for (const operation of ['read', 'part'] as const) {
      refuse({ operation, code, path: 'projects/a.json' })
      const store = value(await storeOn({ disk })(root, 'write'))
      const list = value(await store.list('projects')).map(({ id }) => id)
      expect(list.toSorted()).toEqual(['a', 'b'])
      if (operation === 'read') {
        expect(await store.read('projects', 'a')).toMatchObject({
          fault: { code: 'record-unreadable', facts: { id: 'a', reason: code } },
        })
        value(await store.check())
        expect(store.notices()).toMatchObject([{ code: 'record-unreadable', facts: { id: 'a' } }])
      }
      const out = join(folder(), 'Sicherung.zip')
      if (operation === 'part') {
        expect(value(await writeBackup(root, out, '2027-01-01T00:00:00Z', disk)).leftOut).toEqual([
          'projects/a.json',
          'projects/a.json.previous',
        ])
        refuse()
        expect(await restoreBackup(out, folder())).toMatchObject({ ok: true })
      }
      await store.close()
    }
  })

  test('a record in life and in the trash is listed once, the one that was saved last', async () => {
    const { root } = await four()
    const store = value(await openStore(root, 'write'))
    const life = readFileSync(join(root, 'projects/a.json'))
    value(await store.trash('projects', 'a', 4, '2027-02-01T00:00:00Z'))
    writeFileSync(join(root, 'projects/a.json'), life)
    expect(value(await store.list('projects'))).toEqual([])
    expect(value(await store.trashed('projects')).map(({ id }) => id)).toEqual(['a'])
    await store.close()
  })
})

test('a folder that is gone is said, not shown as empty', async () => {
  for (const mode of ['read', 'write'] as const) {
    const { root } = await four()
    const store = value(await openStore(root, mode))
    const away = `${root}-away`
    renameSync(root, away)
    expect(await store.list('projects')).toMatchObject({ fault: { code: 'store-unreadable', facts: { path: root } } })
    expect(await store.read('projects', 'a')).toMatchObject({ fault: { code: 'store-unreadable' } })
    expect(await store.save('projects', project('a', 'Stand 5'), 4)).toMatchObject({
      fault: { code: 'store-not-writable' },
    })
    // An empty folder in its place, as a mount point is without its drive.
    mkdirSync(root)
    expect(await store.list('projects')).toMatchObject({ fault: { code: 'store-unreadable' } })
    rmSync(root, { recursive: true })
    renameSync(away, root)
    expect(value(await store.list('projects')).map(({ id }) => id)).toEqual(['a'])
    await store.close()
  }
})

describe('the start survives', () => {
  const starts = async (root: string): Promise<void> => {
    const store = value(await openStore(root, 'write'))
    expect(store.access).toEqual({ kind: 'write' })
    expect(value(await store.list('projects')).map(({ title }) => title)).toEqual(['Stand 4'])
    expect(await store.save('projects', project('a', 'Stand 5'), 4)).toMatchObject({ ok: true })
    await store.close()
  }
  test.each([
    '',
    'null',
    '{}',
    '[]',
    '{"had":[]}',
    '{"had":7}',
    '{"had":["projects"]}',
    '{"had":["../x"],"before":"../x"}',
    'Müll',
    '{',
  ])('restore.json: %s', async (text) => {
    const { root } = await four()
    writeFileSync(join(root, 'restore.json'), text)
    await starts(root)
    expect(existsSync(join(root, 'restore.json'))).toBe(false)
  })
  test('restore.json is a folder', async () => {
    const { root } = await four()
    mkdirSync(join(root, 'restore.json/x'), { recursive: true })
    await starts(root)
  })
  test.each(['9007199254740992', '9007199254740991', '1000000000000', '999999999999', '000000', '000009'])(
    'lock/%s.json',
    async (number) => {
      for (const text of [
        '',
        '{}',
        '{"token":1}',
        'Müll',
        '{"token":"x","user":"a","computer":"b","process":1,"since":"?","released":true}',
      ]) {
        const { root } = await four()
        for (const name of readdirSync(join(root, 'lock'))) rmSync(join(root, 'lock', name))
        writeFileSync(join(root, `lock/${number}.json`), text)
        const old = new Date(Date.now() - 600_000)
        utimesSync(join(root, `lock/${number}.json`), old, old)
        await starts(root)
      }
    },
    30_000,
  )
  test('a lock that is a folder, and a folder of locks that is a file', async () => {
    const { root } = await four()
    const old = new Date(Date.now() - 600_000)
    mkdirSync(join(root, 'lock/000050.json'))
    utimesSync(join(root, 'lock/000050.json'), old, old)
    await starts(root)
    const other = await four()
    rmSync(join(other.root, 'lock'), { recursive: true })
    writeFileSync(join(other.root, 'lock'), 'x')
    await starts(other.root)
  })
  test.each<[string, unknown]>([
    [
      'entries that are none',
      [null, 1, 'x', [], ['projects/a.json'], ['projects/a.json', null], ['projects/a.json', {}]],
    ],
    ['summaries that are none', [['/projects/a.json', { size: 1, mtimeMs: 1, ino: 1, summary: { id: 7 } }]]],
    [
      'a record that is not there',
      [['/projects/zz.json', { size: 1, mtimeMs: 1, ino: 1, summary: { id: 'zz', generation: 1 } }]],
    ],
    ['no entries', {}],
  ])('an index with %s', async (_, entries) => {
    const { root } = await four()
    const text = seal(`${JSON.stringify({ schema: 1, entries }).slice(1)}\n`, codec)
    writeFileSync(join(root, 'index-projects.json'), text)
    await starts(root)
  })
  test('an index that is a folder', async () => {
    const { root } = await four()
    mkdirSync(join(root, 'index-projects.json'))
    await starts(root)
  })
  test('what a process that died left', async () => {
    const { root } = await four()
    for (const name of ['lock/000001.json.x.new', 'projects/a.json.1-ff.new', 'restore.new/files/x', 'lock-ab.new/x']) {
      mkdirSync(join(root, name, '..'), { recursive: true })
      writeFileSync(join(root, name), 'x')
    }
    await starts(root)
    expect(readdirSync(root, { recursive: true }).filter((name) => String(name).includes('.new'))).toEqual([])
  })
})

describe('what a restore replaced', () => {
  const backup = async (title: string): Promise<string> => {
    const root = folder()
    const store = value(await openStore(root, 'write'))
    value(await store.save('projects', project('z', title), 0))
    await store.close()
    const file = join(folder(), 'Sicherung.zip')
    value(await writeBackup(root, file, '2027-01-01T00:00:00Z'))
    return file
  }
  const contents = (root: string) =>
    Object.fromEntries(filesIn(root).map((path) => [path, readFileSync(join(root, path), 'base64')]))

  test('stays, comes back byte for byte, and what gives way for it stays too', async () => {
    const { root } = await four()
    const before = contents(root)
    const restored = value(await restoreBackup(await backup('Gesichert'), root))
    const after = contents(root)
    const [name = ''] = value(await replacedIn(root))
    expect(restored.replaced).toBe(join(root, 'replaced', name))
    expect(contents(join(root, 'replaced', name))).toEqual(before)
    const undone = value(await restoreReplaced(name, root))
    expect(contents(root)).toEqual(before)
    const [second = ''] = value(await replacedIn(root))
    expect(undone.replaced).toBe(join(root, 'replaced', second))
    value(await restoreReplaced(second, root))
    expect(contents(root)).toEqual(after)
  })

  test('three restores keep three states; an empty folder is none', async () => {
    const root = folder()
    await value(await openStore(root, 'write')).close()
    for (const title of ['A', 'B', 'C'])
      expect(await restoreBackup(await backup(title), root)).toMatchObject({ ok: true })
    expect(value(await replacedIn(root))).toHaveLength(2)
  })

  test.each(['../x', '', 'x', '2027-01-01T00-00-00Z-ffffff', '/etc'])('no state has the name %j', async (name) => {
    const { root } = await four()
    expect(await restoreReplaced(name, root)).toMatchObject({ fault: { code: 'replaced-missing' } })
    expect(filesIn(root)).toContain('projects/a.json')
  })

  test('a restore whose result cannot be read is taken back', async () => {
    const { root } = await four()
    const before = contents(root)
    const { disk, refuse } = faultyDisk()
    refuse({ operation: 'read', code: 'EIO', path: join(root, 'projects/z.json') })
    expect(await restoreBackup(await backup('Gesichert'), root, disk)).toMatchObject({ ok: false })
    expect(contents(root)).toEqual(before)
  })

  test('tidying up that fails afterwards is no failure', async () => {
    const file = await backup('Gesichert')
    for (const path of ['restore.new', 'restore.json']) {
      const { root } = await four()
      const { disk, refuse } = faultyDisk()
      // The first call clears what an earlier restore left.
      if (path === 'restore.json') refuse({ operation: 'remove', code: 'EIO', path: join(root, path) })
      else mkdirSync(join(root, 'restore.new'))
      expect(await restoreBackup(file, root, disk)).toMatchObject({ ok: true })
      refuse()
      const store = value(await openStore(root, 'write'))
      expect(value(await store.list('projects')).map(({ title }) => title)).toEqual(['Gesichert'])
      await store.close()
    }
  })
})

test('copies that a sync program left are told, read and set aside', async () => {
  const { root, states } = await four()
  const names = [
    'a (1).json',
    'a.sync-conflict-20260102-101010-ABCDEFG.json',
    'a-pc7.json',
    'a-PC8.json',
    'Kopie von a.json',
  ]
  for (const name of names) copyFileSync(join(states, '2.json'), join(root, 'projects', name))
  writeFileSync(join(root, 'projects/Notiz.json'), '{}')
  writeFileSync(join(root, 'projects/._a.json'), readFileSync(join(states, '2.json')))
  const store = value(await openStore(root, 'write'))
  expect(value(await store.list('projects')).map(({ title }) => title)).toEqual(['Stand 4'])
  expect(codes(store)).toEqual(names.map(() => 'copy-found'))
  expect(filesIn(root).filter((path) => path.startsWith('set-aside'))).toEqual([])
  expect(
    value(await store.copies())
      .map(({ name }) => name)
      .sort(),
  ).toEqual(names.toSorted())
  expect(value(await store.readCopy('a-pc7.json'))).toEqual(project('a', 'Stand 2'))
  for (const name of names) value(await store.setCopyAside(name))
  expect(value(await store.copies())).toEqual([])
  for (const name of ['../a.json', 'a.json', 'Notiz.json', '/etc/hosts', ''])
    expect(await store.setCopyAside(name)).toMatchObject({ fault: { code: 'copy-missing' } })
  expect(filesIn(root).filter((path) => path.startsWith('set-aside'))).toHaveLength(names.length)
  await store.close()
})

test('rights that are taken away', async () => {
  const { root } = await four()
  chmodSync(join(root, 'projects/a.json'), 0o000)
  const store = value(await openStore(root, 'write'))
  expect(await store.list('projects')).toMatchObject({ ok: true })
  await store.close()
  chmodSync(join(root, 'projects/a.json'), 0o600)
})
