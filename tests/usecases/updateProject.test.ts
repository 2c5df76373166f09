import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPackages } from '../../main/adapters/packages/findPackages.ts'
import { openLibrary } from '../../main/usecases/library/openLibrary.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { stateNow } from '../../main/usecases/project/project.ts'
import { projectHistory, restoreVersion } from '../../main/usecases/project/projectHistory.ts'
import { openOverview } from '../../main/usecases/project/projectOverview.ts'
import { saveAdaptation } from '../../main/usecases/project/saveAdaptation.ts'
import { showDocument } from '../../main/usecases/project/showDocument.ts'
import { updateProject } from '../../main/usecases/project/updateProject.ts'
import { sheetOf, writePackage } from '../packages.ts'
import { readPicture, sure, testPorts } from '../ports.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'koffer-'))
})
afterEach(() => rmSync(place, { recursive: true }))

type Texts = Readonly<Record<string, string>>
async function libraryOf(...releases: readonly (readonly [version: string, documents: Texts])[]) {
  const folder = mkdtempSync(join(place, 'packages-'))
  const builtIn = writePackage(join(folder, 'builtIn'), { id: 'eigen' })
  for (const [version, documents] of releases)
    writePackage(join(folder, 'data/packages/kreis', version), { id: 'kreis', version, kits: { tag: { documents } } })
  return sure(await openLibrary(findPackages({ builtIn, data: join(folder, 'data') }), readPicture))
}

const old = {
  blatt: 'Wir beginnen um neun Uhr im Saal.\n\nBitte bringen Sie Stifte mit.',
  zettel: 'Ein Zettel für alle.',
}

/** A Vorhaben of version 1 with `mine` in place of the blatt's text; then version 2 has `theirs`. `stays`: version 1 is still here. */
async function start(mine: string, theirs: Texts, { stays = true }: { readonly stays?: boolean } = {}) {
  const ports = testPorts({ library: await libraryOf(['1.0.0', old]) })
  const { id } = sure(await newProject({ kit: 'kreis/tag', title: 'Tag' }, ports))
  const path = join(place, 'blatt.md')
  writeFileSync(path, sheetOf('blatt', mine))
  sure(await saveAdaptation({ id, document: 'blatt', edited: { kind: 'markdown', path } }, ports))
  const now = { ...ports, library: await libraryOf(...(stays ? [['1.0.0', old] as const] : []), ['2.0.0', theirs]) }
  const text = async (document = 'blatt') =>
    sure(await showDocument({ id, document }, now))
      .markdown.split('---\n')
      .at(-1)
      ?.trim()
  return { id, now, text }
}
const mine = old.blatt.replace('Saal', 'Rathaus')

test('until a person says so a Vorhaben stays with the version that it is made from', async () => {
  const { id, now, text } = await start(mine, { blatt: 'Ganz anders.', zettel: 'Neu.' })
  expect(await text('zettel')).toBe('Ein Zettel für alle.')
  expect(sure(await openOverview(id, now))).toMatchObject({ kit: { ref: { version: '1.0.0' } }, update: '2.0.0' })
})

test('what changed in the templates comes, what was changed here stays', async () => {
  const { id, now, text } = await start(mine, { blatt: old.blatt.replace('Stifte', 'Papier'), zettel: 'Neu.' })
  expect(sure(await updateProject(id, now))).toMatchObject({
    from: '1.0.0',
    to: '2.0.0',
    version: 3,
    documents: [{ document: 'blatt', conflicts: [] }],
  })
  expect(await text()).toBe('Wir beginnen um neun Uhr im Rathaus.\n\nBitte bringen Sie Papier mit.')
  expect(await text('zettel')).toBe('Neu.')
  const overview = sure(await openOverview(id, now))
  expect(overview).toMatchObject({ kit: { ref: { version: '2.0.0' } }, documents: [{ changes: 1, conflicts: 0 }, {}] })
  expect(overview).not.toHaveProperty('update')
  expect(sure(await projectHistory(id, now)).versions[0]?.what).toEqual({
    code: 'templates-updated',
    facts: { version: '2.0.0' },
  })
})

test('what both changed is an open place, with the text here; the state before comes back from the history', async () => {
  const { id, now, text } = await start(mine, { blatt: old.blatt.replace('Saal', 'Bürgerhaus'), zettel: 'Neu.' })
  const before = sure(await stateNow(id, now.store)).record
  const { documents, version = 0 } = sure(await updateProject(id, now))
  expect(documents[0]?.conflicts).toHaveLength(1)
  expect(await text()).toContain('Rathaus')
  expect(sure(await openOverview(id, now)).documents[0]?.conflicts).toBe(1)
  sure(await restoreVersion({ id, number: version - 1 }, now))
  const { changedAt: _, ...restored } = sure(await stateNow(id, now.store)).record
  expect(before).toMatchObject(restored)
  expect(await text('zettel')).toBe('Ein Zettel für alle.')
  expect(sure(await openOverview(id, now))).toMatchObject({ update: '2.0.0' })
})

test('when the old version is no longer here its texts wait on the blocks that they came from, and are merged the same', async () => {
  const { id, now, text } = await start(
    mine,
    { blatt: old.blatt.replace('Stifte', 'Papier'), zettel: 'Neu.' },
    { stays: false },
  )
  expect(sure(await openOverview(id, now))).toMatchObject({ kit: { ref: { version: '2.0.0' } }, update: '2.0.0' })
  expect(await text()).toContain('Stifte')
  sure(await updateProject(id, now))
  expect(await text()).toBe('Wir beginnen um neun Uhr im Rathaus.\n\nBitte bringen Sie Papier mit.')
})

test('a change that the new template makes too is no change any more', async () => {
  const { id, now } = await start(mine, { blatt: mine, zettel: 'Neu.' })
  sure(await updateProject(id, now))
  expect(sure(await stateNow(id, now.store)).texts).toEqual({})
})

test('a changed text whose document is gone stays as it was', async () => {
  const { id, now } = await start(mine, { zettel: 'Neu.' })
  const { texts } = sure(await stateNow(id, now.store))
  sure(await updateProject(id, now))
  expect(sure(await stateNow(id, now.store)).texts).toEqual(texts)
  const overview = sure(await openOverview(id, now))
  expect(overview.problems).toMatchObject([{ code: 'document-gone' }])
  expect(overview).not.toHaveProperty('update')
  expect(sure(await updateProject(id, now))).not.toHaveProperty('version')
})

test('a second update does nothing', async () => {
  const { id, now } = await start(mine, { blatt: old.blatt, zettel: 'Neu.' })
  sure(await updateProject(id, now))
  expect(sure(await updateProject(id, now))).toEqual({ id, from: '2.0.0', to: '2.0.0', documents: [] })
  expect(sure(await projectHistory(id, now)).versions).toHaveLength(3)
})
