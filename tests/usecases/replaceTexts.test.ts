import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findInBlocks } from '../../main/core/adaptation/replaceText.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { openText } from '../../main/usecases/project/openText.ts'
import { kitOf, stateNow } from '../../main/usecases/project/project.ts'
import { projectHistory, restoreVersion } from '../../main/usecases/project/projectHistory.ts'
import { findTexts, replaceTexts } from '../../main/usecases/project/replaceTexts.ts'
import { writePackage } from '../packages.ts'
import { libraryOf, sure, testPorts } from '../ports.ts'

const texts = {
  erstes: 'Wir treffen uns im Bürgersaal. Der Bürger**saal** ist offen.\n\n- Foyer',
  zweites: '## Bürgersaal\n\n| Ort |\n| --- |\n| bürgersaal |',
  drittes: 'Nichts davon.',
}
const folder = writePackage(mkdtempSync(join(tmpdir(), 'koffer-find-')), {
  id: 'probe',
  kits: { tag: { documents: texts } },
})
const query = { find: 'Bürgersaal', matchCase: false, wholeWord: true }

async function open() {
  const ports = testPorts({ library: sure(await libraryOf(folder)) })
  const { id } = sure(await newProject({ kit: 'tag', title: 'Werkstatt' }, ports))
  const count = async (find: string): Promise<Record<string, number>> => {
    const found = sure(await findTexts({ id, query: { ...query, find } }, ports))
    return Object.fromEntries(found.documents.map(({ document, count }) => [document, count]))
  }
  return { id, ports, count }
}
const both = ['erstes', 'zweites'].map((document) => ({ document, without: [] as readonly number[] }))

test('what is found is shown by document, each with its sentence', async () => {
  const { id, ports } = await open()
  const found = sure(await findTexts({ id, query }, ports))
  expect(found).toMatchObject({ title: 'Werkstatt', readOnly: false })
  expect(found.documents).toEqual([
    {
      document: 'erstes',
      title: 'Blatt erstes',
      locked: false,
      count: 2,
      hits: [
        { before: 'Wir treffen uns im ', found: 'Bürgersaal', after: '.' },
        { before: 'Der ', found: 'Bürgersaal', after: ' ist offen.' },
      ],
    },
    {
      document: 'zweites',
      title: 'Blatt zweites',
      locked: false,
      count: 2,
      hits: [
        { before: '', found: 'Bürgersaal', after: '' },
        { before: '', found: 'bürgersaal', after: '' },
      ],
    },
  ])
})

test('all are replaced as one state of the history, and one step takes it back', async () => {
  const { id, ports, count } = await open()
  const { version } = sure(await findTexts({ id, query }, ports))
  const before = sure(await projectHistory(id, ports)).versions.length
  const replaced = sure(await replaceTexts({ id, version, query, by: 'Ratssaal', documents: both }, ports))
  expect(replaced).toEqual({ before: version, count: 4, documents: 2 })
  expect(await count('Bürgersaal')).toEqual({})
  expect(await count('Ratssaal')).toEqual({ erstes: 2, zweites: 2 })
  const { versions } = sure(await projectHistory(id, ports))
  expect(versions.length).toBe(before + 1)
  expect(versions[0]?.what).toEqual({
    code: 'words-replaced',
    facts: { find: 'Bürgersaal', by: 'Ratssaal', count: 4, documents: 2 },
  })
  sure(await restoreVersion({ id, number: replaced.before }, ports))
  expect(await count('Ratssaal')).toEqual({})
  expect(await count('Bürgersaal')).toEqual({ erstes: 2, zweites: 2 })
})

test('what is left out stays', async () => {
  const { id, ports, count } = await open()
  const { version } = sure(await findTexts({ id, query }, ports))
  const documents = [{ document: 'erstes', without: [0] }]
  expect(sure(await replaceTexts({ id, version, query, by: 'Ratssaal', documents }, ports)).count).toBe(1)
  expect(await count('Bürgersaal')).toEqual({ erstes: 1, zweites: 2 })
})

test('a text that comes back to its template has no change left', async () => {
  const { id, ports } = await open()
  const swap = async (find: string, by: string): Promise<void> => {
    const { version } = sure(await findTexts({ id, query: { ...query, find } }, ports))
    const documents = [{ document: 'zweites', without: [1] }]
    sure(await replaceTexts({ id, version, query: { ...query, find }, by, documents }, ports))
  }
  await swap('Bürgersaal', 'Ratssaal')
  expect(Object.keys(sure(await stateNow(id, ports.store)).texts)).toEqual(['zweites'])
  await swap('Ratssaal', 'Bürgersaal')
  expect(Object.keys(sure(await stateNow(id, ports.store)).texts)).toEqual([])
})

test('what was searched in another state is not replaced', async () => {
  const { id, ports } = await open()
  const { version } = sure(await findTexts({ id, query }, ports))
  sure(await replaceTexts({ id, version, query, by: 'Ratssaal', documents: both }, ports))
  const late = await replaceTexts(
    { id, version, query: { ...query, find: 'Foyer' }, by: 'Flur', documents: both },
    ports,
  )
  expect(late).toMatchObject({ ok: false, fault: { code: 'record-changed' } })
})

test('in every document of a real kit: as many hits less as were replaced, and nothing else changes', async () => {
  const ports = testPorts()
  const { id } = sure(await newProject({ kit: 'werkstatt-basis' }, ports))
  const werkstatt = { find: 'Werkstatt', matchCase: true, wholeWord: true }
  const found = sure(await findTexts({ id, query: werkstatt }, ports))
  const open = found.documents.filter(({ locked }) => !locked)
  expect(open.length).toBeGreaterThan(2)
  const documents = open.map(({ document }) => ({ document, without: [] }))
  const { count } = sure(
    await replaceTexts({ id, version: found.version, query: werkstatt, by: 'Küchenrunde', documents }, ports),
  )
  expect(count).toBe(open.reduce((sum, each) => sum + each.count, 0))
  const state = sure(await stateNow(id, ports.store))
  const kit = sure(await kitOf(state.record, ports.library))
  for (const { document, count } of open) {
    const { local } = sure(await openText(state, kit, document))
    expect(findInBlocks(local, werkstatt)).toEqual([])
    expect(findInBlocks(local, { ...werkstatt, find: 'Küchenrunde' })).toHaveLength(count)
  }
})
