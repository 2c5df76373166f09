import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codec } from '../../../main/adapters/store/codec.ts'
import { isThick, thinVersions } from '../../../main/core/adaptation/thinVersions.ts'
import { fold, unfold } from '../../../main/core/state/fold.ts'
import { linesToBuildOn, readHistory, type StoredVersion } from '../../../main/core/state/history.ts'
import type { Step } from '../../../main/core/state/migrate.ts'
import { contentOf, seal } from '../../../main/core/state/seal.ts'

const read = (text: string, steps: readonly Step[] = []) => readHistory(codec.encode(text), steps, codec)
/** The line that a save adds. `known`: the content of the record that it replaces. */
const lineAfter = (
  text: string,
  { content, ...version }: StoredVersion,
  {
    term = 1,
    steps = [],
    known,
  }: { readonly term?: number; readonly steps?: readonly Step[]; readonly known?: unknown } = {},
): string =>
  read(text, steps).lineOf(
    version,
    contentOf(content, codec),
    term,
    known === undefined ? undefined : contentOf(known, codec),
  )
const at = '2027-01-01T00:00:00Z'
const long = (word: string) => ({ text: `${word} `.repeat(200) })
const version = (number: number, content: unknown): StoredVersion => ({ number, at, what: `Stand ${number}`, content })
const write = (versions: readonly StoredVersion[], steps: readonly Step[] = []): string =>
  versions.reduce((text, each) => text + lineAfter(text, each, { steps }), '')
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

test('thinning and naming leave alone the lines that still have what they build on', () => {
  let [same, total] = [0, 0]
  const document = fc.constantFrom(long('a'), long('b'))
  const records = fc.record({
    id: fc.string(),
    adaptations: fc.record({ agenda: document, heft: document, plakat: document }),
  })
  const seldom = fc.constantFrom(false, false, false, false, false, true)
  const choices = fc.array(fc.record({ gone: seldom, named: seldom }), { minLength: 60, maxLength: 60 })
  fc.assert(
    fc.property(fc.array(records, { minLength: 20, maxLength: 60 }), choices, choices, (list, first, second) => {
      let text = write(list.map((content, index) => version(index + 1, content)))
      for (const choice of [first, second]) {
        const before = read(text)
        const kept = before.versions.flatMap((each, index) => {
          const { gone, named } = choice[index] ?? {}
          return gone ? [] : [named ? { ...each, name: 'Rat' } : each]
        })
        const old = new Set(text.split('\n'))
        const next = before.rewritten(kept)
        total += kept.length
        same += next.split('\n').filter((line) => line !== '' && old.has(line)).length
        expect(read(next).damaged).toBe(0)
        expect(all(next)).toEqual(kept.map((each) => ({ ...each, content: list[each.number - 1] })))
        const last = kept.at(-1)?.number ?? 0
        const end = next
          .split('\n')
          .slice(-linesToBuildOn - 1)
          .join('\n')
        expect(read(end).version(last)).toEqual(before.version(last) && { ...kept.at(-1), content: list[last - 1] })
        const more = version(100, list[0] ?? null)
        expect(read(next + lineAfter(next, more)).version(100)).toEqual(more)
        text = next
      }
    }),
    { numRuns: 100, seed: 44 },
  )
  expect(same).toBeGreaterThan(total / 4)
  expect(same).toBeLessThan(total)
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
    expect(read(text + lineAfter(text, next)).version(5)).toEqual(next)
  })
})

describe('the content of the record that a save replaces', () => {
  const changed = fc.tuple(contents, contents, contents).map((each) => each.map(throughJson))
  test('saves putting the version before together, and changes no line', () => {
    let built = 0
    fc.assert(
      fc.property(changed, ([first, second, other]) => {
        const text = write([version(1, first)])
        const line = lineAfter(text, version(2, second))
        if (line.includes('"since":1')) built += 1
        expect(lineAfter(text, version(2, second), { known: first })).toBe(line)
        expect(lineAfter(text, version(2, second), { known: other })).toBe(line)
      }),
      { numRuns: 1000, seed: 43 },
    )
    expect(built).toBeGreaterThan(100)
  })
  test('is not asked for where no version is proved to have it', () => {
    const old = readFileSync(new URL('../../cases/state/history-1.jsonl', import.meta.url), 'utf8')
    expect(old).not.toContain('contentSha256')
    const next = version(3, { id: 'a', adaptations: { agenda: long('neu'), heft: long('neu') } })
    const line = lineAfter(old, next)
    expect(lineAfter(old, next, { known: { id: 'a', adaptations: {} } })).toBe(line)
    expect(read(old + line).version(3)).toEqual(next)
  })
})

test('a file from before the checksums of contents is read', () => {
  const old = readFileSync(new URL('../../cases/state/history-1.jsonl', import.meta.url), 'utf8')
  const words = (word: string) => ({ text: `${word} `.repeat(40) })
  expect(all(old)).toEqual([
    version(1, { id: 'a', adaptations: { agenda: words('alt'), heft: words('alt') } }),
    version(2, { id: 'a', adaptations: { agenda: words('alt'), heft: words('neu') } }),
  ])
})

test('a version whose lines do not fit each other is not shown', () => {
  const [, second = ''] = write([version(1, { a: { b: long('a') } }), version(2, { a: { b: long('a') }, c: 1 })]).split(
    '\n',
  )
  const text = `${write([version(1, { a: { b: long('x') } })])}${second}\n`
  expect(read(text).damaged).toBe(0)
  expect(read(text).version(1)).toEqual(version(1, { a: { b: long('x') } }))
  expect(read(text).version(2)).toBeUndefined()
})

test('fields may have any name', () => {
  const fields = (word: string) => ({ a: { b: long('a') }, content: { b: long('a'), c: word }, same: { b: long('a') } })
  const versions = [version(1, fields('x')), version(2, fields('y'))]
  expect(write(versions)).toContain('"since":1')
  expect(all(write(versions))).toEqual(versions)
})

test('a number that a save never ended used is given away again', () => {
  const torn = write([version(1, { a: { b: long('a') } }), version(2, { a: { b: long('b') } })])
  const next = version(2, { a: { b: long('a') } })
  const text = torn + lineAfter(torn, next)
  expect(read(text).versions.map(({ number }) => number)).toEqual([1, 2])
  expect(read(text).version(2)).toEqual(next)
})

describe('two writers', () => {
  const [first, mine, theirs] = [
    version(1, { a: long('a') }),
    version(2, { a: long('b') }),
    version(2, { a: long('c') }),
  ]
  const start = lineAfter('', first, { term: 5 })
  test('a line of a process that slept while another took over does not count', () => {
    const late = lineAfter(start, mine, { term: 5 })
    const text = start + lineAfter(start, theirs, { term: 6 }) + late
    expect(all(text)).toEqual([first, theirs])
    expect(read(text).damaged).toBe(0)
    expect(all(text + lineAfter(text, version(3, { a: long('c') }), { term: 6 })).at(-1)).toEqual(
      version(3, { a: long('c') }),
    )
  })
  test('a line that another process left unacknowledged gives way', () => {
    const torn = start + lineAfter(start, mine, { term: 5 })
    expect(all(torn + lineAfter(torn, theirs, { term: 6 }))).toEqual([first, theirs])
  })
  test('a copied folder counts places anew, and its versions count', () => {
    expect(all(start + lineAfter(start, theirs))).toEqual([first, theirs])
  })
})

test('versions of older schemas are shown in the current one, also where newer ones build on them', () => {
  const step: Step = ({ ort, ...rest }) => ({ ...rest, place: ort })
  const old = write([version(1, { ort: 'Rathaus', adaptations: { a: long('a') }, unknown: 1 })])
  const next = version(2, { place: 'Schule', adaptations: { a: long('a') } })
  const text = old + lineAfter(old, next, { steps: [step] })
  expect(text.split('\n')[1]).toContain('"since":1')
  const now = [version(1, { place: 'Rathaus', adaptations: { a: long('a') }, unknown: 1 }), next]
  expect(all(text, [step])).toEqual(now)
  const history = read(text, [step])
  expect(all(history.rewritten(history.versions), [step])).toEqual(now)
})

test('a line from before versions built on each other is read', () => {
  const line = '"number":3,"at":"2027-01-01T00:00:00Z","what":"Text geändert","content":{"id":"a"}}'
  const text = `${seal(line, codec)}\n`
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
