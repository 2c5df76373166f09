import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isThick, thinVersions } from '../../../main/core/adaptation/thinVersions.ts'
import { fold, unfold } from '../../../main/core/state/fold.ts'
import { readHistory, type StoredVersion } from '../../../main/core/state/history.ts'
import type { Step } from '../../../main/core/state/migrate.ts'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const read = (text: string, steps: readonly Step[] = []) => readHistory(text, steps, digest)
const at = '2027-01-01T00:00:00Z'
const long = (word: string) => ({ text: `${word} `.repeat(200) })
const version = (number: number, content: unknown): StoredVersion => ({ number, at, what: `Stand ${number}`, content })
const write = (versions: readonly StoredVersion[], steps: readonly Step[] = []): string =>
  versions.reduce((text, each) => text + read(text, steps).lineOf(each, 1), '')
const all = (text: string, steps: readonly Step[] = []) => {
  const history = read(text, steps)
  return history.versions.map(({ number }) => history.version(number))
}

/** Documents that change now and then, as a person leaves most of them alone. */
const documents = fc.dictionary(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom('agenda', 'protokoll', '__proto__') }, fc.string()),
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(long('a'), long('b'), null) }, fc.jsonValue()),
  { maxKeys: 4 },
)
const contents = fc.oneof(
  { weight: 5, arbitrary: fc.record({ id: fc.string(), adaptations: documents, files: documents }) },
  fc.jsonValue(),
)
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('whatever was left out because an earlier version holds it comes back, in its order', () => {
  let folded = 0
  fc.assert(
    fc.property(contents.map(throughJson), contents.map(throughJson), (value, before) => {
      const found = fold(value, before)
      if (found) folded += 1
      const back = found ? unfold(throughJson(found) as typeof found, before) : value
      expect(JSON.stringify(back)).toBe(JSON.stringify(value))
    }),
    { numRuns: 3000, seed: 41 },
  )
  expect(folded).toBeGreaterThan(300)
})

test('every version comes back as it was added, also after the file was rewritten', () => {
  fc.assert(
    fc.property(fc.array(contents.map(throughJson), { maxLength: 40 }), (list) => {
      const versions = list.map((content, index) => version(index + 1, content))
      const text = write(versions)
      expect(all(text)).toEqual(versions)
      const history = read(text)
      const kept = history.versions.filter(({ number }) => number % 3 === 1).map((each) => ({ ...each, name: 'Rat' }))
      expect(all(history.rewritten(kept))).toEqual(
        versions.filter(({ number }) => number % 3 === 1).map((each) => ({ ...each, name: 'Rat' })),
      )
    }),
    { numRuns: 300, seed: 42 },
  )
})

const twenty = (changed: number) =>
  Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`d${index}`, long(index === changed % 20 ? `neu${changed}` : 'alt')]),
  )
const many = Array.from({ length: 40 }, (_, index) => version(index + 1, { adaptations: twenty(index) }))

test('a version costs what it changed', () => {
  const whole = JSON.stringify(many[0]?.content).length * many.length
  expect(write(many).length).toBeLessThan(whole / 4)
})

describe('damage', () => {
  const damaged = (line: number) => {
    const lines = write(many).split('\n')
    lines[line - 1] = lines[line - 1]?.replace('Stand', 'Stamd') ?? ''
    return read(lines.join('\n'))
  }
  test('a damaged line takes the versions that build on it, and no other', () => {
    const { versions, damaged: count } = damaged(20)
    expect(count).toBe(13)
    expect(versions.map(({ number }) => number)).toEqual(
      [...Array(19).keys(), ...[32, 33, 34, 35, 36, 37, 38, 39]].map((each) => each + 1),
    )
  })
  test('what remains is as it was', () => {
    const history = damaged(20)
    for (const { number } of history.versions) expect(history.version(number)).toEqual(many[number - 1])
  })
  test('the next version builds on a sound one', () => {
    const lines = write(many.slice(0, 4)).split('\n')
    const text = [...lines.slice(0, 3), 'x', ''].join('\n')
    const next = version(5, { adaptations: twenty(5) })
    expect(read(text + read(text).lineOf(next, 1)).version(5)).toEqual(next)
  })
})

test('a number that a save never ended used is given away again', () => {
  const torn = write([version(1, { a: { b: long('a') } }), version(2, { a: { b: long('b') } })])
  const next = version(2, { a: { b: long('a') } })
  const text = torn + read(torn).lineOf(next, 1)
  expect(read(text).versions.map(({ number }) => number)).toEqual([1, 2])
  expect(read(text).version(2)).toEqual(next)
})

describe('two writers', () => {
  const [first, mine, theirs] = [
    version(1, { a: long('a') }),
    version(2, { a: long('b') }),
    version(2, { a: long('c') }),
  ]
  const start = read('').lineOf(first, 5)
  test('a line of a process that slept while another took over does not count', () => {
    const late = read(start).lineOf(mine, 5)
    const text = start + read(start).lineOf(theirs, 6) + late
    expect(all(text)).toEqual([first, theirs])
    expect(read(text).damaged).toBe(0)
    expect(all(text + read(text).lineOf(version(3, { a: long('c') }), 6)).at(-1)).toEqual(version(3, { a: long('c') }))
  })
  test('a line that another process left unacknowledged gives way', () => {
    const torn = start + read(start).lineOf(mine, 5)
    expect(all(torn + read(torn).lineOf(theirs, 6))).toEqual([first, theirs])
  })
  test('a copied folder counts places anew, and its versions count', () => {
    expect(all(start + read(start).lineOf(theirs, 1))).toEqual([first, theirs])
  })
})

test('versions of older schemas are shown in the current one, also where newer ones build on them', () => {
  const step: Step = ({ ort, ...rest }) => ({ ...rest, place: ort })
  const old = write([version(1, { ort: 'Rathaus', adaptations: { a: long('a') }, unknown: 1 })])
  const next = version(2, { place: 'Schule', adaptations: { a: long('a') } })
  const text = old + read(old, [step]).lineOf(next, 1)
  expect(text.split('\n')[1]).toContain('"since":1')
  const now = [version(1, { place: 'Rathaus', adaptations: { a: long('a') }, unknown: 1 }), next]
  expect(all(text, [step])).toEqual(now)
  const history = read(text, [step])
  expect(all(history.rewritten(history.versions), [step])).toEqual(now)
})

test('a line from before versions built on each other is read', () => {
  const line = '"number":3,"at":"2027-01-01T00:00:00Z","what":"Text geändert","content":{"id":"a"}}'
  const text = `{"sha256":"${digest(`",${line}`)}",${line}\n`
  expect(all(text)).toEqual([{ number: 3, at, what: 'Text geändert', content: { id: 'a' } }])
})

describe('thinning', () => {
  const dated = (days: number, perDay: number) =>
    Array.from({ length: days * perDay }, (_, index) => ({
      number: index + 1,
      at: new Date(Date.UTC(2027, 0, 1 + Math.floor(index / perDay), 8, index % perDay)).toISOString(),
      ...(index === 7 ? { name: 'Für den Rat' } : {}),
    }))
  test('keeps the first, the named, the newest thirty, one a day, one a month', () => {
    const versions = dated(400, 5)
    const kept = thinVersions(versions)
    expect(kept.length).toBeLessThan(30 + 60 + 15)
    expect(kept.slice(0, 2).map(({ number }) => number)).toEqual([1, 8])
    expect(kept.slice(-30)).toEqual(versions.slice(-30))
    const months = new Set(versions.map((each) => each.at.slice(0, 7)))
    expect(new Set(kept.map((each) => each.at.slice(0, 7)))).toEqual(months)
    expect(thinVersions(kept)).toEqual(kept)
  })
  test('waits until it is worth it', () => {
    expect(isThick(dated(1, 40))).toBe(false)
    expect(isThick(dated(1, 50))).toBe(true)
    expect(isThick(thinVersions(dated(1, 50)))).toBe(false)
  })
  test('a clock that jumps back loses no recent version', () => {
    const versions = dated(1, 50).map((each, index) => (index < 25 ? each : { ...each, at: '2001-01-01T00:00:00Z' }))
    expect(thinVersions(versions).slice(-30)).toEqual(versions.slice(-30))
  })
})
