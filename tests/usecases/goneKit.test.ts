import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPackages } from '../../main/adapters/packages/findPackages.ts'
import { openStore } from '../../main/adapters/store/store.ts'
import { exportProject } from '../../main/usecases/export/exportProject.ts'
import { openLibrary } from '../../main/usecases/library/openLibrary.ts'
import { duplicateProject } from '../../main/usecases/project/duplicateProject.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { openProject } from '../../main/usecases/project/project.ts'
import { projectHistory } from '../../main/usecases/project/projectHistory.ts'
import { openOverview } from '../../main/usecases/project/projectOverview.ts'
import { saveAdaptation } from '../../main/usecases/project/saveAdaptation.ts'
import { saveFacts } from '../../main/usecases/project/saveFacts.ts'
import { shareProject } from '../../main/usecases/project/shareProject.ts'
import { type PackageSketch, sheetOf, writePackage } from '../packages.ts'
import { library as materials, nowhere, readPicture, sure, testPorts } from '../ports.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'koffer-'))
})
afterEach(() => rmSync(place, { recursive: true }))

const kreis = (kits: NonNullable<PackageSketch['kits']>): PackageSketch => ({ id: 'kreis', kits })
const both = { auftakt: { documents: { blatt: 'Alt.', zettel: 'Auch.' } } }

/** A library in which the package is as `sketch` says, or is not at all. */
async function libraryWith(sketch: PackageSketch | undefined) {
  const folder = mkdtempSync(join(place, 'packages-'))
  const builtIn = writePackage(join(folder, 'builtIn'), {
    id: 'eigen',
    kits: { auftakt: { documents: { blatt: 'Eigen.' } } },
  })
  if (sketch) writePackage(join(folder, 'data/packages/kreis/1.0.0'), sketch)
  return sure(await openLibrary(findPackages({ builtIn, data: join(folder, 'data') }), readPicture))
}

/** A project of the package with a changed text; then the package is as `later` says. */
async function check(later: PackageSketch | undefined) {
  const ports = testPorts({ library: await libraryWith(kreis(both)), stage: nowhere })
  const { id } = sure(await newProject({ kit: 'kreis/auftakt', title: 'Tag' }, ports))
  const path = join(place, 'blatt.md')
  writeFileSync(path, sheetOf('blatt', 'Bei uns.'))
  sure(await saveAdaptation({ id, document: 'blatt', edited: { kind: 'markdown', path } }, ports))
  const now = { ...ports, library: await libraryWith(later) }
  return { id, ports: now, overview: sure(await openOverview(id, now)) }
}

test.each<[string, PackageSketch | undefined]>([
  ['package', undefined],
  ['kit', kreis({ anderes: { documents: { blatt: 'x' } } })],
])('a project whose %s is gone opens with a finding, and loses nothing', async (_, later) => {
  const { id, ports, overview } = await check(later)
  expect(overview).toMatchObject({
    facts: { title: 'Tag' },
    kit: { ref: { package: 'kreis', version: '1.0.0', kit: 'auftakt' }, title: 'auftakt' },
    documents: [],
    problems: [{ code: 'kit-gone', facts: { package: 'kreis', version: '1.0.0', kit: 'auftakt' } }],
  })
  sure(await saveFacts({ id, facts: { kit: 'auftakt', title: 'Neuer Tag' }, people: [] }, ports))
  const project = sure(await openProject(id, ports))
  expect(project.facts.project.title).toBe('Neuer Tag')
  expect(Object.keys(project.texts)).toEqual(['blatt'])
  expect(sure(await projectHistory(id, ports)).versions).toHaveLength(3)
  expect(sure(await shareProject(project, { documents: [], folder: '/f', name: 'n' }, ports)).documents).toEqual([
    'blatt',
  ])
  sure(await duplicateProject({ id, title: 'Kopie' }, ports))
  const choice = { documents: [], out: '/out', allowMissing: true, layout: 'a4' } as const
  expect(await exportProject(project, choice, ports)).toMatchObject({
    ok: false,
    fault: { code: later ? 'kit-unknown' : 'package-unknown' },
  })
})

test('a changed text whose document the kit has no longer stays, and is told', async () => {
  const { id, ports, overview } = await check(kreis({ auftakt: { documents: { zettel: 'Auch.' } } }))
  expect(overview.documents.map(({ front }) => front.id)).toEqual(['zettel'])
  expect(overview.problems).toMatchObject([{ code: 'document-gone', facts: { title: 'Blatt blatt' } }])
  expect(Object.keys(sure(await openProject(id, ports)).texts)).toEqual(['blatt'])
})

test('a kit of the same name in another package is not taken for it', async () => {
  const { ports, overview } = await check(undefined)
  expect(sure(await ports.library.find('auftakt')).ref.package).toBe('eigen')
  expect(overview.problems).toMatchObject([{ code: 'kit-gone' }])
})

test('a data folder of the first version opens, whatever version its package has today', async () => {
  const data = join(place, 'alt')
  cpSync(join(import.meta.dirname, '../cases/state/history-in-words'), data, { recursive: true })
  const store = sure(await openStore(data, 'write'))
  const [line] = sure(await store.list('projects'))
  const { kit, package: from } = sure(await store.read('projects', line?.id ?? '')).record
  const overview = sure(await openOverview(line?.id ?? '', testPorts({ store, library: materials })))
  await store.close()
  expect(from.id).toBe('daseinsvorsorge-4-0')
  expect(overview.kit.ref).toMatchObject({ package: from.id, kit })
  expect(overview.problems).toEqual([])
  expect(overview.documents.length).toBeGreaterThan(1)
})
