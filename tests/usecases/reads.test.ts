import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stage } from '../../main/adapters/disk/staging.ts'
import { exportProject } from '../../main/usecases/export/exportProject.ts'
import { applyShared } from '../../main/usecases/project/applyShared.ts'
import { compareVersions } from '../../main/usecases/project/compareVersions.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { openProject, stateNow } from '../../main/usecases/project/project.ts'
import { projectHistory } from '../../main/usecases/project/projectHistory.ts'
import { saveFacts } from '../../main/usecases/project/saveFacts.ts'
import { shareProject } from '../../main/usecases/project/shareProject.ts'
import { countedLibrary, countedStore, exampleFile, nowhere, sure, testPorts } from '../ports.ts'

/** A project of the example town; `read` and `asked` have what is read of the materials and of the store from then on. */
async function start() {
  const { store, read: asked } = countedStore()
  const profile = exampleFile('profil.json')
  const ports = testPorts({ store, stage: nowhere })
  const { id } = sure(
    await newProject({ kit: 'werkstatt-basis', profile, project: exampleFile('werkstatt-basis.json') }, ports),
  )
  const { library, read } = await countedLibrary()
  asked.length = 0
  return { id, ports: { ...ports, library }, read, asked }
}

/** What an export reads in the kit, in any order: the document, its pictures and sign, and documents up to the agenda that it draws on. */
test.each([
  ['protokoll', []],
  ['tuerschild', ['agenda.md', 'start.md']],
  ['materialliste', ['agenda.md', 'bilder/sitzplan.svg', 'start.md']],
])(
  'an export of %s reads what it refers to once, and opens the Vorhaben and its profile once',
  async (document, others) => {
    const { id, ports, read, asked } = await start()
    const choice = { documents: [document], out: '/out', allowMissing: false, layout: 'a4' } as const
    sure(await exportProject(sure(await openProject(id, ports)), choice, ports))
    expect(asked.map(kindOfCall)).toEqual(['read projects', 'read profiles'])
    const inKit = [`${document}.md`, 'kit.yaml', 'bilder/zeichen.svg', ...others].map(
      (name) => `werkstatt-basis/${name}`,
    )
    expect(read().toSorted()).toEqual(['package.yaml', ...inKit].toSorted())
  },
)

const kindOfCall = (call: string): string => call.split(' ').slice(0, 2).join(' ')

/** A project with 33 versions, each with another room. */
async function long() {
  const begun = await start()
  const { id, ports, asked } = begun
  const { facts, record } = sure(await openProject(id, ports))
  const { project, people } = facts
  const { profile } = record
  for (let number = 2; number <= 33; number++)
    sure(await saveFacts({ id, facts: { ...project, place: { room: `Raum ${number}` } }, people, profile }, ports))
  asked.length = 0
  return begun
}

test('sharing reads the history once, however long it is', async () => {
  const { id, ports, asked } = await long()
  sure(await shareProject(sure(await stateNow(id, ports.store)), { documents: [], folder: '/out', name: 'a' }, ports))
  expect(asked.map(kindOfCall)).toEqual([`read projects`, `history ${id}`, 'read profiles'])
})

test('applying a file reads the history once', async () => {
  const { id, ports, asked } = await long()
  const folder = mkdtempSync(join(tmpdir(), 'koffer-reads-'))
  const request = { documents: [], folder, name: 'tag.vorhaben' }
  sure(await shareProject(sure(await stateNow(id, ports.store)), request, { ...ports, stage }))
  asked.length = 0
  sure(await applyShared({ file: join(folder, 'tag.vorhaben') }, ports))
  rmSync(folder, { recursive: true })
  expect(asked.map(kindOfCall)).toEqual([`read projects`, `history ${id}`])
})

test('comparing reads the history once', async () => {
  const { id, ports, asked, read } = await long()
  sure(await compareVersions({ id, from: 3 }, ports))
  expect(asked.map(kindOfCall)).toEqual([`history ${id}`, 'read projects'])
  asked.length = 0
  sure(await compareVersions({ id, from: 3, to: 5 }, ports))
  expect(asked.map(kindOfCall)).toEqual([`history ${id}`])
  // No text and no agenda is another: nothing of the kit is needed but its name.
  expect(read()).toEqual(['package.yaml', 'werkstatt-basis/kit.yaml'])
})

test('the list of versions is read once, and none of what they hold', async () => {
  const { id, ports, asked } = await long()
  sure(await projectHistory(id, ports))
  expect(asked.map(kindOfCall)).toEqual(['read projects', `versions ${id}`])
})
