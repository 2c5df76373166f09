import { afterAll, expect, test } from 'vitest'
import { createImports } from '../../main/adapters/imports/imports.ts'
import { codec } from '../../main/adapters/store/codec.ts'
import { adaptationOf, localOf } from '../../main/core/adaptation/adapt.ts'
import type { Adaptation, IdentifiedBlock } from '../../main/core/adaptation/adaptation.ts'
import { writeShared } from '../../main/core/adaptation/sharedFile.ts'
import { library, sure } from '../ports.ts'

const worker = new URL('../../main/adapters/imports/worker.ts', import.meta.url)
const imports = createImports(worker)
afterAll(() => imports.close())

const empty = { kit: 'salon', package: { id: 'p', version: '1.0.0' }, from: 'abc', adaptations: {}, states: {} }
const shared = (facts: object): string =>
  writeShared({ ...empty, project: { facts: { title: 'T', ...facts }, files: {} } }, codec.digest)
const keys = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, at]))

test.each<[string, string, object]>([
  ['a shared project', shared({}), { ok: true, value: { from: 'abc' } }],
  ['no such file', 'Hallo', { ok: false, fault: { code: 'shared-invalid', facts: { path: 'datei' } } }],
  ['more values than a project has', shared(keys(1_000_001)), { ok: false, fault: { code: 'shared-invalid' } }],
])('%s', async (_, text, expected) => {
  expect(await imports.shared(text, 'datei')).toMatchObject(expected)
})

test('a change is joined in the thread as it is here', async () => {
  const template = sure(await sure(await library.find('salon')).template('ablauf'))
  const { blocks, version } = template
  const local: IdentifiedBlock = { ...blocks, values: { ...blocks.values, title: 'Unser Abend' } }
  const theirs: Adaptation = adaptationOf(version, blocks, local, [])
  const joined = sure(await imports.join('datei', { template, mine: undefined, theirs, ancestor: undefined }))
  expect(localOf(joined)).toEqual(local)
})

test('a step that does not end is ended and told, and the next file is read', async () => {
  const pretend = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', ({ text }) => {
        while (text === 'endless');
        parentPort.postMessage({ ok: true, value: text })
      })
    `)}`,
  )
  const given = createImports(pretend, 300)
  try {
    const [endless, next] = await Promise.all([given.shared('endless', 'a'), given.shared('kurz', 'b')])
    expect(endless).toEqual({ ok: false, fault: { code: 'import-too-slow', facts: { path: 'a', seconds: 0 } } })
    expect(next).toEqual({ ok: true, value: 'kurz' })
  } finally {
    await given.close()
  }
})
