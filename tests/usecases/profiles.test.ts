import { expect, test } from 'vitest'
import type { Holder, Store } from '../../main/usecases/ports.ts'
import { checkLogo, listProfiles, type ProfilePorts, saveProfile } from '../../main/usecases/profiles.ts'
import { memoryStore } from '../memoryStore.ts'
import { testPorts } from '../ports.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
const logoOf = (text: string) => ({ bytes: Buffer.from(text), base64: Buffer.from(text).toString('base64') })

/** With a clock that goes on. */
function ports(store: Store = memoryStore()): ProfilePorts {
  let seconds = 0
  const now = () => {
    seconds += 1
    return `2027-03-18T10:00:0${seconds}.000Z`
  }
  return testPorts({ store, now })
}
const keep = async (given: ProfilePorts, ...request: [Parameters<typeof saveProfile>[0]]) => {
  const saved = await saveProfile(...request, given)
  if (!saved.ok) throw new Error(saved.fault.code)
  return saved.value
}

test('the oldest profile is the standard, until another one is chosen or it lies in the trash', async () => {
  const given = ports()
  const { store } = given
  const first = await keep(given, { facts: { name: 'Zell' } })
  const second = await keep(given, { facts: { name: 'Au' } })
  const standard = async () => {
    const list = await listProfiles(store)
    return list.ok && [list.value.profiles.map(({ name }) => name), list.value.standard]
  }
  expect(await standard()).toEqual([['Au', 'Zell'], first.id])
  await store.save('settings', { id: 'settings', profile: second.id }, 0)
  expect(await standard()).toEqual([['Au', 'Zell'], second.id])
  await store.trash('profiles', second.id, 1, given.now())
  expect(await standard()).toEqual([['Zell'], first.id])
})

test('a logo stays until it is taken away or replaced', async () => {
  const given = ports()
  const facts = { name: 'Au', logo: 'wappen.svg', logoAlt: 'Wappen' }
  const { id } = await keep(given, { facts, logo: logoOf(svg) })
  const kept = await keep(given, { id, facts: { ...facts, imprint: 'Amt Au' } })
  expect(kept.files).toEqual({ 'wappen.svg': { kind: 'bytes', base64: logoOf(svg).base64 } })
  const without = await keep(given, { id, facts: { name: 'Au' } })
  expect(without.files).toEqual({})
})

test.each([
  ['no picture', 'kein Bild', 'logo-not-an-image'],
  ['a program', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'logo-svg-active'],
  [
    'a picture from elsewhere',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/a.png"/></svg>',
    'logo-svg-external',
  ],
  ['more than 2 MB', `${svg}${' '.repeat(2.5 * 1024 * 1024)}`, 'logo-too-large'],
])('a logo with %s is refused, and nothing is saved', async (_, text, code) => {
  const given = ports()
  const refused = await saveProfile({ facts: { name: 'Au', logo: 'a.svg', logoAlt: 'A' }, logo: logoOf(text) }, given)
  expect(refused).toMatchObject({ ok: false, fault: { code } })
  expect(checkLogo('a.svg', Buffer.from(text))).toMatchObject({ ok: false, fault: { code } })
  expect(await given.store.list('profiles')).toEqual({ ok: true, value: [] })
})

test.each([
  ['an id that is none', '../../settings', undefined, 'record-missing'],
  ['a profile that is not there', 'profil-x', undefined, 'record-missing'],
  ['a folder open elsewhere', undefined, { user: 'k', computer: 'c', process: 1, since: 's' }, 'store-held'],
] as const)('%s', async (_, id, holder: Holder | undefined, code) => {
  const refused = await saveProfile({ id, facts: { name: 'Au' } }, ports(memoryStore(holder)))
  expect(refused).toMatchObject({ ok: false, fault: { code } })
})

test('what a newer version keeps in a profile survives, what a person took out does not', async () => {
  const given = ports()
  const at = '2026-01-01T00:00:00Z'
  const contact = { name: 'Katrin Öztürk', phone: '01234', signal: '@k' }
  const stored = { name: 'Musterstadt', imprint: 'Alt', motto: 'Offen', contact }
  await given.store.save('profiles', { id: 'm', createdAt: at, changedAt: at, facts: stored }, 0)
  const facts = { name: 'Musterstadt an der Elbe', contact: { name: 'Katrin Öztürk' } }
  const saved = await keep(given, { id: 'm', facts })
  expect(saved.facts).toEqual({ ...facts, motto: 'Offen', contact: { name: 'Katrin Öztürk', signal: '@k' } })
})
