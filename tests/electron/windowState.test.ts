import { expect, test } from 'vitest'
import { type Bounds, placeWindow, smallest } from '../../main/electron/windowState.ts'

const first: Bounds = { x: 0, y: 0, width: 1920, height: 1040 }
const second: Bounds = { x: 1920, y: 0, width: 1280, height: 1024 }
const stored = (x: number, y: number, width = 1000, height = 700, maximised = false) => ({
  x,
  y,
  width,
  height,
  maximised,
})
const middle = { x: 320, y: 90, width: 1280, height: 860, maximised: false }

test.each([
  ['nothing stored', undefined, [first], middle],
  ['a broken memory', 'window', [first], middle],
  ['numbers as text', { x: '1', y: '2', width: '3', height: '4' }, [first], middle],
  ['no size', stored(0, 0, 0, 0), [first], middle],
  ['as it was', stored(100, 50), [first], stored(100, 50)],
  ['as it was on the second screen', stored(2000, 50), [first, second], stored(2000, 50)],
  ['the second screen is gone', stored(2000, 50), [first], stored(460, 170)],
  ['mostly off to the left', stored(-900, 50), [first], stored(460, 170)],
  ['a little off to the right', stored(1100, 50), [first], stored(920, 50)],
  ['above the screen', stored(100, -40), [first], stored(100, 0)],
  [
    'larger than the screen',
    stored(0, 0, 1400, 1100),
    [{ x: 0, y: 0, width: 1024, height: 768 }],
    stored(0, 0, 1024, 768),
  ],
  ['maximised stays maximised', stored(0, 0, 1000, 700, true), [first], stored(0, 0, 1000, 700, true)],
  ['smaller than allowed', stored(0, 0, 10, 10), [first], stored(0, 0, smallest.width, smallest.height)],
] as const)('%s', (_, memory, screens, expected) => {
  expect(placeWindow(memory, screens)).toEqual(expected)
})

test('a window is always wholly on a screen that is large enough', () => {
  for (let x = -4000; x <= 4000; x += 370)
    for (let y = -2000; y <= 2000; y += 230) {
      const { x: left, y: top, width, height } = placeWindow(stored(x, y), [first, second])
      const on = [first, second].some(
        (area) =>
          left >= area.x &&
          top >= area.y &&
          left + width <= area.x + area.width &&
          top + height <= area.y + area.height,
      )
      expect(on, `${x}, ${y}`).toBe(true)
    }
})
