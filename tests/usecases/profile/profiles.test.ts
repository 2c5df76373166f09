import { expect, test } from 'vitest'
import type { Holder, Store } from '../../../main/usecases/ports.ts'
import { exampleProfile, importProfile } from '../../../main/usecases/profile/importProfile.ts'
import { listProfiles } from '../../../main/usecases/profile/listProfiles.ts'
import { openProfile } from '../../../main/usecases/profile/profile.ts'
import { checkLogo, saveProfile } from '../../../main/usecases/profile/saveProfile.ts'
import { trashProfile, untrashProfile } from '../../../main/usecases/profile/trashProfile.ts'
import { chooseProfile, readSettings, saveSettings } from '../../../main/usecases/settings/settings.ts'
import { memoryStore } from '../../memoryStore.ts'
import { exampleFile, readPicture, sure, testPorts } from '../../ports.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
const logoOf = (text: string): Uint8Array => Buffer.from(text)

/** With a clock that goes on. */
function ports(store: Store = memoryStore()) {
  let seconds = 0
  const now = () => {
    seconds += 1
    return `2027-03-18T10:00:0${seconds}.000Z`
  }
  return testPorts({ store, now })
}
const keep = async (given: ReturnType<typeof ports>, request: Parameters<typeof saveProfile>[0]) =>
  sure(await saveProfile(request, given))
const record = async ({ store }: ReturnType<typeof ports>, id: string) => sure(await store.read('profiles', id)).record

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
  sure(await chooseProfile(second.id, store))
  expect(await standard()).toEqual([['Au', 'Zell'], second.id])
  sure(await trashProfile(second.id, given))
  expect(await standard()).toEqual([['Zell'], first.id])
  sure(await untrashProfile(second.id, given))
  expect(await standard()).toEqual([['Au', 'Zell'], second.id])
})

test('a logo stays until it is taken away or replaced', async () => {
  const given = ports()
  const facts = { name: 'Au', logo: 'wappen.svg', logoAlt: 'Wappen' }
  const { id } = await keep(given, { facts, logo: logoOf(svg) })
  const kept = await keep(given, { id, facts: { ...facts, imprint: 'Amt Au' } })
  expect(kept.logo).toEqual(logoOf(svg))
  const without = await keep(given, { id, facts: { name: 'Au' } })
  expect(without).not.toHaveProperty('logo')
  expect((await record(given, id)).files).toEqual({})
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
  expect(await checkLogo('a.svg', Buffer.from(text), readPicture)).toMatchObject({ ok: false, fault: { code } })
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
  await keep(given, { id: 'm', facts })
  expect((await record(given, 'm')).facts).toEqual({
    ...facts,
    motto: 'Offen',
    contact: { name: 'Katrin Öztürk', signal: '@k' },
  })
})

test('a profile file is kept with its logo, under the last part of its name', async () => {
  const given = ports()
  const { id, facts, logo } = sure(await importProfile(exampleFile('profil.json'), given))
  expect(facts).toMatchObject({ name: 'Musterstadt', logo: 'wappen.svg' })
  expect(sure(await openProfile(id, given))).toEqual({ id, facts, logo })
})

test('the example is one profile, however often it is asked for, and comes back from the trash', async () => {
  const given = ports()
  const { id } = sure(await exampleProfile(exampleFile('profil.json'), given))
  await keep(given, { id, facts: { name: 'Umbenannt' } })
  expect(sure(await exampleProfile(exampleFile('profil.json'), given)).facts.name).toBe('Umbenannt')
  sure(await trashProfile(id, given))
  expect(sure(await exampleProfile(exampleFile('profil.json'), given)).facts.name).toBe('Umbenannt')
  expect(sure(await listProfiles(given.store)).profiles).toHaveLength(1)
})

test('settings have what nobody has chosen, and keep what this version does not know', async () => {
  const { store } = ports()
  expect(sure(await readSettings(store))).toEqual({ language: 'de', appearance: 'system', welcomed: false })
  await store.save('settings', { id: 'settings', later: 1, exportFolder: '/weg', appearance: 'pink' }, 0)
  expect(sure(await readSettings(store))).toMatchObject({ appearance: 'system' })
  const chosen = { language: 'en', appearance: 'dark', welcomed: true } as const
  sure(await saveSettings(chosen, store))
  sure(await chooseProfile('au', store))
  expect(sure(await readSettings(store))).toEqual(chosen)
  expect(sure(await store.read('settings', 'settings')).record).toEqual({
    id: 'settings',
    later: 1,
    ...chosen,
    profile: 'au',
  })
})
