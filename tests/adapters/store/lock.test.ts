import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore, storeOn } from '../../../main/adapters/store/store.ts'
import { temporaryFolders, value } from './folder.ts'
import { project } from './records.ts'

const folder = temporaryFolders()
const quick = { beat: 20, stale: 2_000 }
const place = (root: string) => join(root, 'lock', readdirSync(join(root, 'lock')).sort().at(-1) ?? '')
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

test('the second one reads, is told who writes, and writes when the first has closed', async () => {
  const root = folder()
  const first = value(await openStore(root, 'write'))
  value(await first.save('projects', project('a'), 0))
  const second = value(await openStore(root, 'write'))
  const { username } = userInfo()
  expect(second.access).toMatchObject({ kind: 'read', holder: { user: username, computer: hostname() } })
  expect(value(await openStore(root, 'read')).access).toEqual(second.access)
  expect(await second.read('projects', 'a')).toMatchObject({ ok: true })
  expect(await second.save('projects', project('b'), 0)).toMatchObject({
    fault: { code: 'store-held', facts: { user: username, computer: hostname() } },
  })
  expect(await second.changeVersions('a', () => [])).toMatchObject({ fault: { code: 'store-held' } })
  expect(await second.exclusively(async () => {})).toMatchObject({ fault: { code: 'store-held' } })
  await second.close()
  await first.close()
  const third = value(await openStore(root, 'write'))
  expect(third.access).toEqual({ kind: 'write' })
  await third.close()
  expect(value(await openStore(root, 'read')).access).toEqual({ kind: 'read' })
})

const elsewhere = { user: 'Öztürk', computer: 'PC-RATHAUS-7', process: 1, since: '2027-01-01T08:00:00Z', token: 'x' }

test('another PC that shows signs of life keeps the folder, one that shows none gives way', async () => {
  const root = folder()
  await value(await openStore(root, 'write')).close()
  writeFileSync(place(root), JSON.stringify(elsewhere))
  const { token: _, ...holder } = elsewhere
  expect(value(await openStore(root, 'write')).access).toEqual({ kind: 'read', holder })
  utimesSync(place(root), minutesAgo(2), minutesAgo(2))
  expect(value(await openStore(root, 'read')).access).toEqual({ kind: 'read' })
  const store = value(await openStore(root, 'write'))
  expect(store.access).toEqual({ kind: 'write' })
  const { user, computer, since } = elsewhere
  expect(store.notices()).toEqual([{ code: 'store-taken-over', facts: { user, computer, since } }])
  await store.close()
  const again = value(await openStore(root, 'write'))
  expect(again.notices()).toEqual([])
  await again.close()
})

test('a clock that jumped back does not keep a folder locked', async () => {
  const root = folder()
  await value(await openStore(root, 'write')).close()
  writeFileSync(place(root), JSON.stringify(elsewhere))
  utimesSync(place(root), minutesAgo(-600), minutesAgo(-600))
  const store = value(await openStore(root, 'write'))
  expect(store.access).toEqual({ kind: 'write' })
  await store.close()
})

test('a process of this computer that died gives way at once', async () => {
  const root = folder()
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await value(await openStore(root, 'write')).close()
  writeFileSync(place(root), JSON.stringify({ ...elsewhere, computer: hostname(), process: child.pid }))
  expect(value(await openStore(root, 'read')).access).toEqual({ kind: 'read' })
  const store = value(await openStore(root, 'write'))
  expect(store.access).toEqual({ kind: 'write' })
  await store.close()
})

test('a place that this very process number left behind in an earlier life gives way at once', async () => {
  const root = folder()
  const first = value(await openStore(root, 'write'))
  await first.close()
  writeFileSync(place(root), JSON.stringify({ ...elsewhere, computer: hostname(), process: process.pid }))
  const second = value(await openStore(root, 'write'))
  expect(second.access).toEqual({ kind: 'write' })
  // A place that this process holds itself does not.
  const third = value(await openStore(root, 'write'))
  expect(third.access.kind).toBe('read')
  await third.close()
  await second.close()
})

test('a place without content is kept for moments only', async () => {
  const root = folder()
  await value(await openStore(root, 'write')).close()
  writeFileSync(place(root), '')
  expect(value(await openStore(root, 'write')).access.kind).toBe('read')
  utimesSync(place(root), minutesAgo(0.1), minutesAgo(0.1))
  const store = value(await openStore(root, 'write'))
  expect(store.access).toEqual({ kind: 'write' })
  expect(store.notices()).toEqual([])
  await store.close()
})

test('signs of life keep a folder for longer than they may be missing', async () => {
  const root = folder()
  const first = value(await storeOn({ pulse: quick })(root, 'write'))
  await expect
    .poll(async () => {
      utimesSync(place(root), minutesAgo(1), minutesAgo(1))
      await new Promise((resolve) => setTimeout(resolve, 200))
      return value(await storeOn({ pulse: quick })(root, 'write')).access.kind
    })
    .toBe('read')
  await first.close()
})

test('who was taken over from writes no more, and is told by whom', async () => {
  const root = folder()
  const asleep = value(await storeOn({ pulse: { beat: 1e9, stale: 2_000 } })(root, 'write'))
  value(await asleep.save('projects', project('a'), 0))
  utimesSync(place(root), minutesAgo(2), minutesAgo(2))
  const second = value(await storeOn({ pulse: quick })(root, 'write'))
  expect(second.access).toEqual({ kind: 'write' })
  value(await second.save('projects', project('a', 'Neu'), 1))
  const refused = await asleep.save('projects', project('a', 'Veraltet'), 1)
  expect(refused).toMatchObject({ fault: { code: 'store-held', facts: { computer: hostname() } } })
  await asleep.close()
  value(await second.save('projects', project('a', 'Neuer'), 2))
  expect(await second.read('projects', 'a')).toMatchObject({ value: { record: project('a', 'Neuer') } })
  await second.close()
})

test('of many that open at once, one writes', async () => {
  const root = folder()
  const stores = await Promise.all(Array.from({ length: 20 }, () => openStore(root, 'write')))
  expect(stores.map((store) => value(store).access.kind).filter((kind) => kind === 'write')).toHaveLength(1)
  await Promise.all(stores.map((store) => value(store).close()))
})
