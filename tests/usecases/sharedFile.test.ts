import { expect, test } from 'vitest'
import { files as disk } from '../../main/adapters/files/files.ts'
import { done } from '../../main/core/outcome.ts'
import { createWorkplace } from '../../main/usecases/export/workplace.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { openProject, stateNow } from '../../main/usecases/project/project.ts'
import { saveAdaptation } from '../../main/usecases/project/saveAdaptation.ts'
import { saveFacts } from '../../main/usecases/project/saveFacts.ts'
import { receiveShared, shareContents, sharedName } from '../../main/usecases/project/sharedFile.ts'
import { shareProject } from '../../main/usecases/project/shareProject.ts'
import { memoryStore } from '../memoryStore.ts'
import { sure, testPorts } from '../ports.ts'

/** Two places that send each other files, and a project in one of them with a changed text. */
async function start() {
  const posted = new Map<string, string>()
  const files = { ...disk, text: async (path: string) => done(posted.get(path) ?? '') }
  const stage = async () =>
    done({
      put: async (name: string, bytes: Uint8Array) => done(void posted.set(name, Buffer.from(bytes).toString('utf8'))),
      publish: async () => done(undefined),
      discard: async () => undefined,
    })
  const place = () => testPorts({ store: memoryStore(), files, stage })
  const [here, there] = [place(), place()]
  const { id } = sure(await newProject({ kit: 'salon', title: 'Salon: Abend' }, here))
  const rename = async (ports: typeof here, title: string) => {
    const { local } = sure(await createWorkplace(ports).open(id, 'ablauf'))
    const blocks = { ...local, values: { ...local.values, title } }
    sure(await saveAdaptation({ id, document: 'ablauf', edited: { kind: 'blocks', blocks, conflicts: [] } }, ports))
  }
  const people = async (ports: typeof here, ...names: readonly string[]) => {
    const { facts } = sure(await openProject(id, ports))
    const list = names.map((name) => ({ name, organisation: '', role: '' }))
    sure(await saveFacts({ id, facts: facts.project, people: list }, ports))
  }
  const send = async (ports: typeof here, documents: readonly string[] = []) =>
    sure(await shareProject(sure(await stateNow(id, ports.store)), { documents, folder: '', name: 'datei' }, ports))
  return { id, here, there, rename, people, send }
}

test('what there is to hand on, and under which name', async () => {
  const { id, here, rename, people } = await start()
  await people(here, 'Ada', 'Bo')
  await rename(here, 'Unser Abend')
  const { people: count, documents } = sure(await shareContents(id, here))
  expect([count, documents.map(({ document }) => document)]).toEqual([2, ['ablauf']])
  const title = documents[0]?.title ?? ''
  expect(sure(await sharedName(id, [], here))).toBe('Salon Abend.vorhaben')
  expect(sure(await sharedName(id, ['ablauf'], here))).toBe(`Salon Abend, ${title}.anpassung`)
  expect(sure(await sharedName(id, ['ablauf', 'start'], here))).toBe('Salon Abend, Texte.anpassung')
})

test('a project that comes as a file is new, then known, then merged; names of people stand in words', async () => {
  const { id, here, there, rename, people, send } = await start()
  await people(here, 'Ada')
  await send(here)
  const receive = () => receiveShared({ file: 'datei' }, there)
  expect(sure(await receive())).toMatchObject({ id, title: 'Salon: Abend', created: true, unchanged: false, facts: [] })
  expect(sure(await receive())).toMatchObject({ created: false, unchanged: true })
  await people(here, 'Ada', 'Bo')
  await people(there, 'Ada', 'Cem')
  await rename(here, 'Hier')
  await rename(there, 'Dort')
  await send(here)
  expect(sure(await receive())).toMatchObject({
    created: false,
    unchanged: false,
    documents: [{ document: 'ablauf', conflicts: [{ field: 'title', mine: 'Dort', theirs: 'Hier' }] }],
    facts: [{ path: 'people', base: 'Ada', mine: 'Ada, Cem', theirs: 'Ada, Bo' }],
  })
})

test('changed texts alone ask for a project', async () => {
  const { id, here, there, rename, send } = await start()
  await rename(here, 'Hier')
  await send(here, ['ablauf'])
  expect(await receiveShared({ file: 'datei' }, there)).toMatchObject({
    ok: false,
    fault: { code: 'shared-without-project', facts: { kit: 'salon', package: 'daseinsvorsorge-4-0' } },
  })
  const other = sure(await newProject({ kit: 'salon', title: 'Anderer' }, there))
  expect(sure(await receiveShared({ file: 'datei', to: other.id }, there))).toMatchObject({
    id: other.id,
    title: 'Anderer',
  })
  expect(other.id).not.toBe(id)
})
