import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { restoreBackup } from '../../../main/adapters/store/restoreBackup.ts'
import { openStore } from '../../../main/adapters/store/store.ts'
import { writeBackup } from '../../../main/adapters/store/writeBackup.ts'
import type { StoredProject } from '../../../main/core/state/records.ts'
import { temporaryFolders, value } from './folder.ts'
import { project } from './records.ts'

const folder = temporaryFolders()
const at = '2027-01-01T00:00:00Z'
const name = (letter: string): string => `${letter.repeat(24)}.png`
const bytes = (letter: string): Uint8Array => new TextEncoder().encode(letter.repeat(100))
const showing = (...letters: readonly string[]): StoredProject => ({
  ...project('a'),
  adaptations: { einladung: { blocks: letters.map((letter) => ({ id: letter, src: `eigene/${name(letter)}` })) } },
})

async function withPictures() {
  const root = folder()
  const store = value(await openStore(root, 'write'))
  for (const letter of ['a', 'b', 'c']) value(await store.addPicture('a', name(letter), bytes(letter)))
  value(await store.save('projects', showing('a', 'b'), 0, { at, what: 'Bild' }))
  value(await store.save('projects', showing('a'), 1, { at, what: 'ohne b' }))
  return { root, store, files: join(root, 'projects/a.pictures') }
}

test('a picture lies beside its project, whole, and is read by its name alone', async () => {
  const { store, files } = await withPictures()
  expect(readFileSync(join(files, name('a')))).toEqual(Buffer.from(bytes('a')))
  expect(value(await store.picture('a', name('a')))).toEqual(Buffer.from(bytes('a')))
  for (const bad of ['../a.json', 'a.json', '../../settings.json', `../b.pictures/${name('a')}`, name('z')])
    expect((await store.picture('a', bad)).ok, bad).toBe(false)
  expect((await store.addPicture('..', name('a'), bytes('a'))).ok).toBe(false)
  expect(await store.picture('a', name('d'))).toMatchObject({ fault: { code: 'file-missing' } })
  await store.close()
})

test('it goes into a backup and comes back', async () => {
  const { root, store } = await withPictures()
  await store.close()
  const file = join(folder(), 'sicherung.zip')
  value(await writeBackup(root, file, at))
  const target = folder()
  const opened = value(await openStore(target, 'write'))
  value(await restoreBackup(file, target))
  expect(value(await opened.picture('a', name('b')))).toEqual(Buffer.from(bytes('b')))
  expect(opened.notices()).toEqual([])
  await opened.close()
})

test('what no state shows goes at the next start, but not on its first day', async () => {
  const { root, store, files } = await withPictures()
  await store.close()
  await value(await openStore(root, 'write')).close()
  expect(readdirSync(files).sort()).toEqual([name('a'), name('b'), name('c')])
  for (const each of readdirSync(files)) utimesSync(join(files, each), new Date(0), new Date(0))
  // One that is read only changes nothing.
  await value(await openStore(root, 'read')).close()
  expect(existsSync(join(files, name('c')))).toBe(true)
  await value(await openStore(root, 'write')).close()
  // The first state of the history still shows b.
  expect(readdirSync(files).sort()).toEqual([name('a'), name('b')])
})

test('a project in the trash keeps its pictures', async () => {
  const { root, store, files } = await withPictures()
  value(await store.trash('projects', 'a', 2, at))
  for (const each of readdirSync(files)) utimesSync(join(files, each), new Date(0), new Date(0))
  await store.close()
  const again = value(await openStore(root, 'write'))
  value(await again.restore('projects', 'a'))
  expect(value(await again.picture('a', name('a')))).toEqual(Buffer.from(bytes('a')))
  await again.close()
})
