import { describe, expect, test } from 'vitest'
import { contrast, mix, readable } from '../../../main/core/handout/contrast.ts'

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
  ])('%s on %s', (a, b, ratio) => expect(contrast(a, b)).toBeCloseTo(ratio, 2))

  test.each(['#ffff00', '#ffffff', '#00ff88', '#ff8800', '#1f4e79', '#808080'])('%s becomes readable', (colour) => {
    for (const ground of ['#ffffff', '#000000', mix(colour, '#ffffff', 0.92)]) {
      expect(contrast(readable(colour, ground), ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('keeps a colour that can be read', () => expect(readable('#1f4e79')).toBe('#1f4e79'))
})
