import { beforeEach, expect, test } from 'vitest'
import { files } from '../../main/adapters/files/files.ts'
import { done } from '../../main/core/outcome.ts'
import { applyShared } from '../../main/usecases/project/applyShared.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { stateNow } from '../../main/usecases/project/project.ts'
import { projectHistory, restoreVersion } from '../../main/usecases/project/projectHistory.ts'
import { saveAdaptation } from '../../main/usecases/project/saveAdaptation.ts'
import { saveFacts } from '../../main/usecases/project/saveFacts.ts'
import { shareProject } from '../../main/usecases/project/shareProject.ts'
import { showDocument } from '../../main/usecases/project/showDocument.ts'
import { sure, testPorts } from '../ports.ts'

/** Files between two places, in memory. */
const posted = new Map<string, string>()
let made = 0

function place() {
  const ports = testPorts({
    files: {
      ...files,
      text: async (path: string) => {
        const text = posted.get(path)
        return text === undefined ? files.text(path) : done(text)
      },
    },
    newId: () => {
      made += 1
      return String(made).padStart(8, '0')
    },
    stage: async (folder: string) =>
      done({
        put: async (name: string, bytes: Uint8Array) => {
          posted.set(`${folder}/${name}`, new TextDecoder().decode(bytes))
          return done(undefined)
        },
        publish: async () => done(undefined),
        discard: async () => undefined,
      }),
  })
  const facts = { kit: 'werkstatt-basis', title: 'Tag' }
  return {
    create: async () => sure(await newProject({ kit: 'werkstatt-basis', title: 'Tag' }, ports)).id,
    /** What the form of a project saves: a room and the names of the people. */
    save: async (id: string, room: string, ...names: readonly string[]) =>
      sure(
        await saveFacts(
          {
            id,
            facts: { ...facts, place: { name: 'Rathaus', room } },
            people: names.map((name) => ({ name, organisation: '', role: '' })),
          },
          ports,
        ),
      ),
    post: async (id: string) =>
      sure(
        await shareProject(
          sure(await stateNow(id, ports.store)),
          { documents: [], folder: '/post', name: 'tag.vorhaben' },
          ports,
        ),
      ),
    fetch: async () => sure(await applyShared({ file: '/post/tag.vorhaben' }, ports)),
    refused: async () => {
      const applied = await applyShared({ file: '/post/tag.vorhaben' }, ports)
      return applied.ok ? undefined : applied.fault
    },
    trash: async (id: string) => {
      const { generation } = sure(await ports.store.read('projects', id))
      sure(await ports.store.trash('projects', id, generation, ports.now()))
    },
    /** Words in the first paragraph of the invitation that has any. */
    write: async (id: string, words: string) => {
      const { markdown } = sure(await showDocument({ id, document: 'protokoll' }, ports))
      const next = markdown.replace(/\n\n(?=[A-ZÄÖÜ])[^\n]+/, `\n\n${words}`)
      posted.set('/edited.md', next)
      sure(await saveAdaptation({ id, document: 'protokoll', edited: { kind: 'markdown', path: '/edited.md' } }, ports))
    },
    open: async (id: string) => sure(await stateNow(id, ports.store)).texts.protokoll?.conflicts.length ?? 0,
    /** As if the project had been made with another version of the package. */
    madeWith: async (id: string, version: string) => {
      const { record, generation } = sure(await ports.store.read('projects', id))
      const next = { ...record, package: { ...record.package, version } }
      sure(await ports.store.save('projects', next, generation, { at: ports.now(), what: 'Angaben geändert' }))
    },
    untrash: async (id: string) => sure(await ports.store.restore('projects', id)),
    seen: async (id: string) => {
      const { record } = sure(await stateNow(id, ports.store))
      const [file] = Object.values(record.files ?? {})
      const people = file?.kind === 'text' ? file.text.split('\n').slice(1).filter(Boolean) : []
      return { place: record.facts.place, people: people.map((line) => line.split(/[,;]/)[0]) }
    },
    history: async (id: string) => sure(await projectHistory(id, ports)).versions,
    restore: async (id: string, number: number) => sure(await restoreVersion({ id, number }, ports)),
  }
}

let here: ReturnType<typeof place>
let there: ReturnType<typeof place>
let id = ''
beforeEach(async () => {
  posted.clear()
  here = place()
  there = place()
  id = await here.create()
  await here.save(id, 'Saal', 'Ayşe Yılmaz')
  await here.post(id)
  expect(await there.fetch()).toMatchObject({ id, created: true })
})

test('participants that were added there come back, and nothing is open', async () => {
  await there.save(id, 'Saal', 'Ayşe Yılmaz', 'Jan Öz')
  await there.post(id)
  expect(await here.fetch()).toMatchObject({ created: false, facts: [] })
  expect((await here.seen(id)).people).toEqual(['Ayşe Yılmaz', 'Jan Öz'])
})

test('a fact that goes back and forth between two places is never open', async () => {
  await there.save(id, 'Ratssaal', 'Ayşe Yılmaz')
  await there.post(id)
  expect(await here.fetch()).toMatchObject({ facts: [] })
  await here.save(id, 'Kaminzimmer', 'Ayşe Yılmaz')
  await here.post(id)
  expect(await there.fetch()).toMatchObject({ facts: [] })
  expect(await there.seen(id)).toMatchObject({ place: { room: 'Kaminzimmer' } })
})

test('what both changed stays here and is said with both sides', async () => {
  await there.save(id, 'Ratssaal', 'Jan Öz')
  await there.post(id)
  await here.save(id, 'Kaminzimmer', 'Eva Ott')
  const { facts } = await here.fetch()
  expect(facts).toEqual([
    { kind: 'value', id: 'vorhaben', field: 'place.room', base: 'Saal', mine: 'Kaminzimmer', theirs: 'Ratssaal' },
    expect.objectContaining({ field: 'people', mine: expect.stringContaining('Eva Ott') }),
  ])
  expect(await here.seen(id)).toMatchObject({ place: { room: 'Kaminzimmer' }, people: ['Eva Ott'] })
})

test('the same file once more changes nothing', async () => {
  await there.save(id, 'Ratssaal', 'Jan Öz')
  await there.post(id)
  await here.fetch()
  const before = (await here.history(id)).length
  expect(await here.fetch()).not.toHaveProperty('version')
  expect(await here.history(id)).toHaveLength(before)
})

test('what was thrown away here is said, and comes back with its history before the file is applied', async () => {
  await there.save(id, 'Ratssaal', 'Ayşe Yılmaz')
  await there.post(id)
  await here.trash(id)
  expect(await here.refused()).toMatchObject({ code: 'shared-in-trash', facts: { id, title: 'Tag' } })
  await here.untrash(id)
  expect(await here.fetch()).toMatchObject({ created: false, facts: [] })
  expect(await here.seen(id)).toMatchObject({ place: { room: 'Ratssaal' } })
})

test('a restored state is told by what a person knows it by', async () => {
  await here.restore(id, 1)
  const [last, ...earlier] = await here.history(id)
  const { number, at } = earlier.at(-1) ?? {}
  expect(last?.what).toEqual({ code: 'version-restored', facts: { number, at } })
})

test('the same text from there is open once, however often its file is opened', async () => {
  await there.write(id, 'Dort steht es so.')
  await here.write(id, 'Hier steht es anders.')
  await there.post(id)
  expect((await here.fetch()).documents).toMatchObject([{ document: 'protokoll', conflicts: [{ kind: 'text' }] }])
  expect(await here.open(id)).toBe(1)
  const before = (await here.history(id)).length
  expect(await here.fetch()).not.toHaveProperty('version')
  expect(await here.open(id)).toBe(1)
  expect(await here.history(id)).toHaveLength(before)
})

test('a file that comes from another version of the package says so', async () => {
  await there.write(id, 'Dort steht es so.')
  await there.post(id)
  expect(await here.fetch()).not.toHaveProperty('otherVersion')
  await there.write(id, 'Dort steht es noch anders.')
  await there.madeWith(id, '0.9.0')
  await there.post(id)
  expect(await here.fetch()).toMatchObject({ otherVersion: '0.9.0' })
})
