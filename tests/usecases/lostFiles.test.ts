import { expect, test } from 'vitest'
import type { Handout } from '../../main/core/handout/handout.ts'
import { done, failed } from '../../main/core/outcome.ts'
import type { Records, StoredFile, StoredProfile, StoredProject } from '../../main/core/state/records.ts'
import { exportProject } from '../../main/usecases/export/exportProject.ts'
import type { Store } from '../../main/usecases/ports.ts'
import { openProject } from '../../main/usecases/project/project.ts'
import { projectOverview } from '../../main/usecases/project/projectOverview.ts'
import { hostileNames } from '../hostileNames.ts'
import { memoryStore } from '../memoryStore.ts'
import { countedLibrary, nowhere, sure, testPorts } from '../ports.ts'

const at = '2027-01-01T00:00:00.000Z'
const text = (content: string): StoredFile => ({ kind: 'text', text: content })
const svg = text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
const people = text('name,organisation,rolle\nJan Öz,Stadt,Amt\n')
const fields = ['auftrag', 'teilhabe', 'sicherheit', 'daten', 'koennen', 'nutzen'].flatMap((field) =>
  [1, 2, 3, 4, 5].map((number) => `${field}-${number}`),
)
const sheets = text(`gruppe,${fields.join(',')}\nRat,4\n`)

const profile: StoredProfile = {
  id: 'stadt',
  createdAt: at,
  changedAt: at,
  facts: { name: 'Musterstadt', logo: 'wappen.svg', logoAlt: 'Wappen' },
  files: { 'wappen.svg': svg },
}
const project: StoredProject = {
  id: 'tag',
  createdAt: at,
  changedAt: at,
  kit: 'strategiecheck',
  package: { id: 'daseinsvorsorge-4-0', version: '1.0.0' },
  profile: 'stadt',
  facts: { kit: 'strategiecheck', title: 'Tag', people: 'leute.csv', ratings: 'boegen.csv', dates: ['2027-03-18'] },
  files: { 'leute.csv': people, 'boegen.csv': sheets },
  adaptations: {},
}

/** As the records lie on a disk where anybody may have written them: the store's own checks are passed by. */
const storeOf = (records: { readonly project: StoredProject; readonly profile?: StoredProfile }): Store => ({
  ...memoryStore(),
  read: (async (kind: keyof Records, id: string) => {
    const record = kind === 'projects' ? records.project : records.profile
    return record ? done({ record, generation: 1 }) : failed('record-missing', { kind, id })
  }) as Store['read'],
})

async function open(changes: { readonly project?: Partial<StoredProject>; readonly profile?: StoredProfile | null }) {
  const { library, read } = await countedLibrary()
  const owner = changes.profile === null ? {} : { profile: changes.profile ?? profile }
  const store = storeOf({ project: { ...project, ...changes.project }, ...owner })
  const ports = testPorts({ store, library, stage: nowhere })
  return { opened: sure(await openProject('tag', ports)), ports, read }
}

const facts = (changes: object) => ({ project: { facts: { ...project.facts, ...changes } } })
const files = (changes: Readonly<Record<string, StoredFile>>) => ({
  project: { files: { ...project.files, ...changes } },
})
const owner = (changes: object, kept: StoredProfile['files'] = {}) => ({
  profile: { ...profile, facts: { ...profile.facts, ...changes }, files: kept },
})

test('what is there is read', async () => {
  const { opened } = await open({})
  expect(opened.problems).toEqual([])
  expect(opened.facts).toMatchObject({
    profile: { name: 'Musterstadt', logo: 'wappen.svg' },
    project: { title: 'Tag', dates: ['2027-03-18'] },
    people: [{ name: 'Jan Öz' }],
    ratings: [{ group: 'Rat', values: { 'auftrag-1': 4 } }],
  })
  expect(opened.logo).toHaveLength(svg.kind === 'text' ? svg.text.length : 0)
})

test.each<[string, Parameters<typeof open>[0], readonly string[]]>([
  ['the profile', { profile: null }, ['profile-lost']],
  ['the logo', owner({}), ['logo-lost']],
  ['a logo that is no picture', owner({}, { 'wappen.svg': text('kein Bild') }), ['logo-lost']],
  ['a logo that is no name', owner({ logo: 7 }), ['fact-unreadable', 'logo-lost']],
  ['an alternative text', owner({ logoAlt: undefined }, { 'wappen.svg': svg }), []],
  ['a colour', owner({ colours: { primary: 'blau' } }, { 'wappen.svg': svg }), ['fact-unreadable']],
  ['the list of people', { project: { files: { 'boegen.csv': sheets } } }, ['people-lost']],
  ['a list with a torn line', files({ 'leute.csv': text('name,rolle\nA,B,C\n') }), ['table-cell-beyond']],
  ['a list without names', files({ 'leute.csv': text('name,rolle\n,Amt\n') }), ['person-nameless']],
  ['a list in another form', files({ 'leute.csv': { kind: 'bytes', base64: '' } }), ['people-lost']],
  ['the rating sheets', { project: { files: { 'leute.csv': people } } }, ['ratings-lost']],
  [
    'a sheet with a wrong number',
    files({ 'boegen.csv': text(`gruppe,${fields.join(',')}\nRat,4x,6,5\n`) }),
    ['rating-value', 'rating-value'],
  ],
  ['a date that is none', facts({ dates: ['18.3.', '2027-03-19'] }), ['fact-unreadable']],
  ['a place that is none', facts({ place: 'Rathaus' }), ['fact-unreadable']],
  [
    'a time in the agenda',
    facts({ agenda: { halbtag: { rows: { pause: { minutes: 'lang' } } } } }),
    ['fact-unreadable'],
  ],
  ['a title of spaces', facts({ title: '  ' }), ['fact-unreadable']],
  ['facts of a later version', facts({ weather: 'sunny' }), []],
])('without %s a project opens, says so and is exported', async (_, changes, codes) => {
  const { opened, ports } = await open(changes)
  expect(opened.problems.map(({ code }) => code)).toEqual(codes)
  expect(sure(await projectOverview(opened, ports)).problems).toEqual(opened.problems)
  const choice = { documents: [], out: '/out', allowMissing: true, layout: 'a4' } as const
  const { warnings } = sure(await exportProject(opened, choice, ports))
  expect(warnings.slice(0, codes.length)).toEqual(opened.problems)
})

test('a logo that begins like a picture and is none is left out of the page, and that is said', async () => {
  const torn: StoredFile = {
    kind: 'bytes',
    base64: Buffer.from('\x89PNG\r\n\x1a\nkaputt', 'latin1').toString('base64'),
  }
  const { opened, ports } = await open(owner({}, { 'wappen.svg': torn }))
  const drawn: Handout[] = []
  const render = async (handout: Handout) => {
    drawn.push(handout)
    return { pdf: new Uint8Array([1]), pages: 1, overflows: [] }
  }
  const choice = { documents: ['positionspapier'], out: '/out', allowMissing: true, layout: 'a4' } as const
  const { warnings } = sure(await exportProject(opened, choice, { ...ports, typesetter: { render } }))
  expect(warnings.map(({ code }) => code)).toContain('image-damaged')
  expect(drawn.map(({ theme }) => [theme.organisation, theme.logo])).toEqual([['Musterstadt', false]])
})

test('what can be read beside a wrong value stays', async () => {
  const { opened } = await open(facts({ dates: ['18.3.', '2027-03-19', 'morgen'], place: { name: 3, room: 'Saal' } }))
  expect(opened.facts.project).toMatchObject({ dates: ['2027-03-19'], place: { room: 'Saal' } })
})

test.each(hostileNames)('a name such as %j in stored facts opens no file', async (name) => {
  const { opened, ports, read } = await open({ ...facts({ people: name, ratings: name }), ...owner({ logo: name }) })
  expect(opened.facts.people).toEqual([])
  expect(opened.logo).toBeUndefined()
  const choice = { documents: ['positionspapier'], out: '/out', allowMissing: true, layout: 'a4' } as const
  const exported = await exportProject(opened, choice, ports)
  expect(exported.ok || exported.fault.code).not.toBe('layout-failed')
  expect(read().filter((path) => !/^(package\.yaml|strategiecheck\/[\w./-]+)$/.test(path))).toEqual([])
})

test('the files of a record are found by their very names, whatever these look like', async () => {
  const { opened } = await open({
    ...facts({ people: '../leute.csv' }),
    project: {
      facts: { ...project.facts, people: '../leute.csv' },
      files: { ...project.files, '../leute.csv': people },
    },
  })
  expect(opened.facts.people).toHaveLength(1)
})
