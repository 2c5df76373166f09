import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closing } from '../../main/electron/closing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A window that notes whether it has closed and what its page was told. */
function open() {
  const told: string[] = []
  const state = { closed: false }
  let listener: (event: { preventDefault(): void }) => void = () => undefined
  const close = (): void => {
    let prevented = false
    listener({
      preventDefault: () => {
        prevented = true
      },
    })
    if (!prevented) state.closed = true
  }
  const guard = closing(1000)
  guard.watch(
    {
      on: (_, given) => {
        listener = given
      },
      close,
    },
    ({ kind }) => told.push(kind),
  )
  return { guard, close, told, state }
}

test('the window waits for what was typed', () => {
  const { guard, close, told, state } = open()
  close()
  expect([state.closed, told]).toEqual([false, ['close-requested']])
  guard.answer(true)
  expect(state.closed).toBe(true)
})

test('a person who stays may stay as long as she likes, and close later', () => {
  const { guard, close, told, state } = open()
  close()
  guard.answer(false)
  vi.advanceTimersByTime(60_000)
  expect(state.closed).toBe(false)
  close()
  expect(told).toHaveLength(2)
  guard.answer(true)
  expect(state.closed).toBe(true)
})

test('a page that hangs does not hold the window for ever', () => {
  const { close, state } = open()
  close()
  vi.advanceTimersByTime(999)
  expect(state.closed).toBe(false)
  vi.advanceTimersByTime(1)
  expect(state.closed).toBe(true)
})

test('a page that is gone is not asked', () => {
  const { guard, close, told, state } = open()
  guard.giveUp()
  close()
  expect([state.closed, told]).toEqual([true, []])
})
