import { expect, test } from 'vitest'
import { fill, missingPaths } from '../../main/core/facts/fill.ts'
import { mostPeople } from '../../main/core/limits.ts'
import { duplicateProject } from '../../main/usecases/project/duplicateProject.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { openProject } from '../../main/usecases/project/project.ts'
import { projectOverview } from '../../main/usecases/project/projectOverview.ts'
import { saveFacts } from '../../main/usecases/project/saveFacts.ts'
import { changesDe } from '../../main/wording/de/changes.ts'
import { sayChange } from '../../main/wording/words.ts'
import { exampleFile, sure, testPorts } from '../ports.ts'

async function start(kit: string, project?: string) {
  const all = testPorts()
  const made = await newProject({ kit, ...(project ? { project: exampleFile(project) } : {}) }, all)
  if (!made.ok) throw new Error(made.fault.code)
  const { id } = made.value
  const see = async () => sure(await projectOverview(sure(await openProject(id, all)), all))
  return { id, all, see }
}
const whats = async ({ all, id }: Awaited<ReturnType<typeof start>>) => {
  const versions = await all.store.versions(id)
  return versions.ok ? versions.value.map(({ what }) => sayChange(changesDe, what)) : []
}

test('a new project says what it lacks; a fact fills every document', async () => {
  const { id, all, see } = await start('werkstatt-basis')
  const before = await see()
  const lacking = before.documents.filter(({ missing }) => missing.includes('vorhaben.datum'))
  expect(lacking.length).toBeGreaterThan(3)
  expect(before.uses).toEqual(expect.arrayContaining(['vorhaben.ort', 'profil.name']))
  expect(before).toMatchObject({ usesPeople: true, people: [], agendas: [{ id: 'tag' }] })
  expect(before).not.toHaveProperty('ratings')
  await saveFacts({ id, facts: { ...before.facts, dates: ['2027-03-18'] }, people: [] }, all)
  expect((await see()).documents.filter(({ missing }) => missing.includes('vorhaben.datum'))).toEqual([])
})

test('only what changes is saved, and the history says what', async () => {
  const opened = await start('werkstatt-basis', 'werkstatt-basis.json')
  const { id, all, see } = opened
  const { facts, people } = await see()
  expect(people).toHaveLength(30)
  expect(await saveFacts({ id, facts, people }, all)).toEqual({ ok: true, value: {} })
  await saveFacts({ id, facts: { ...facts, start: '10:00' }, people }, all)
  await saveFacts({ id, facts: { ...facts, start: '10:00' }, people: people.slice(1) }, all)
  expect(await whats(opened)).toEqual(['Vorhaben angelegt', 'Angaben geändert: Beginn', 'Angaben geändert: Personen'])
  expect((await see()).people[0]?.name).toBe('Katrin Öztürk-Weiß')
})

test('the longest list of people is saved and shown without filling a document for each of them', async () => {
  const { id, all, see } = await start('werkstatt-basis')
  let asked = 0
  const person = (index: number) => ({
    get name() {
      asked += 1
      return `Person ${index}`
    },
    organisation: index % 2 === 0 ? 'Bauamt' : '',
    role: '',
  })
  const { facts, people: before } = await see()
  expect(before).toEqual([])
  const people = Array.from({ length: mostPeople }, (_, index) => ({ ...person(index) }))
  expect(await saveFacts({ id, facts, people }, all)).toMatchObject({ ok: true })
  const opened = sure(await openProject(id, all))
  const counted = { ...opened, facts: { ...opened.facts, people: people.map((_, index) => person(index)) } }
  asked = 0
  const seen = await projectOverview(counted, all)
  // One person stands for all.
  expect(asked).toBeLessThan(mostPeople)
  expect(sure(seen).documents.map(({ missing }) => missing)).toEqual(
    (await see()).documents.map(({ missing }) => missing),
  )
  expect((await see()).people).toEqual(people)
})

test.each(['werkstatt-basis', 'strategiecheck', 'dialogkonferenz'])(
  '%s: what lacks is the same for one person and for many',
  async (kit) => {
    const { id, all } = await start(kit)
    for (const count of [0, 1, 7]) {
      const { facts } = sure(await openProject(id, all))
      const people = Array.from({ length: count }, (_, index) => ({ name: `P ${index}`, organisation: '', role: '' }))
      const project = { ...facts.project, headcount: 3 }
      const known = { ...facts, project, people, agendas: new Map(), package: edition, ratingFields: {} }
      const sources = sure(await sure(await all.library.kit({ kit })).documents())
      for (const { document } of sources) {
        const { missing } = fill({ document, places: new Map() }, known, { file: document.front.id })
        const paths = missing.flatMap(({ code, facts }) => (code === 'placeholder-unfilled' ? facts.path : []))
        expect(missingPaths(document, known)).toEqual([...new Set(paths)])
      }
    }
  },
)
const edition = { title: 'Koffer', version: '1.0.0', date: '2027-01-01' }

test('columns that nothing reads, and facts of a later version, survive', async () => {
  const { id, all, see } = await start('werkstatt-basis', 'werkstatt-basis.json')
  const read = await all.store.read('projects', id)
  if (!read.ok) throw new Error(read.fault.code)
  const { record, generation } = read.value
  const csv = { kind: 'text', text: 'name,organisation,rolle,essen\nJan Öz,,,vegan\n' } as const
  const strange = { ...record, facts: { ...record.facts, weather: 'sunny' }, files: { 'teilnehmende.csv': csv } }
  await all.store.save('projects', strange, generation)
  const { facts, people } = await see()
  await saveFacts({ id, facts: { ...facts, title: 'Neu' }, people }, all)
  const after = await all.store.read('projects', id)
  expect(after).toMatchObject({
    value: { record: { facts: { title: 'Neu', weather: 'sunny', people: 'teilnehmende.csv' }, files: strange.files } },
  })
})

test('rating sheets come and go', async () => {
  const { id, all, see } = await start('strategiecheck')
  const { facts } = await see()
  const text = 'gruppe,auftrag-1\nRat,4\nAmt,2\n'
  await saveFacts({ id, facts, people: [], ratings: { name: 'boegen.csv', text } }, all)
  expect((await see()).ratings).toEqual({ sheets: 2, file: 'boegen.csv' })
  await saveFacts({ id, facts, people: [] }, all)
  expect((await see()).ratings).toEqual({ sheets: 2, file: 'boegen.csv' })
  await saveFacts({ id, facts, people: [], ratings: null }, all)
  expect((await see()).ratings).toEqual({ sheets: 0 })
})

test('a duplicate has everything but the history', async () => {
  const opened = await start('werkstatt-basis', 'werkstatt-basis.json')
  const copied = await duplicateProject({ id: opened.id, title: 'Zweiter Tag' }, opened.all)
  if (!copied.ok) throw new Error(copied.fault.code)
  const { id } = copied.value
  expect(id).toMatch(/^zweiter-tag-/)
  const read = await projectOverview(sure(await openProject(id, opened.all)), opened.all)
  expect(read).toMatchObject({ ok: true, value: { facts: { title: 'Zweiter Tag', start: '09:00' } } })
  expect(read.ok && read.value.people).toHaveLength(30)
  expect(await whats({ ...opened, id })).toEqual(['Kopie von „Digitalisierungs-Werkstatt Musterstadt“ angelegt'])
})
