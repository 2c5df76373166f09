import { expect, test } from 'vitest'
import { saveProfile } from '../../main/usecases/profiles.ts'
import { value } from '../adapters/store/folder.ts'
import { memoryStore } from '../memoryStore.ts'

test('what a newer version keeps in a profile survives, what a person took out does not', async () => {
  const store = memoryStore()
  const ports = { store, now: () => '2027-01-01T00:00:00Z', newId: () => 'abcdefgh' }
  const at = '2026-01-01T00:00:00Z'
  const contact = { name: 'Katrin Öztürk', phone: '01234', signal: '@k' }
  const stored = { name: 'Musterstadt', imprint: 'Alt', motto: 'Offen', contact }
  value(await store.save('profiles', { id: 'm', createdAt: at, changedAt: at, facts: stored }, 0))
  const facts = { name: 'Musterstadt an der Elbe', contact: { name: 'Katrin Öztürk' } }
  const saved = value(await saveProfile({ id: 'm', facts }, ports))
  expect(saved.facts).toEqual({ ...facts, motto: 'Offen', contact: { name: 'Katrin Öztürk', signal: '@k' } })
})
