import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { storeOn } from '../../../main/adapters/store/store.ts'
import type { Store } from '../../../main/usecases/ports.ts'
import { value } from './folder.ts'
import { project } from './records.ts'
import { type Dice, volatileDisk } from './volatileDisk.ts'

/** Numbers that repeat for a seed (mulberry32). */
function diceOf(seed: number): Dice {
  let state = seed
  return (end) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }
}

const root = '/daten'
// The process that lost its power has the number of this one: its place counts as left at once.
const open = async (disk: ReturnType<typeof volatileDisk>['disk']): Promise<Store> =>
  value(await storeOn({ disk, pulse: { beat: 1e9, stale: -1 } })(root, 'write'))

/** One entry that changes with every save, and one that stays. */
const record = (id: string, number: number) => ({
  ...project(id, `Stand ${number}`),
  adaptations: { agenda: { text: 'bleibt '.repeat(20) }, einladung: { text: `Stand ${number}` } },
})

/** Saves, now and then names a version, and notes what was acknowledged. */
async function work(store: Store, dice: Dice, from: number, acknowledged: Map<string, number>): Promise<void> {
  const generations = new Map([
    ['a', from],
    ['b', acknowledged.get('b') ?? 0],
  ])
  for (let round = 0; round < 6; round++) {
    const id = dice(3) === 0 ? 'b' : 'a'
    const expected = generations.get(id) ?? 0
    const next = record(id, expected + 1)
    const version = { at: '2027-01-01T00:00:00Z', what: `Stand ${expected + 1}` }
    const saved = value(await store.save('projects', next, expected, version))
    acknowledged.set(id, saved.generation)
    generations.set(id, saved.generation)
    if (dice(4) === 0)
      await store.changeVersions(id, (versions) => versions.map((each) => ({ ...each, name: 'Für den Rat' })))
  }
}

test('1,000 power failures at any moment lose nothing that was acknowledged', async () => {
  let lost = 0
  let interrupted = 0
  for (let seed = 1; interrupted < 1000; seed++) {
    const dice = diceOf(seed)
    const acknowledged = new Map<string, number>()
    let files: ReadonlyMap<string, Buffer> = new Map()
    for (let life = 0; life < 2; life++) {
      const { disk, crash, used } = volatileDisk(files, 30 + dice(130))
      const busy = (async () => {
        const store = await open(disk)
        const found = await store.read('projects', 'a')
        const other = await store.read('projects', 'b')
        if (other.ok) acknowledged.set('b', other.value.generation)
        await work(store, dice, found.ok ? found.value.generation : 0, acknowledged)
      })()
      let ended = false
      busy.then(() => {
        ended = true
      })
      // Until the work ends or hangs: no operation is asked for any more.
      for (let before = -1; !ended && before !== used(); ) {
        before = used()
        for (let turn = 0; turn < 3; turn++) await setImmediate()
      }
      if (!ended) interrupted += 1
      files = crash(dice)
    }
    const { disk } = volatileDisk(files)
    const store = await open(disk)
    for (const [id, generation] of acknowledged) {
      const found = await store.read('projects', id)
      if (!found.ok || found.value.generation < generation) {
        lost += 1
        continue
      }
      expect(found.value.record.facts.title).toBe(`Stand ${found.value.generation}`)
      const numbers = value(await store.versions(id)).map(({ number }) => number)
      expect(numbers, `seed ${seed}`).toEqual(Array.from({ length: found.value.generation }, (_, index) => index + 1))
      for (const number of numbers) expect(value(await store.version(id, number)).content).toEqual(record(id, number))
    }
    const damages = store.notices().filter(({ code }) => code !== 'store-taken-over')
    expect(damages, `seed ${seed}`).toEqual([])
    const names = [...(await disk.names(root)), ...(await disk.names(`${root}/projects`))]
    expect(names.filter((name) => name.endsWith('.new'))).toEqual([])
  }
  expect(lost).toBe(0)
})
