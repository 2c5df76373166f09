import { expect, test } from 'vitest'
import { done } from '../../main/core/outcome.ts'
import { backupName, folderState } from '../../main/usecases/data/folderState.ts'
import { memoryStore } from '../memoryStore.ts'
import { library } from '../ports.ts'

const replaced = (...names: readonly string[]) => ({ replaced: async () => done(names) })

test('a folder that is open elsewhere says by whom, and not which program it is', async () => {
  const store = memoryStore({ user: 'karin', computer: 'PC-7', process: 12, since: '2027-01-01T08:00:00Z' })
  expect(await folderState({ store, library, backups: replaced(), data: '/data' })).toEqual({
    access: 'read',
    holder: { user: 'karin', computer: 'PC-7', since: '2027-01-01T08:00:00Z' },
    notices: [],
  })
})

test('the last state that a restore replaced is told by its time, a package that is left out by its fault', async () => {
  const refused = { code: 'package-misplaced', facts: { id: 'a', version: '1.0.0', other: 'b 1.0.0' } } as const
  const state = await folderState({
    store: memoryStore(),
    library: { ...library, refused: () => [refused] },
    backups: replaced('2026-12-31T10-00-00Z', '2027-01-01T08-30-15Z-2'),
    data: '/data',
  })
  expect(state).toEqual({ access: 'write', notices: [refused], replacedAt: '2027-01-01T08:30:15Z' })
})

test('a backup is called by its day', () => {
  expect(backupName('2027-03-18T23:59:59.000Z')).toBe('Werkstattkoffer-Sicherung-2027-03-18.zip')
})
