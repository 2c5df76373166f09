import { expect, test } from 'vitest'
import { compareVersions } from '../../main/usecases/project/compareVersions.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { openProject } from '../../main/usecases/project/project.ts'
import { projectHistory, restoreVersion } from '../../main/usecases/project/projectHistory.ts'
import { sure, testPorts } from '../ports.ts'

/** A project whose second version has a text that cannot be read. */
async function damaged() {
  const ports = testPorts()
  const { id } = sure(await newProject({ kit: 'werkstatt-basis', title: 'Tag' }, ports))
  const { record, generation } = sure(await ports.store.read('projects', id))
  const next = { ...record, adaptations: { einladung: { version: '1.0.0', base: 'x' } } }
  sure(await ports.store.save('projects', next, generation, { at: ports.now(), what: 'Text geändert' }))
  return { id, ports }
}
const fault = { ok: false, fault: { code: 'adaptation-damaged', facts: { document: 'einladung' } } }

test('a text that cannot be read is named, and its history still lists', async () => {
  const { id, ports } = await damaged()
  expect(await openProject(id, ports)).toMatchObject(fault)
  expect(sure(await projectHistory(id, ports)).versions.map(({ number }) => number)).toEqual([2, 1])
})

test('an earlier version is brought back over it', async () => {
  const { id, ports } = await damaged()
  expect(await restoreVersion({ id, number: 1 }, ports)).toMatchObject({ ok: true, value: { version: 3, before: 2 } })
  expect(sure(await openProject(id, ports)).texts).toEqual({})
})

test('the damaged version is not brought back, nor compared', async () => {
  const { id, ports } = await damaged()
  sure(await restoreVersion({ id, number: 1 }, ports))
  expect(await restoreVersion({ id, number: 2 }, ports)).toMatchObject(fault)
  expect(await compareVersions({ id, from: 2 }, ports)).toMatchObject(fault)
  expect(await compareVersions({ id, from: 9 }, ports)).toMatchObject({ fault: { code: 'version-missing' } })
  expect(sure(await projectHistory(id, ports)).versions).toHaveLength(3)
})
