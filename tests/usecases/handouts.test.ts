import { expect, test } from 'vitest'
import { saveLocal } from '../../main/core/adaptation/adapt.ts'
import type { Conflict, IdentifiedBlock } from '../../main/core/adaptation/adaptation.ts'
import { change as changeOf } from '../../main/core/changes.ts'
import type { Handout } from '../../main/core/handout/handout.ts'
import { editionOf } from '../../main/usecases/export/edition.ts'
import { exportProject } from '../../main/usecases/export/exportProject.ts'
import { previewHandout } from '../../main/usecases/export/previewHandout.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { kitOf, openProject } from '../../main/usecases/project/project.ts'
import { projectOverview } from '../../main/usecases/project/projectOverview.ts'
import { saveProject, withTexts } from '../../main/usecases/project/saveProject.ts'
import { exampleFile, nowhere, sure, testPorts } from '../ports.ts'

const saved = changeOf('project-created', {})

/** The project of the example town, with 30 people; `drawn` has every handout that is asked for. */
async function start() {
  const drawn: Handout[] = []
  const render = async (handout: Handout) => {
    drawn.push(handout)
    return { pdf: new Uint8Array([1]), pages: 1, overflows: [] }
  }
  const ports = testPorts({ typesetter: { render }, stage: nowhere })
  const facts = { profile: exampleFile('profil.json'), project: exampleFile('werkstatt-basis.json') }
  const { id } = sure(await newProject({ kit: 'werkstatt-basis', ...facts }, ports))
  const open = async () => sure(await openProject(id, ports))
  const kit = sure(await kitOf((await open()).record, ports.library))
  const print = async (document: string) => {
    drawn.length = 0
    const choice = { documents: [document], out: '/out', allowMissing: false, layout: 'a4' } as const
    return { report: sure(await exportProject(await open(), choice, ports)), handout: drawn[0] }
  }
  /** Keeps a text with another first paragraph, and with places that a merge left open. */
  const change = async (document: string, words: string, conflicts: readonly Conflict[] = []) => {
    const template = sure(await kit.template(document))
    const project = await open()
    const adaptation = sure(saveLocal(template, undefined, withParagraph(template.blocks, words), conflicts))
    if (!adaptation) throw new Error('nothing changed')
    sure(await saveProject(ports, { ...project, record: withTexts(project, { [document]: adaptation }) }, saved))
  }
  return { id, ports, kit, open, print, change, drawn }
}

function withParagraph(tree: IdentifiedBlock, words: string): IdentifiedBlock {
  const added = {
    id: 'lokal-1',
    kind: 'paragraph',
    values: {},
    texts: { inlines: [{ kind: 'text', text: words }] },
    parts: [],
  } as const
  return { ...tree, parts: [added, ...tree.parts] }
}

const conflict: Conflict = { kind: 'text', id: 'lokal-1', field: 'inlines', mine: [{ kind: 'text', text: 'Hier' }] }

test('a document for one person at a time is shown for the first and printed for all', async () => {
  const { ports, kit, open, print, drawn } = await start()
  const { blocks } = sure(await kit.template('teilnahmebestaetigung'))
  const edition = editionOf(await open(), kit)
  sure(await previewHandout(edition, 'teilnahmebestaetigung', blocks, ports))
  const shown = drawn[0]
  const { handout } = await print('teilnahmebestaetigung')
  expect([shown?.parts.length, handout?.parts.length]).toEqual([1, 30])
  expect(handout?.parts[0]).toEqual(shown?.parts[0])
})

test('a changed text is shown and printed alike', async () => {
  const { ports, kit, open, print, change, drawn } = await start()
  await change('protokoll', '# kein Titel, *kein* {{ kein.platzhalter }}')
  const edition = editionOf(await open(), kit)
  const text = withParagraph(
    sure(await kit.template('protokoll')).blocks,
    '# kein Titel, *kein* {{ kein.platzhalter }}',
  )
  sure(await previewHandout(edition, 'protokoll', text, ports))
  const shown = drawn[0]
  const { handout } = await print('protokoll')
  expect(handout).toEqual(shown)
  expect(JSON.stringify(handout?.parts)).toContain('# kein Titel, *kein* {{ kein.platzhalter }}')
})

test('open places are counted in the overview and told with the handout that has them', async () => {
  const { ports, open, print, change } = await start()
  await change('einladung', 'Hier', [conflict, { ...conflict, id: 'lokal-2' }])
  const { documents } = sure(await projectOverview(await open(), ports))
  const counts = documents.map(({ front, changes, conflicts }) => [front.id, changes, conflicts])
  expect(counts.filter(([, changes]) => changes !== 0)).toEqual([['einladung', 1, 2]])
  expect((await print('einladung')).report.warnings).toMatchObject([{ code: 'conflicts-open' }])
  expect((await print('tuerschild')).report.warnings).toEqual([])
})

test('the agenda of a project that another document shows is the changed one', async () => {
  const { kit, print, open, ports } = await start()
  const before = (await print('leitfaden')).handout
  const template = sure(await kit.template('agenda'))
  const renamed = (block: IdentifiedBlock): IdentifiedBlock => ({
    ...block,
    texts: block.kind === 'agenda-row' ? { ...block.texts, title: [{ kind: 'text', text: 'Umbenannt' }] } : block.texts,
    parts: block.parts.map(renamed),
  })
  const project = await open()
  const adaptation = sure(saveLocal(template, undefined, renamed(template.blocks)))
  if (!adaptation) throw new Error('nothing changed')
  sure(await saveProject(ports, { ...project, record: withTexts(project, { agenda: adaptation }) }, saved))
  const after = (await print('leitfaden')).handout
  expect(JSON.stringify(before)).not.toContain('Umbenannt')
  expect(JSON.stringify(after)).toContain('Umbenannt')
})

test('a history that grows is thinned out, and the newest versions stay', async () => {
  const { id, ports, open } = await start()
  for (let minute = 0; minute < 120; minute++) {
    const { record, generation } = await open()
    const facts = { ...record.facts, title: `Tag ${minute}` }
    // An hour apart, so that days have many versions.
    const now = () => new Date(Date.UTC(2027, 0, 1, minute)).toISOString()
    sure(await saveProject({ ...ports, now }, { record: { ...record, facts }, generation }, saved))
  }
  const numbers = sure(await ports.store.versions(id)).map(({ number }) => number)
  expect(numbers.length).toBeLessThan(60)
  expect(numbers.slice(-30)).toEqual(Array.from({ length: 30 }, (_, index) => 92 + index))
  expect(numbers[0]).toBe(1)
})

test('a profile that says the same is used again', async () => {
  const ports = testPorts()
  const made = () => newProject({ kit: 'werkstatt-basis', profile: exampleFile('profil.json') }, ports)
  const ids = [sure(await made()).id, sure(await made()).id]
  const profiles = await Promise.all(ids.map(async (id) => sure(await ports.store.read('projects', id)).record.profile))
  expect(new Set(profiles).size).toBe(1)
  expect(sure(await ports.store.list('profiles'))).toHaveLength(1)
  // Another logo makes another profile.
  const [profile = ''] = profiles
  const { record, generation } = sure(await ports.store.read('profiles', profile))
  sure(await ports.store.save('profiles', { ...record, files: {} }, generation))
  sure(await made())
  expect(sure(await ports.store.list('profiles'))).toHaveLength(2)
})
