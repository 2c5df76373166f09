import { formatOf, type ImageFault, type ImageNote, type Picture } from '../../core/package/image.ts'
import { readSvg } from '../../core/package/svg/svg.ts'
import { checkJpeg } from './jpeg.ts'
import { moves } from './moves.ts'
import { checkPixels } from './pixels.ts'
import { svgText } from './svgText.ts'
import { Unusable } from './unusable.ts'

export type Decoded = ({ readonly ok: true } & Read) | { readonly ok: false; readonly fault: ImageFault }

interface Read {
  readonly picture: Picture
  /** The text in it, which is drawn with the fonts of the handouts. */
  readonly characters: string
  /** What the layout engine must show that it can draw. */
  readonly proofs: readonly Proof[]
}

export interface Proof {
  readonly picture: Uint8Array
  /** Of an SVG, see `limitCost`. */
  readonly weight?: number
}

/** Reads a picture whole. Takes time: for a thread. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, ...read(bytes, 0) }
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, fault: error.fault }
    throw error
  }
}

function read(bytes: Uint8Array, depth: number): Read {
  const format = formatOf(bytes)
  if (format === undefined) throw new Unusable('not-an-image')
  if (typeof format === 'object') throw new Unusable('other-format', { format: format.other })
  if (format === 'svg' || format === 'gzip') return readVector(bytes, depth)
  if (format === 'jpeg') {
    const { bytes: plain, cmyk } = checkJpeg(bytes)
    const notes: readonly ImageNote[] = cmyk ? [{ code: 'cmyk', facts: {} }] : []
    return { picture: { bytes: plain, notes }, characters: '', proofs: [{ picture: plain }] }
  }
  checkPixels(format, bytes)
  const notes: readonly ImageNote[] = moves(format, bytes) ? [{ code: 'moving', facts: {} }] : []
  return { picture: { bytes, notes }, characters: '', proofs: [{ picture: bytes }] }
}

function readVector(bytes: Uint8Array, depth: number): Read {
  const result = readSvg(svgText(bytes))
  if (!result.ok) {
    const { code, what, line } = result.fault
    throw new Unusable(`svg-${code}`, { what, line: line ?? 1 })
  }
  const { parts, images, fonts, characters, differs } = result.svg
  // A picture in a picture in a picture, but not for ever.
  if (images.length > 0 && depth > 2) throw new Unusable('svg-costly', { what: '<image>', line: 1 })
  const inside = new Map<string, Read>()
  const addresses = images.map((address) => {
    const image = inside.get(address) ?? read(embedded(address), depth + 1)
    inside.set(address, image)
    return dataAddress(image.picture.bytes)
  })
  const text = parts.flatMap((part, index) => [part, addresses[index] ?? '']).join('')
  const notes: ImageNote[] = [
    ...[...fonts].map((font) => ({ code: 'font' as const, facts: { font } })),
    ...[...differs].map((what) => ({ code: 'differs' as const, facts: { what } })),
    ...[...inside.values()].flatMap(({ picture }) => picture.notes),
  ]
  const drawn = Buffer.from(text)
  const all = [...characters, ...[...inside.values()].map((each) => each.characters)].join('')
  return {
    picture: { bytes: drawn, notes },
    characters: all,
    proofs: [
      ...[...inside.values()].flatMap(({ proofs }) => proofs),
      ...(result.plain ? [] : [{ picture: drawn, weight: result.weight }]),
    ],
  }
}

/** RFC 2397. Programs break the lines of base64, and escape characters that need none. */
function embedded(address: string): Uint8Array {
  const comma = address.indexOf(',')
  if (!/^data:/i.test(address) || comma < 0) throw new Unusable('svg-external', { what: address.slice(0, 80), line: 1 })
  const head = address.slice(0, comma)
  let body = address.slice(comma + 1)
  try {
    if (body.includes('%')) body = decodeURIComponent(body)
  } catch {
    throw new Unusable('damaged', { format: 'SVG' })
  }
  return Buffer.from(body, /;\s*base64\s*$/i.test(head) ? 'base64' : 'utf8')
}

const media = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' } as const

function dataAddress(bytes: Uint8Array): string {
  const format = formatOf(bytes)
  const type = typeof format === 'string' && format in media ? media[format as keyof typeof media] : 'image/svg+xml'
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
