import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codec } from '../../../main/adapters/store/codec.ts'
import { inspect, peek, writeEnvelope } from '../../../main/core/state/envelope.ts'
import { kinds, type RecordKind } from '../../../main/core/state/kinds.ts'
import type { Kind } from '../../../main/core/state/records.ts'
import { contentOf } from '../../../main/core/state/seal.ts'
import { project } from '../../adapters/store/records.ts'

const spec = kinds.projects
const written = (record: ReturnType<typeof project>, generation = 7) =>
  codec.decode(writeEnvelope('projects', spec, { record, generation }, codec))
const looked = <K extends Kind>(text: string, kind: K, id: string) =>
  inspect(codec.encode(text), kind, id, kinds[kind] as unknown as RecordKind<K>, codec)
const peeked = (text: string) => peek(codec.encode(text), 'projects', 'a', spec, codec)

describe('files of every schema that was ever written', () => {
  const ids = { settings: 'settings', profiles: 'musterstadt', projects: 'a' }
  const all = (Object.entries(kinds) as [Kind, RecordKind<Kind>][]).flatMap(([kind, { steps }]) =>
    Array.from({ length: steps.length + 1 }, (_, step) => [kind, step + 1] as const),
  )
  test.each(all)('%s of schema %i can be read, unknown fields included', (kind, schema) => {
    const text = readFileSync(new URL(`../../cases/state/${kind}-${schema}.json`, import.meta.url), 'utf8')
    const found = looked(text, kind, ids[kind])
    expect(found).toMatchObject({ kind: 'sound', generation: 3 })
    expect(found.kind === 'sound' && found.record).toHaveProperty('later')
  })
})

test('whatever JSON a record holds comes back, and its file is one JSON object', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.jsonValue()), (title, adaptations) => {
      const record = JSON.parse(JSON.stringify({ ...project('a', title), adaptations }))
      const text = written(record)
      expect(looked(text, 'projects', 'a')).toEqual({
        kind: 'sound',
        record,
        generation: 7,
        content: expect.objectContaining({ value: record }),
      })
      expect(peeked(text.slice(0, text.indexOf('\n') + 1))?.title).toBe(title)
      expect(JSON.parse(text).content).toEqual(record)
    }),
    { numRuns: 500, seed: 33 },
  )
})

test('a content that is known is not taken apart again, and only where it is the very same', () => {
  const record = project('a')
  const known = { record, content: contentOf(record, codec) }
  const look = (text: string) => inspect(codec.encode(text), 'projects', 'a', spec, codec, known)
  const found = look(written(record, 9))
  expect(found).toEqual({ kind: 'sound', generation: 9, ...known })
  expect(found.kind === 'sound' && found.record).toBe(record)
  const other = look(written(project('a', 'Anderer Titel')))
  expect(other.kind === 'sound' && other.record.facts.title).toBe('Anderer Titel')
  expect(look(written(project('b')))).toEqual({ kind: 'copy' })
  expect(look(written(record).replace('"generation":7', '"generation":8'))).toMatchObject({ kind: 'damaged' })
  expect(look(`${written(record)} `)).toMatchObject({ kind: 'damaged' })
  expect(look(written(record).replace('"kind":"projects"', '"kind":"profiles"'))).toMatchObject({ kind: 'damaged' })
})

test('any change of a file is noticed', () => {
  const text = written(project('a'))
  const changes = fc.oneof(
    fc.nat(text.length - 2).map((end) => text.slice(0, end)),
    fc.tuple(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 })).map(([at, letter]) => {
      const changed = text.slice(0, at) + letter + text.slice(at + 1)
      return changed
    }),
    fc
      .tuple(fc.nat(text.length), fc.string({ minLength: 1 }))
      .map(([at, more]) => text.slice(0, at) + more + text.slice(at)),
  )
  fc.assert(
    fc.property(
      changes.filter((changed) => changed !== text),
      (changed) => looked(changed, 'projects', 'a').kind !== 'sound',
    ),
    { numRuns: 2000, seed: 34 },
  )
})

test('another kind, another id and a newer schema are not taken', () => {
  const text = written(project('a'))
  expect(looked(text, 'projects', 'b')).toEqual({ kind: 'copy' })
  expect(looked(text, 'profiles', 'a')).toEqual({ kind: 'damaged', reason: 'shape' })
  const newer = text.replace('"schema":1', '"schema":99')
  expect(looked(newer, 'projects', 'a')).toEqual({ kind: 'newer', schema: 99 })
  expect(peeked(newer)).toBeUndefined()
})
