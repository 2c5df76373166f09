import { expect, test } from 'vitest'
import { autosaver, type SaveState } from '../../../renderer/autosave/autosaver.ts'

function started(faults = 0) {
  const saved: string[] = []
  const states: SaveState['kind'][] = []
  let left = faults
  const saver = autosaver<string>(
    async (value) => {
      if (left-- > 0) throw new Error('full')
      saved.push(value)
    },
    ({ kind }) => states.push(kind),
    1,
  )
  return { saver, saved, states }
}

test('only the newest value is saved', async () => {
  const { saver, saved, states } = started()
  saver.change('M')
  saver.change('Mu')
  await saver.flush()
  await saver.flush()
  expect(saved).toEqual(['Mu'])
  expect(states).toEqual(['waiting', 'waiting', 'saving', 'saved'])
})

test('two flushes at once both wait for the one save', async () => {
  const { saver, saved } = started()
  saver.change('M')
  expect(await Promise.all([saver.flush(), saver.flush().then(() => [...saved])])).toEqual([true, ['M']])
})

test('it saves by itself after a moment', async () => {
  const { saver, saved } = started()
  saver.change('M')
  await expect.poll(() => saved).toEqual(['M'])
})

test('what a fault kept from being saved is not lost', async () => {
  const { saver, saved, states } = started(1)
  saver.change('M')
  expect(await saver.flush()).toBe(false)
  expect([saved, states.at(-1)]).toEqual([[], 'failed'])
  expect(await saver.flush()).toBe(true)
  expect([saved, states.at(-1)]).toEqual([['M'], 'saved'])
})

test('a newer value takes the place of what failed', async () => {
  const { saver, saved } = started(1)
  saver.change('M')
  await saver.flush()
  saver.change('Mu')
  await saver.flush()
  expect(saved).toEqual(['Mu'])
})

test('what is typed while a save fails is newer than what failed', async () => {
  const saved: string[] = []
  let refuse: (error: Error) => void = () => undefined
  const first = new Promise<void>((_, reject) => {
    refuse = reject
  })
  const saver = autosaver<string>(
    async (value) => {
      if (value === 'M') await first
      saved.push(value)
    },
    () => undefined,
    60_000,
  )
  saver.change('M')
  const failing = saver.flush()
  await Promise.resolve()
  saver.change('Mu')
  refuse(new Error('full'))
  expect(await failing).toBe(false)
  expect(await saver.flush()).toBe(true)
  expect(saved).toEqual(['Mu'])
})
