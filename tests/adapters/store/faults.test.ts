import { describe, expect, test } from 'vitest'
import { storeOn } from '../../../main/adapters/store/store.ts'
import { faultyDisk, type Refusal } from './faultyDisk.ts'
import { filesIn, temporaryFolders, value } from './folder.ts'
import { project } from './records.ts'

const folder = temporaryFolders()
const version = (what: string) => ({ at: '2027-01-01T00:00:00Z', what })

/** Saves twice, lets the third save meet the refusal, and expects the second one everywhere, then a save that works. */
async function check(refusal: Refusal, code: string): Promise<void> {
  const root = folder()
  const { disk, refuse } = faultyDisk()
  const store = value(await storeOn({ disk })(root, 'write'))
  value(await store.save('projects', project('a', 'Erstes'), 0, version('Erstes')))
  value(await store.save('projects', project('a', 'Zweites'), 1, version('Zweites')))
  const files = filesIn(root)
  refuse(refusal)
  const refused = await store.save('projects', project('a', 'Drittes'), 2, version('Drittes'))
  expect(refused).toMatchObject({ ok: false, fault: { code } })
  refuse()
  expect(await store.read('projects', 'a')).toMatchObject({ value: { record: { facts: { title: 'Zweites' } } } })
  expect(await store.list('projects')).toMatchObject({ value: [{ title: 'Zweites', generation: 2 }] })
  // Once the second generation had moved aside and come back, the first one is gone.
  const old = filesIn(root).includes('projects/a.json.previous') ? [] : ['projects/a.json.previous']
  expect([...filesIn(root), ...old].sort()).toEqual(files)
  const saved = await store.save('projects', project('a', 'Viertes'), 2, version('Viertes'))
  expect(saved).toMatchObject({ value: { generation: 3 } })
  expect(value(await store.versions('a')).map(({ what }) => what)).toEqual(['Erstes', 'Zweites', 'Viertes'])
  expect(store.notices()).toEqual([])
  await store.close()
}

describe('a save that the disk refuses changes nothing, and the next one works', () => {
  const refusals: readonly (readonly [string, Refusal, string])[] = [
    ['full disk', { operation: 'create', code: 'ENOSPC', path: 'a.json', half: true }, 'store-full'],
    ['full disk at the history', { operation: 'append', code: 'ENOSPC', half: true }, 'store-full'],
    ['quota', { operation: 'create', code: 'EDQUOT', path: 'a.json' }, 'store-full'],
    ['error while writing', { operation: 'create', code: 'EIO', path: 'a.json', half: true }, 'store-not-writable'],
    ['error while writing the history', { operation: 'append', code: 'EIO' }, 'store-not-writable'],
    ['error in fsync', { operation: 'sync', code: 'EIO', path: 'a.json' }, 'store-not-writable'],
    ['error in fsync of the history', { operation: 'sync', code: 'EIO', path: 'history' }, 'store-not-writable'],
    ['error in fsync of the folder', { operation: 'syncFolder', code: 'EIO' }, 'store-not-writable'],
    ['first rename', { operation: 'rename', code: 'EIO', path: 'a.json' }, 'store-not-writable'],
    ['second rename', { operation: 'rename', code: 'EIO', path: '.new' }, 'store-not-writable'],
    ['folder turned read-only', { operation: 'create', code: 'EROFS', path: 'a.json' }, 'store-not-writable'],
    ['no right to write', { operation: 'create', code: 'EACCES', path: 'a.json' }, 'store-not-writable'],
    ['scanner that never lets go', { operation: 'rename', code: 'EBUSY', path: 'a.json' }, 'store-not-writable'],
    ['error while reading', { operation: 'read', code: 'EIO', path: 'a.json' }, 'store-not-writable'],
    ['error while reading the history', { operation: 'part', code: 'EIO', path: 'history' }, 'store-not-writable'],
  ]
  test.each(refusals)('%s', (_, refusal, code) => check(refusal, code))
})

test.each(['EPERM', 'EBUSY', 'EACCES'])(
  'a scanner that holds the file for a moment (%s) is waited for',
  async (code) => {
    const { disk, refuse } = faultyDisk()
    const store = value(await storeOn({ disk })(folder(), 'write'))
    value(await store.save('projects', project('a'), 0))
    refuse({ operation: 'rename', code, times: 3 })
    expect(await store.save('projects', project('a', 'Zweites'), 1)).toMatchObject({ ok: true })
    await store.close()
  },
)

test('a folder that refuses everything does not open for writing', async () => {
  for (const [code, fault] of [
    ['EROFS', 'store-not-writable'],
    ['ENOSPC', 'store-full'],
  ] as const) {
    const { disk, refuse } = faultyDisk()
    refuse({ operation: 'create', code })
    expect(await storeOn({ disk })(folder(), 'write')).toMatchObject({ fault: { code: fault } })
  }
})

test('a read-only folder opens for reading, and says so when something is to be saved', async () => {
  const root = folder()
  const writer = value(await storeOn()(root, 'write'))
  value(await writer.save('projects', project('a'), 0))
  await writer.close()
  const { disk, refuse } = faultyDisk()
  refuse({ operation: 'create', code: 'EROFS' })
  const reader = value(await storeOn({ disk })(root, 'read'))
  expect(reader.access).toEqual({ kind: 'read' })
  expect(await reader.list('projects')).toMatchObject({ value: [{ id: 'a' }] })
  expect(await reader.read('projects', 'a')).toMatchObject({ ok: true })
  expect(await reader.save('projects', project('a'), 1)).toMatchObject({ fault: { code: 'store-read-only' } })
})

test('a path with umlauts, spaces and more than 200 characters', async () => {
  const root = `${folder()}/Öffentlicher Ordner/${'Straße Nr. 7 '.repeat(16).trim()}`
  const store = value(await storeOn()(root, 'write'))
  const id = 'a'.repeat(64)
  value(await store.save('projects', project(id), 0, version('Erstes')))
  value(await store.trash('projects', id, 1, '2027-01-01T00:00:00Z'))
  value(await store.restore('projects', id))
  await store.close()
  const again = value(await storeOn()(root, 'read'))
  expect(await again.read('projects', id)).toMatchObject({ value: { record: project(id), generation: 3 } })
})

test('a clock that jumps back changes nothing: generations count', async () => {
  const root = folder()
  const store = value(await storeOn()(root, 'write'))
  const save = async (title: string, changedAt: string, expected: number) =>
    value(await store.save('projects', { ...project('a', title), changedAt }, expected, version(title)))
  await save('Erstes', '2031-01-01T00:00:00Z', 0)
  await save('Zweites', '2021-01-01T00:00:00Z', 1)
  expect(await store.read('projects', 'a')).toMatchObject({ value: { record: { facts: { title: 'Zweites' } } } })
  expect(value(await store.versions('a')).map(({ what }) => what)).toEqual(['Erstes', 'Zweites'])
  await store.close()
})
