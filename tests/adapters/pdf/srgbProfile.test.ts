import { expect, it } from 'vitest'
import { srgbProfile } from '../../../main/adapters/pdf/srgbProfile.ts'

const profile = srgbProfile()
const view = new DataView(profile.buffer)
const ascii = (offset: number) => String.fromCharCode(...profile.subarray(offset, offset + 4))
const fixed = (offset: number) => view.getInt32(offset) / 0x10000

const tags = new Map(
  Array.from({ length: view.getUint32(128) }, (_, index) => {
    const entry = 132 + index * 12
    return [ascii(entry), { offset: view.getUint32(entry + 4), size: view.getUint32(entry + 8) }] as const
  }),
)

it('has the header of an RGB display profile', () => {
  expect(view.getUint32(0)).toBe(profile.length)
  expect([12, 16, 20, 36].map(ascii)).toEqual(['mntr', 'RGB ', 'XYZ ', 'acsp'])
})

it('holds every tag that ICC.1 asks of a display profile, aligned and inside the file', () => {
  expect([...tags.keys()].sort()).toEqual(['bTRC', 'bXYZ', 'cprt', 'desc', 'gTRC', 'gXYZ', 'rTRC', 'rXYZ', 'wtpt'])
  for (const { offset, size } of tags.values()) {
    expect(offset % 4).toBe(0)
    expect(offset + size).toBeLessThanOrEqual(profile.length)
  }
})

it('mixes its primaries to white', () => {
  for (const axis of [0, 1, 2]) {
    const at = (name: string) => fixed((tags.get(name)?.offset ?? 0) + 8 + axis * 4)
    expect(at('rXYZ') + at('gXYZ') + at('bXYZ')).toBeCloseTo(at('wtpt'), 3)
  }
})

it('follows the curve of IEC 61966-2-1', () => {
  const start = (tags.get('rTRC')?.offset ?? 0) + 12
  const at = (point: number) => view.getUint16(start + point * 2) / 0xffff
  expect(at(0)).toBe(0)
  expect(at(1023)).toBe(1)
  expect(at(512)).toBeCloseTo(0.2148, 3)
  expect(at(20)).toBeCloseTo(20 / 1023 / 12.92, 4)
})
