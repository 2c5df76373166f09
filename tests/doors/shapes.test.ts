import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { codec } from '../../main/adapters/store/codec.ts'
import { canonical } from '../../main/core/adaptation/canonical.ts'
import { writeEnvelope } from '../../main/core/state/envelope.ts'
import { kinds } from '../../main/core/state/kinds.ts'
import { person } from './trace.ts'
import { openWindow, type Window } from './window.ts'

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

/** What no program of ours writes, in the place of every value of what is stored or shared: an answer, never a fault of ours. */
const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
const shapes: readonly unknown[] = [
  null,
  '',
  'x',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [null],
  { '': '' },
  'ä'.repeat(20_000),
  '{{profil.name}} **x** <script>',
  deep(50),
  { kind: 'bytes', base64: '%%%' },
  { kind: 'text', text: '\u0000;"\n"' },
]

let window: Window
let place = ''
/** The text of a shared Vorhaben with facts, lists, a profile and a changed document. */
let sound = ''
const value = <T>(answer: unknown): T => {
  const { ok, value } = answer as { ok: boolean; value: T }
  if (!ok) throw new Error(JSON.stringify(answer))
  return value
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'koffer-shapes-'))
  person.folder = join(place, 'session')
  mkdirSync(person.folder)
  window = await openWindow(join(place, 'data'))
  const { id: profile } = value<{ id: string }>(await window.ask('profile.example', {}))
  const { kits } = value<{ kits: readonly { ref: { kit: string } }[] }>(await window.ask('library.list', {}))
  const kit = kits.find(({ ref }) => ref.kit === 'werkstatt-basis')?.ref
  const { id } = value<{ id: string }>(await window.ask('project.new', { kit, title: 'Werkstatt' }))
  const facts = {
    kit: 'werkstatt-basis',
    title: 'Werkstatt',
    dates: ['2027-03-18'],
    place: { name: 'Bürgerhaus' },
    agenda: { tag: { start: '09:00', rows: { mittag: { minutes: 45 } } } },
  }
  const people = [{ name: 'Eva', organisation: 'Stadt', role: 'Amt' }]
  value(await window.ask('project.save', { id, facts, people, profile }))
  const document = 'tuerschild'
  const { local } = value<{ local: { values: object } }>(await window.ask('adaptation.open', { project: id, document }))
  const blocks = { ...local, values: { ...local.values, title: 'Anders' } }
  value(await window.ask('adaptation.save', { project: id, document, blocks, conflicts: [] }))
  person.path = join(place, 'gut.vorhaben')
  value(await window.ask('share.save', { id, title: 'Weitergeben', documents: [] }))
  sound = readFileSync(person.path, 'utf8')
})
afterAll(async () => {
  await window.close()
  rmSync(place, { recursive: true })
})

/** Places in a value, the outermost first; of a long list the first two. */
const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value)
        .slice(0, Array.isArray(value) ? 2 : 30)
        .flatMap(([key, inner]) => placesIn(inner, [...path, key]))
    : []),
]
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  const inner = replaced((value as Record<string, unknown>)[key], rest, by)
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...(value as object), [key]: inner }
}

/** Everything that a person can do with it. */
async function used(id: string): Promise<void> {
  const opened = await window.ask('project.open', { id })
  for (const [call, request] of [
    ['adaptation.open', { project: id, document: 'tuerschild' }],
    ['history.list', { id }],
    ['history.compare', { id, from: 1 }],
    ['share.contents', { id }],
    ['projects.list', {}],
  ] as const)
    expect(await window.ask(call, request)).toHaveProperty('ok')
  expect(opened).toHaveProperty('ok')
}

test('a shared file', async () => {
  const content = JSON.parse(sound).content
  const places = placesIn(content).filter((path) => path.length < 9)
  let [tried, accepted] = [0, 0]
  for (const [index, path] of places.entries()) {
    // Every third shape in turn, so that each meets many places.
    for (const shape of shapes.filter((_, at) => (at + index) % 4 === 0)) {
      tried += 1
      const changed = replaced({ ...content, from: `boese-${tried}` }, path, shape)
      const text = JSON.stringify(changed)
      const sha256 = codec.digest(canonical(changed as never) ?? '')
      person.path = join(place, 'boese.vorhaben')
      writeFileSync(person.path, `{"format":"werkstattkoffer","schema":1,"sha256":"${sha256}",\n"content":${text}}\n`)
      const where = `${path.join('.')} = ${JSON.stringify(shape)?.slice(0, 60)}`
      const answer = await window.ask('share.open', { title: 'Öffnen' }).catch((error: Error) => {
        throw new Error(`${where}: ${error.message}`)
      })
      expect(answer, where).toHaveProperty('ok')
      if (answer === 'refused' || !answer.ok) continue
      accepted += 1
      await used((answer.value as { id: string }).id).catch((error: Error) => {
        throw new Error(`${where}: ${error.message}`)
      })
    }
  }
  expect(tried).toBeGreaterThan(200)
  expect(accepted).toBeGreaterThan(20)
}, 300_000)

test('a record in a data folder', async () => {
  const { project, adaptations, kit, package: from } = JSON.parse(sound).content
  const record = {
    id: 'boese',
    kit,
    package: from,
    facts: project.facts,
    files: project.files,
    adaptations,
    createdAt: '2027-01-01T00:00:00Z',
    changedAt: '2027-01-01T00:00:00Z',
  }
  const places = placesIn(record).filter((path) => path.length > 0 && path.length < 8)
  let tried = 0
  for (const [index, path] of places.entries()) {
    for (const shape of shapes.filter((_, at) => (at + index) % 4 === 0)) {
      tried += 1
      const id = `boese-r${tried}`
      const changed = replaced({ ...record, id }, path, shape) as never
      const summarised = { ...kinds.projects, summarise: () => ({ ...kinds.projects.summarise(record), id }) }
      const bytes = writeEnvelope('projects', summarised, { record: changed, generation: 1 }, codec)
      writeFileSync(join(window.data, `projects/${id}.json`), bytes)
      await used(id).catch((error: Error) => {
        throw new Error(`${path.join('.')} = ${JSON.stringify(shape)?.slice(0, 60)}: ${error.message}`)
      })
    }
  }
  expect(tried).toBeGreaterThan(200)
}, 300_000)
