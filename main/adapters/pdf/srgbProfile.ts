/**
 * A display profile of sRGB, the colour space that the output intent of every handout names.
 * Layout after ICC.1:2001-04 (profile version 2.4), values after IEC 61966-2-1.
 */
export function srgbProfile(): Uint8Array {
  const curve = sharedCurve()
  const tags: readonly (readonly [name: string, data: Uint8Array])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(D50)],
    ['rXYZ', xyz([0.4360747, 0.2225045, 0.0139322])],
    ['gXYZ', xyz([0.3850649, 0.7168786, 0.0971045])],
    ['bXYZ', xyz([0.1430804, 0.0606169, 0.7141733])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const tableEnd = HEADER_SIZE + 4 + tags.length * 12
  const offsets = new Map<Uint8Array, number>()
  let size = tableEnd
  for (const [, data] of tags) {
    if (offsets.has(data)) continue
    offsets.set(data, size)
    size = align(size + data.length)
  }

  const profile = new Uint8Array(size)
  const view = new DataView(profile.buffer)
  writeHeader(profile, size)
  view.setUint32(HEADER_SIZE, tags.length)
  for (const [index, [name, data]] of tags.entries()) {
    const entry = HEADER_SIZE + 4 + index * 12
    const offset = offsets.get(data) ?? 0
    writeAscii(profile, entry, name)
    view.setUint32(entry + 4, offset)
    view.setUint32(entry + 8, data.length)
    profile.set(data, offset)
  }
  return profile
}

const HEADER_SIZE = 128

/** The white of the profile connection space (ICC.1, 6.3.4.3); the primaries above are adapted to it after Bradford. */
const D50: Triple = [0.9642, 1, 0.8249]

type Triple = readonly [number, number, number]

const CURVE_POINTS = 1024

function writeHeader(profile: Uint8Array, size: number): void {
  const view = new DataView(profile.buffer)
  view.setUint32(0, size)
  view.setUint32(8, 0x02400000)
  writeAscii(profile, 12, 'mntrRGB XYZ ')
  // The date of the standard, not of this run: the profile has the same bytes each time.
  for (const [index, part] of [1999, 10, 18, 0, 0, 0].entries()) view.setUint16(24 + index * 2, part)
  writeAscii(profile, 36, 'acsp')
  for (const [index, part] of D50.entries()) view.setInt32(68 + index * 4, fixed(part))
}

/** IEC 61966-2-1, 5.2: from the encoded value to linear light. */
function linear(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
}

function sharedCurve(): Uint8Array {
  const data = new Uint8Array(12 + CURVE_POINTS * 2)
  const view = new DataView(data.buffer)
  writeAscii(data, 0, 'curv')
  view.setUint32(8, CURVE_POINTS)
  for (let point = 0; point < CURVE_POINTS; point++)
    view.setUint16(12 + point * 2, Math.round(linear(point / (CURVE_POINTS - 1)) * 0xffff))
  return data
}

function xyz(values: Triple): Uint8Array {
  const data = new Uint8Array(20)
  writeAscii(data, 0, 'XYZ ')
  const view = new DataView(data.buffer)
  for (const [index, value] of values.entries()) view.setInt32(8 + index * 4, fixed(value))
  return data
}

function text(value: string): Uint8Array {
  const data = new Uint8Array(8 + value.length + 1)
  writeAscii(data, 0, 'text')
  writeAscii(data, 8, value)
  return data
}

/** textDescriptionType (ICC.1, 6.5.17): the Unicode and Macintosh parts stay empty but keep their room. */
function description(value: string): Uint8Array {
  const data = new Uint8Array(12 + value.length + 1 + 4 + 4 + 2 + 1 + 67)
  writeAscii(data, 0, 'desc')
  new DataView(data.buffer).setUint32(8, value.length + 1)
  writeAscii(data, 12, value)
  return data
}

const fixed = (value: number): number => Math.round(value * 0x10000)

const align = (offset: number): number => (offset + 3) & ~3

function writeAscii(target: Uint8Array, offset: number, value: string): void {
  for (let index = 0; index < value.length; index++) target[offset + index] = value.charCodeAt(index)
}
