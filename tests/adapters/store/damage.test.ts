import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore, storeOn } from '../../../main/adapters/store/store.ts'
import { kinds } from '../../../main/core/state/kinds.ts'
import { filesIn, temporaryFolders, value } from './folder.ts'
import { project } from './records.ts'

const folder = temporaryFolders()
const version = (what: string) => ({ at: '2027-01-01T00:00:00Z', what })

type Damage = (bytes: Buffer) => Buffer | undefined
const untouched: Damage = (bytes) => bytes
const gone: Damage = () => undefined
const half: Damage = (bytes) => bytes.subarray(0, bytes.length / 2)
const empty: Damage = () => Buffer.alloc(0)
const zeros: Damage = (bytes) => Buffer.alloc(bytes.length)
const garbage: Damage = (bytes) => Buffer.from(bytes.map((byte, index) => (byte * 7 + index * 31) % 256))
const flipped: Damage = (bytes) => Buffer.from(bytes.toString().replace('Musterstadt', 'Musterstedt'))
const otherRecord: Damage = (bytes) => Buffer.from(bytes.toString().replaceAll('"id":"a"', '"id":"b"'))

/** A folder with two generations of record `a` and its history, then damage to all three files. */
async function planted(current: Damage, previous: Damage, history: Damage = gone): Promise<string> {
  const root = folder()
  const store = value(await openStore(root, 'write'))
  value(await store.save('projects', project('a', 'Erstes, Musterstadt'), 0, version('Erstes')))
  value(await store.save('projects', project('a', 'Zweites, Musterstadt'), 1, version('Zweites')))
  value(await store.list('projects'))
  await store.close()
  for (const [name, damage] of [
    ['.json', current] as const,
    ['.json.previous', previous] as const,
    ['.history.jsonl', history] as const,
  ]) {
    const path = join(root, `projects/a${name}`)
    const damaged = damage(readFileSync(path))
    if (damaged) writeFileSync(path, damaged)
    else rmSync(path)
  }
  return root
}

interface Expected {
  readonly title?: string
  readonly fault?: string
  readonly reason?: string
  readonly used?: number
  readonly aside: readonly string[]
}
const current = 'set-aside/projects-a.json'
const previous = 'set-aside/projects-a.json.previous'

const cases: Readonly<Record<string, readonly [Damage, Damage, Expected]>> = {
  'nothing damaged': [untouched, untouched, { title: 'Zweites, Musterstadt', aside: [] }],
  'previous generation gone': [untouched, gone, { title: 'Zweites, Musterstadt', aside: [] }],
  'half a previous generation': [untouched, half, { title: 'Zweites, Musterstadt', aside: [] }],
  'interrupted between two renames': [gone, untouched, { title: 'Erstes, Musterstadt', aside: [] }],
  truncated: [half, untouched, { title: 'Erstes, Musterstadt', reason: 'not-json', used: 1, aside: [current] }],
  empty: [empty, untouched, { title: 'Erstes, Musterstadt', reason: 'empty', used: 1, aside: [current] }],
  zeros: [zeros, untouched, { title: 'Erstes, Musterstadt', reason: 'zeros', used: 1, aside: [current] }],
  garbage: [garbage, untouched, { title: 'Erstes, Musterstadt', reason: 'not-json', used: 1, aside: [current] }],
  'one letter': [flipped, untouched, { title: 'Erstes, Musterstadt', reason: 'checksum', used: 1, aside: [current] }],
  'another record': [
    otherRecord,
    untouched,
    { title: 'Erstes, Musterstadt', reason: 'checksum', used: 1, aside: [current] },
  ],
  'both damaged': [zeros, half, { fault: 'record-damaged', reason: 'zeros', used: 0, aside: [current, previous] }],
  'half a previous generation and nothing else': [
    gone,
    half,
    { fault: 'record-damaged', reason: 'not-json', used: 0, aside: [previous] },
  ],
  'both gone': [gone, gone, { fault: 'record-missing', aside: [] }],
}

describe('the newest sound generation is used, and what was set aside is told', () => {
  test.each(Object.entries(cases))('%s', async (_, [first, second, expected]) => {
    const root = await planted(first, second)
    const store = value(await openStore(root, 'write'))
    const read = await store.read('projects', 'a')
    if (expected.fault) expect(read).toMatchObject({ fault: { code: expected.fault } })
    else expect(read).toMatchObject({ value: { record: { facts: { title: expected.title } } } })
    const [notice] = store.notices()
    expect(notice?.code).toBe(expected.reason && 'record-set-aside')
    if (notice) {
      const path = join(root, expected.aside[0] ?? '')
      expect(notice.facts).toMatchObject({
        kind: 'projects',
        id: 'a',
        reason: expected.reason,
        used: expected.used,
        path,
      })
    }
    expect(filesIn(root).filter((path) => path.startsWith('set-aside/'))).toEqual(expected.aside)
    if (read.ok) {
      const next = project('a', 'Drittes')
      value(await store.save('projects', next, read.value.generation, version('Drittes')))
      expect(await store.read('projects', 'a')).toMatchObject({ value: { record: next } })
      expect(value(await store.versions('a')).at(-1)).toMatchObject({ what: 'Drittes' })
    }
    await store.close()
  })

  test.each(Object.entries(cases))('%s: the list agrees', async (_, [first, second, expected]) => {
    const root = await planted(first, second)
    const store = value(await openStore(root, 'write'))
    const list = value(await store.list('projects'))
    expect(list.map(({ title }) => title)).toEqual(expected.title ? [expected.title] : [])
    expect(filesIn(root).filter((path) => path.startsWith('set-aside/'))).toEqual(expected.aside)
    await store.close()
  })

  test.each(Object.entries(cases))('%s: a reader changes nothing', async (_, [first, second, expected]) => {
    const root = await planted(first, second)
    const files = filesIn(root)
    const store = value(await openStore(root, 'read'))
    const list = value(await store.list('projects'))
    expect(list.map(({ title }) => title)).toEqual(expected.title ? [expected.title] : [])
    expect(filesIn(root)).toEqual(files)
    if (expected.reason)
      expect(store.notices()[0]?.facts).toMatchObject({ path: expect.stringMatching(/projects.a\.json/) })
    await store.close()
  })
})

describe('what the history holds is not lost with the file', () => {
  const damages: readonly (readonly [string, Damage, Damage])[] = [
    ['the file', zeros, untouched],
    ['both generations', half, garbage],
    ['the file, and the previous one gone', empty, gone],
    ['the previous one, and the file gone', gone, zeros],
  ]
  test.each(damages)('damaged: %s', async (_, current, previous) => {
    const root = await planted(current, previous, untouched)
    for (const mode of ['read', 'write'] as const) {
      const again = value(await openStore(root, mode))
      const expected = { record: project('a', 'Zweites, Musterstadt'), generation: 2 }
      expect(await again.read('projects', 'a')).toEqual({ ok: true, value: expected })
      const [notice] = again.notices()
      expect(notice?.facts).toMatchObject({ used: 2, from: 'history' })
      if (mode === 'write') {
        value(await again.save('projects', project('a', 'Drittes'), 2, version('Drittes')))
        expect(value(await again.versions('a')).map(({ what }) => what)).toEqual(['Erstes', 'Zweites', 'Drittes'])
      }
      await again.close()
    }
  })
})

test('a second damage keeps what was set aside first', async () => {
  const root = await planted(zeros, untouched)
  const store = value(await openStore(root, 'write'))
  value(await store.read('projects', 'a'))
  writeFileSync(join(root, 'projects/a.json'), 'x')
  value(await store.read('projects', 'a'))
  expect(filesIn(root).filter((path) => path.startsWith('set-aside/'))).toEqual([current, `${current}-2`])
  await store.close()
})

test('a newer schema is refused and left as it is', async () => {
  const root = folder()
  const newer = {
    ...kinds,
    projects: { ...kinds.projects, steps: [...kinds.projects.steps, (old: object) => ({ ...old })] },
  }
  const later = value(await storeOn({ kinds: newer })(root, 'write'))
  value(await later.save('projects', project('a'), 0))
  value(await later.save('projects', project('b'), 0))
  await later.close()
  const path = join(root, 'projects/a.json')
  const bytes = readFileSync(path)
  const store = value(await openStore(root, 'write'))
  expect(await store.read('projects', 'a')).toMatchObject({ fault: { code: 'record-newer', facts: { id: 'a', path } } })
  expect(await store.save('projects', project('a'), 1)).toMatchObject({ fault: { code: 'record-newer' } })
  expect(await store.trash('projects', 'a', 1, '2027-01-01')).toMatchObject({ fault: { code: 'record-newer' } })
  expect(await store.list('projects')).toEqual({ ok: true, value: [] })
  expect(store.notices().map(({ code }) => code)).toEqual(['record-newer', 'record-newer'])
  expect(readFileSync(path)).toEqual(bytes)
  expect(existsSync(join(root, 'set-aside'))).toBe(false)
  await store.close()
})

test('an older schema is migrated when read, and stored in the new one with the next save', async () => {
  const root = folder()
  const older = value(await openStore(root, 'write'))
  value(await older.save('projects', { ...project('a'), ort: 'Rathaus' } as ReturnType<typeof project>, 0))
  value(await older.list('projects'))
  await older.close()
  const steps = [
    ...kinds.projects.steps,
    ({ ort, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, place: ort }),
  ]
  const store = value(await storeOn({ kinds: { ...kinds, projects: { ...kinds.projects, steps } } })(root, 'write'))
  const path = join(root, 'projects/a.json')
  const schema = () => JSON.parse(readFileSync(path, 'utf8')).schema
  const read = value(await store.read('projects', 'a'))
  expect(read.record).toEqual({ ...project('a'), place: 'Rathaus' })
  expect(await store.list('projects')).toMatchObject({ value: [{ id: 'a' }] })
  expect(schema()).toBe(kinds.projects.steps.length + 1)
  value(await store.save('projects', read.record, read.generation))
  expect(schema()).toBe(steps.length + 1)
  expect(await store.read('projects', 'a')).toMatchObject({ value: { record: read.record, generation: 2 } })
  await store.close()
})

describe('the history', () => {
  const damage = async (change: (text: string) => string) => {
    const root = await planted(untouched, untouched, untouched)
    const path = join(root, 'projects/a.history.jsonl')
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    const store = value(await openStore(root, 'write'))
    const versions = value(await store.versions('a')).map(({ what }) => what)
    const codes = store.notices().map(({ code }) => code)
    value(await store.save('projects', project('a'), 2, version('Drittes')))
    const later = value(await store.versions('a')).map(({ what }) => what)
    const aside = filesIn(root).filter((file) => file.startsWith('set-aside/'))
    await store.close()
    return { versions, codes, later, aside }
  }
  const lines = (text: string) => text.trimEnd().split('\n')

  test('a line that was never finished is cut off by the next save', async () => {
    const torn = await damage((text) => `${text}{"sha256":"12`)
    expect(torn).toEqual({
      versions: ['Erstes', 'Zweites'],
      codes: [],
      later: ['Erstes', 'Zweites', 'Drittes'],
      aside: [],
    })
    for (const size of [500, 2_000_000]) expect(await damage((text) => text + '\0'.repeat(size))).toEqual(torn)
  })

  test('a long one grows by what each save changed, and every version comes back', async () => {
    const root = folder()
    const record = (number: number) => ({
      ...project('a', `Stand ${number}`),
      adaptations: {
        heft: { text: 'Wir prüfen alles. '.repeat(12_000) },
        agenda: { text: `${number} `.repeat(20_000) },
      },
    })
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
    const store = value(await openStore(root, 'write'))
    for (const number of numbers) value(await store.save('projects', record(number), number - 1, version('Stand')))
    const size = statSync(join(root, 'projects/a.history.jsonl')).size
    expect(size).toBeGreaterThan(2_000_000)
    expect(size).toBeLessThan((40 * JSON.stringify(record(40)).length) / 3)
    for (const number of numbers) expect(value(await store.version('a', number)).content).toEqual(record(number))
    await store.close()
  })

  test('a damaged line is left out, the file set aside', async () => {
    const found = await damage((text) => `${lines(text)[0]}\n${lines(text)[1]?.replace('Zweites', 'Zweitas')}\n`)
    expect(found).toEqual({
      versions: ['Erstes'],
      codes: ['history-set-aside'],
      later: ['Erstes', 'Drittes'],
      aside: ['set-aside/projects-a.history.jsonl'],
    })
  })

  test('a save that ended after its version was written is done by the next start', async () => {
    const root = await planted(gone, untouched, untouched)
    const store = value(await openStore(root, 'write'))
    expect(value(await store.versions('a')).map(({ what }) => what)).toEqual(['Erstes', 'Zweites'])
    expect(await store.read('projects', 'a')).toMatchObject({ value: { generation: 2 } })
    value(await store.save('projects', project('a', 'Ohne Eintrag'), 2))
    expect(value(await store.versions('a')).map(({ number }) => number)).toEqual([1, 2])
    expect(store.notices()).toEqual([])
    await store.close()
  })
})

test('an index that is damaged, old or gone costs time only', async () => {
  for (const change of [half, zeros, empty, gone, flipped]) {
    const root = await planted(untouched, untouched)
    const path = join(root, 'index-projects.json')
    const bytes = change(readFileSync(path))
    if (bytes) writeFileSync(path, bytes)
    else rmSync(path)
    const store = value(await openStore(root, 'write'))
    expect(await store.list('projects')).toMatchObject({ value: [{ title: 'Zweites, Musterstadt' }] })
    expect(store.notices()).toEqual([])
    await store.close()
  }
})
