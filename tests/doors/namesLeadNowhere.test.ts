import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { codec } from '../../main/adapters/store/codec.ts'
import type { Call } from '../../main/bridge/contract.ts'
import { writeShared } from '../../main/core/adaptation/sharedFile.ts'
import { writeEnvelope } from '../../main/core/state/envelope.ts'
import { kinds } from '../../main/core/state/kinds.ts'
import type { StoredProfile, StoredProject } from '../../main/core/state/records.ts'
import { hostileNames } from '../hostileNames.ts'
import { outside, person, root, trace } from './trace.ts'
import { openWindow, type Window } from './window.ts'

vi.mock('node:fs', async (original) => (await import('./trace.ts')).traced(await original<object>()))
vi.mock('node:fs/promises', async (original) => (await import('./trace.ts')).traced(await original<object>()))
vi.mock('electron', async () => {
  const { person } = await import('./trace.ts')
  const chosen = { canceled: false, filePaths: [], filePath: '' }
  return {
    app: { getPath: () => person.folder, getName: () => 'Werkstattkoffer' },
    shell: { showItemInFolder: () => undefined },
    BrowserWindow: { getAllWindows: () => [{}] },
    dialog: {
      showOpenDialog: async () => ({ ...chosen, filePaths: [person.path] }),
      showSaveDialog: async () => ({ ...chosen, filePath: person.path }),
    },
  }
})

/**
 * Everything that is stored, shared or sent by the window and could be taken for the name of a file is one of the hostile names
 * in turn. Whatever the answer is, no path leaves the folders of the program, of the data and of what a person chose.
 */
let window: Window
let place = ''
let project = ''
let profile = ''
let blocks: unknown
const at = '2027-01-01T00:00:00Z'

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'koffer-doors-'))
  person.folder = join(place, 'session')
  mkdirSync(person.folder)
  window = await openWindow(join(place, 'data'))
  profile = value<{ id: string }>(await window.ask('profile.example', {})).id
  project = value<{ id: string }>(await window.ask('project.new', { kit: await kitRef(), title: 'Werkstatt' })).id
  blocks = value<{ local: unknown }>(await window.ask('adaptation.open', { project, document: 'einladung' })).local
})
afterAll(async () => {
  await window.close()
  rmSync(place, { recursive: true })
})

const allowed = (): readonly string[] => [root, place]
const inside = (name: string): void => {
  expect(outside(allowed()), `opened for ${JSON.stringify(name)}`).toEqual([])
}

function value<T>(answer: unknown): T {
  const { ok, value } = answer as { ok: boolean; value: T }
  if (!ok) throw new Error(JSON.stringify(answer))
  return value
}
async function kitRef() {
  const { kits } = value<{ kits: readonly { ref: { kit: string } }[] }>(await window.ask('library.list', {}))
  return kits.find(({ ref }) => ref.kit === 'werkstatt-basis')?.ref
}

describe('the window', () => {
  const samples = async (): Promise<Partial<Record<Call, unknown>>> => {
    const facts = { kit: 'werkstatt-basis', title: 'Werkstatt', people: 'a.csv', ratings: 'b.csv' }
    const kit = await kitRef()
    return {
      'library.search': { text: 'a' },
      'library.document': { ...kit, document: 'einladung' },
      'profile.read': { id: profile },
      'profile.save': {
        id: profile,
        facts: { name: 'Musterstadt', logo: 'wappen.svg', logoAlt: 'Wappen' },
        logo: { name: 'wappen.svg', base64: '' },
      },
      'profile.standard': { id: profile },
      'profile.trash': { id: profile },
      'profile.restore': { id: profile },
      'profile.droppedLogo': { name: 'wappen.svg', base64: Buffer.from('<svg xmlns="x"/>').toString('base64') },
      'project.new': { kit, title: 'Werkstatt' },
      'project.duplicate': { id: project, title: 'Werkstatt' },
      'project.trash': { id: 'werkstatt-x' },
      'project.restore': { id: project },
      'project.open': { id: project },
      'project.save': { id: project, facts, people: [{ name: 'Eva', organisation: 'a', role: 'b' }], profile },
      'ratings.remove': { id: project },
      'export.folder': { id: project },
      'export.run': {
        id: project,
        documents: ['tuerschild'],
        layout: 'a4',
        print: false,
        allowMissing: false,
      },
      'history.list': { id: project },
      'history.compare': { id: project, from: 1, to: 1 },
      'history.name': { id: project, number: 1, name: 'a' },
      'history.restore': { id: project, number: 99 },
      'share.contents': { id: project },
      'share.open': { title: 'Öffnen', to: project },
      'copies.take': { name: 'a' },
      'copies.setAside': { name: 'a' },
      'adaptation.open': { project, document: 'einladung' },
      'adaptation.save': { project, document: 'einladung', blocks, conflicts: [] },
    }
  }

  test('every text of every call', async () => {
    person.path = join(place, 'nichts.vorhaben')
    let sent = 0
    for (const [call, sample] of Object.entries(await samples())) {
      for (const path of textsIn(sample).slice(0, 6)) {
        for (const name of hostileNames) {
          trace.clear()
          await window.ask(call as Call, replaced(sample, path, name))
          inside(name)
          sent += 1
        }
      }
    }
    expect(sent).toBeGreaterThan(2500)
  }, 300_000)

  test('a picture in a text', async () => {
    for (const src of hostileNames) {
      trace.clear()
      const picture = { kind: 'image', src, alt: 'Bild' }
      const parts = [{ id: 'neu', kind: 'paragraph', values: {}, texts: { inlines: [picture] }, parts: [] }]
      const text = { ...(blocks as object), parts }
      await window.ask('adaptation.save', { project, document: 'einladung', blocks: text, conflicts: [] })
      await window.ask('adaptation.open', { project, document: 'einladung' })
      inside(src)
    }
  }, 60_000)
})

/** Where texts stand in a value. */
const textsIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'string'
    ? [path]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
      : []

function replaced(value: unknown, [key, ...rest]: readonly string[], by: string): unknown {
  if (key === undefined) return by
  const inner = replaced((value as Record<string, unknown>)[key], rest, by)
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...(value as object), [key]: inner }
}

const svg = { kind: 'text', text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>' } as const
const csv = { kind: 'text', text: 'name;organisation;rolle\nEva;;\n' } as const

const profileWith = (logo: string, files: StoredProfile['files']): StoredProfile => ({
  id: 'boese',
  facts: { name: 'Musterstadt', logo, logoAlt: 'Wappen' },
  ...(files ? { files } : {}),
  createdAt: at,
  changedAt: at,
})
const projectWith = (change: object, facts: object): StoredProject => ({
  id: 'boese',
  kit: 'werkstatt-basis',
  package: { id: 'daseinsvorsorge-4-0', version: '1.0.0' },
  facts: { kit: 'werkstatt-basis', title: 'Werkstatt', ...facts },
  adaptations: {},
  createdAt: at,
  changedAt: at,
  ...change,
})

/** Every value of a project that could lead somewhere. */
const projects: Readonly<Record<string, (name: string) => StoredProject>> = {
  'the list of people': (name) => projectWith({}, { people: name }),
  'the list of people, with a file under its name': (name) => projectWith({ files: { [name]: csv } }, { people: name }),
  'the rating sheets': (name) => projectWith({}, { ratings: name }),
  'the kit': (name) => projectWith({ kit: name }, {}),
  'the package': (name) => projectWith({ package: { id: name, version: name } }, {}),
  'the profile': (name) => projectWith({ profile: name }, {}),
  'a changed document': (name) => projectWith({ adaptations: { [name]: {} } }, {}),
  'a file that nothing names': (name) => projectWith({ files: { [name]: csv } }, {}),
}

describe('a data folder that comes from elsewhere', () => {
  /** One record for every name; the settings say the first. */
  const plant = (
    make: (name: string) => { readonly project: StoredProject; readonly profile?: StoredProfile },
  ): string => {
    const data = mkdtempSync(join(place, 'data-'))
    for (const folder of ['projects', 'profiles']) mkdirSync(join(data, folder))
    const write = (path: string, bytes: Uint8Array): void => writeFileSync(join(data, path), bytes)
    for (const [index, name] of hostileNames.entries()) {
      const id = idOf(index)
      const { project, profile } = make(name)
      const record = { ...project, id }
      write(`projects/${id}.json`, writeEnvelope('projects', kinds.projects, { record, generation: 1 }, codec))
      if (!profile) continue
      const owner = { ...profile, id }
      write(`profiles/${id}.json`, writeEnvelope('profiles', kinds.profiles, { record: owner, generation: 1 }, codec))
    }
    const settings = { id: 'settings', profile: hostileNames[0] ?? '', exportFolder: hostileNames[0] }
    write('settings.json', writeEnvelope('settings', kinds.settings, { record: settings, generation: 1 }, codec))
    return data
  }
  const idOf = (index: number): string => `boese-${index}`
  const open = async (data: string, opens: boolean): Promise<void> => {
    const other = await openWindow(data)
    trace.clear()
    await other.ask('projects.list', {})
    await other.ask('profiles.list', {})
    for (const [index, name] of hostileNames.entries()) {
      const id = idOf(index)
      await other.ask('profile.read', { id })
      const opened = await other.ask('project.open', { id })
      // Lists, logos and profiles that are not there lock nothing.
      if (opens) expect(opened, JSON.stringify(name)).toMatchObject({ ok: true })
      await other.ask('adaptation.open', { project: id, document: 'einladung' })
      await other.ask('share.contents', { id })
      if (opens) expect(await other.ask('export.folder', { id })).toMatchObject({ ok: true, value: null })
      inside(name)
    }
    await other.close()
  }

  test.each(Object.entries(projects))(
    '%s',
    async (what, make) => {
      const elsewhere = ['the kit', 'the package', 'a changed document'].includes(what)
      await open(
        plant((name) => ({ project: make(name) })),
        !elsewhere,
      )
    },
    120_000,
  )

  test.each(['the logo, and no file', 'the logo, with a file'])(
    '%s',
    async (what) => {
      const make = (name: string) => ({
        project: projectWith({ profile: idOf(hostileNames.indexOf(name)) }, {}),
        profile: profileWith(name, what === 'the logo, with a file' ? { [name]: svg } : {}),
      })
      await open(plant(make), true)
    },
    120_000,
  )
})

describe('a shared file', () => {
  const shared = (record: StoredProject, owner?: StoredProfile): string =>
    writeShared(
      {
        kit: record.kit,
        package: record.package,
        from: 'boese',
        adaptations: record.adaptations as never,
        states: {},
        project: {
          facts: record.facts,
          files: record.files ?? {},
          ...(owner ? { profile: { id: owner.id, facts: owner.facts, files: owner.files ?? {} } } : {}),
        },
      },
      codec.digest as (text: string) => string,
    )
  test.each(Object.entries(projects))(
    '%s',
    async (what, make) => {
      for (const name of hostileNames) {
        person.path = join(place, 'boese.vorhaben')
        writeFileSync(person.path, shared(make(name)))
        trace.clear()
        const answer = await window.ask('share.open', { title: 'Öffnen' })
        inside(name)
        // The reader of shared files drops this one, as JSON.parse made it of nothing that a file could be called.
        const dropped = name === '__proto__' && what.startsWith('a file')
        if (!dropped && (what.startsWith('the list') || what.startsWith('the rating') || what.startsWith('a file')))
          expect(answer, JSON.stringify(name)).toMatchObject({ ok: false, fault: { code: 'shared-outside' } })
      }
    },
    120_000,
  )
  test('the logo', async () => {
    for (const name of hostileNames) {
      person.path = join(place, 'boese.vorhaben')
      writeFileSync(person.path, shared(projectWith({}, {}), profileWith(name, { [name]: svg })))
      trace.clear()
      const answer = await window.ask('share.open', { title: 'Öffnen' })
      inside(name)
      expect(answer, JSON.stringify(name)).toMatchObject({ ok: false, fault: { code: 'shared-outside' } })
    }
  }, 60_000)
  test('the trace sees what is opened', () => {
    trace.clear()
    readFileSync('/etc/hosts')
    expect(outside(allowed())).toEqual(['/etc/hosts'])
  })
})

test('a profile file that a person imports', async () => {
  for (const logo of hostileNames) {
    person.path = join(place, 'profil.json')
    writeFileSync(person.path, JSON.stringify({ name: 'Musterstadt', logo, logoAlt: 'Wappen' }))
    trace.clear()
    expect(await window.ask('profile.import', { title: 'Öffnen' })).toMatchObject({
      ok: false,
      fault: { code: 'profile-invalid' },
    })
    inside(logo)
  }
})
