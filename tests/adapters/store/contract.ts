import { describe, expect, test } from 'vitest'
import type { OpenStore, Store } from '../../../main/usecases/ports.ts'
import { temporaryFolders, value } from './folder.ts'
import { project } from './records.ts'

/** What every store keeps to, on a disk or not. */
export function storeContract(name: string, openStore: OpenStore): void {
  const folder = temporaryFolders()
  const open = async (): Promise<Store> => value(await openStore(folder(), 'write'))
  const version = { at: '2027-03-01T10:00:00Z', what: 'Text geändert' }

  describe(name, () => {
    test('gives back what was saved, and counts the saves', async () => {
      const store = await open()
      const record = { ...project('a'), later: { unknown: [1, 'ß'] } }
      expect(await store.save('projects', record, 0)).toMatchObject({ ok: true, value: { generation: 1 } })
      expect(await store.read('projects', 'a')).toEqual({ ok: true, value: { record, generation: 1 } })
      expect(await store.save('projects', record, 1)).toMatchObject({ ok: true, value: { generation: 2 } })
      await store.close()
    })

    test('refuses a save that expects another generation, and keeps the first', async () => {
      const store = await open()
      await store.save('projects', project('a'), 0)
      const late = await store.save('projects', project('a', 'Anderer Titel'), 0)
      const facts = { kind: 'projects', id: 'a', expected: 0, found: 1 }
      expect(late).toEqual({ ok: false, fault: { code: 'record-changed', facts } })
      expect(await store.read('projects', 'a')).toMatchObject({ value: { record: project('a') } })
      await store.close()
    })

    test.each(['../a', 'A', 'con', 'a/b', '', 'ä', `${'a'.repeat(65)}`])('refuses the id %j', async (id) => {
      const store = await open()
      expect(await store.save('projects', project(id), 0)).toMatchObject({ fault: { code: 'record-invalid' } })
      expect(await store.read('projects', id)).toMatchObject({ fault: { code: 'record-missing' } })
      await store.close()
    })

    test('refuses a record without the shape of its kind', async () => {
      const store = await open()
      const { kit: _, ...record } = project('a')
      const saved = await store.save('projects', record as ReturnType<typeof project>, 0)
      expect(saved).toMatchObject({ fault: { code: 'record-invalid' } })
      await store.close()
    })

    test('lists summaries, changed last first', async () => {
      const store = await open()
      await store.save('projects', { ...project('a'), changedAt: '2027-01-02T00:00:00Z' }, 0)
      await store.save('projects', { ...project('b', 'Zweites'), changedAt: '2027-01-03T00:00:00Z' }, 0)
      const list = await store.list('projects')
      expect(list).toMatchObject({ value: [{ id: 'b', title: 'Zweites', generation: 1 }, { id: 'a' }] })
      expect(JSON.stringify(list)).not.toContain('Grußwort')
      await store.close()
    })

    test('keeps versions under the generation they were saved with; named and thinned by a function', async () => {
      const store = await open()
      await store.save('projects', project('a'), 0, version)
      await store.save('projects', project('a'), 1)
      await store.save('projects', project('a'), 2, { ...version, what: 'Tagesordnung' })
      expect(await store.versions('a')).toEqual({
        ok: true,
        value: [
          { number: 1, at: version.at, what: version.what },
          { number: 3, at: version.at, what: 'Tagesordnung' },
        ],
      })
      expect(await store.version('a', 1)).toEqual({ ok: true, value: { ...version, number: 1, content: project('a') } })
      expect(await store.version('a', 2)).toMatchObject({ fault: { code: 'version-missing' } })
      const named = await store.changeVersions('a', ([first]) => (first ? [{ ...first, name: 'Für den Rat' }] : []))
      expect(named).toMatchObject({ value: [{ number: 1, name: 'Für den Rat' }] })
      expect(await store.versions('a')).toEqual(named)
      await store.close()
    })

    test('throws away and takes back, with the history', async () => {
      const store = await open()
      await store.save('projects', project('a'), 0, version)
      expect(await store.trash('projects', 'a', 1, '2027-02-01T00:00:00Z')).toEqual({ ok: true, value: undefined })
      expect(await store.list('projects')).toEqual({ ok: true, value: [] })
      expect(await store.read('projects', 'a')).toMatchObject({ fault: { code: 'record-missing' } })
      expect(await store.trashed('projects')).toMatchObject({ value: [{ id: 'a', trashedAt: '2027-02-01T00:00:00Z' }] })
      expect(await store.restore('projects', 'a')).toMatchObject({ value: { record: project('a'), generation: 3 } })
      expect(await store.trashed('projects')).toEqual({ ok: true, value: [] })
      expect(await store.list('projects')).toMatchObject({ value: [{ id: 'a', generation: 3 }] })
      expect(await store.version('a', 1)).toMatchObject({ value: { content: project('a') } })
      await store.close()
    })
  })
}
