import { expect, test } from 'vitest'
import { createWorkplace } from '../../main/usecases/export/workplace.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { openProject } from '../../main/usecases/project/project.ts'
import { saveFacts } from '../../main/usecases/project/saveFacts.ts'
import { countedStore, exampleFile, sure, testPorts } from '../ports.ts'

async function open() {
  const { store, read } = countedStore()
  const ports = testPorts({ store })
  const files = { profile: exampleFile('profil.json'), project: exampleFile('werkstatt-basis.json') }
  const { id } = sure(await newProject({ kit: 'werkstatt-basis', ...files }, ports))
  read.length = 0
  return { id, ports, read, place: createWorkplace(ports) }
}

test('a text is opened with its facts, pictures and what the schedule changes', async () => {
  const { id, place } = await open()
  const text = sure(await place.open(id, 'agenda'))
  expect(text).toMatchObject({
    projectTitle: 'Digitalisierungs-Werkstatt Musterstadt',
    front: { id: 'agenda' },
    conflicts: [],
    readOnly: false,
  })
  expect(text.local).toBe(text.template)
  expect(text.facts.find(({ path }) => path === 'profil.name')?.value).toBe('Musterstadt')
  expect([...text.images.keys()]).toContain('bilder/zeichen.svg')
})

test('pages are drawn without reading the project anew; opening a text reads what other screens changed', async () => {
  const { id, ports, read, place } = await open()
  const { local } = sure(await place.open(id, 'agenda'))
  read.length = 0
  const first = await place.pages({ project: id, document: 'agenda', blocks: local })
  expect(first && sure(first).values['vorhaben.ort']).toBe('Bürgerhaus Alte Färberei')
  expect(read).toEqual([])
  const { facts } = sure(await openProject(id, ports))
  sure(await saveFacts({ id, facts: { ...facts.project, place: { name: 'Rathaus' } }, people: [] }, ports))
  sure(await place.open(id, 'agenda'))
  const second = await place.pages({ project: id, document: 'agenda', blocks: local })
  expect(second && sure(second).values['vorhaben.ort']).toBe('Rathaus')
})

test('of pages asked for in a row only the first and the newest are drawn', async () => {
  const { id, place } = await open()
  const { local } = sure(await place.open(id, 'agenda'))
  const ask = () => place.pages({ project: id, document: 'agenda', blocks: local })
  const made = await Promise.all([ask(), ask(), ask(), ask()])
  expect(made.map((pages) => pages?.ok)).toEqual([true, undefined, undefined, true])
})

test('a document that is none is a fault', async () => {
  const { id, place } = await open()
  expect(await place.open(id, 'nie')).toMatchObject({ ok: false, fault: { code: 'document-unknown' } })
  expect(await place.open('nie', 'agenda')).toMatchObject({ ok: false, fault: { code: 'record-missing' } })
})

test('marks of HTML and Markdown are told while they are typed', async () => {
  const { id, place } = await open()
  const { local } = sure(await place.open(id, 'agenda'))
  const typed = {
    ...local,
    parts: [
      ...local.parts,
      {
        id: 'neu',
        kind: 'paragraph',
        values: {},
        texts: { inlines: [{ kind: 'text', text: 'Ein <b>Wort</b> <!-- intern -->' }] },
        parts: [],
      } as never,
    ],
  }
  const problemsOf = async (blocks: typeof local) => {
    const pages = await place.pages({ project: id, document: 'agenda', blocks })
    return pages && sure(pages).problems.map(({ code, facts }) => [code, facts])
  }
  expect(await problemsOf(local)).toEqual([])
  expect(await problemsOf(typed)).toEqual([
    ['typed-comment', { text: '<!-- intern -->' }],
    ['typed-mark', { text: '<b>' }],
  ])
})
