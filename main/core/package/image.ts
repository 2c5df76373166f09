/** Pictures come from outside: what they may be. */
export const imageLimit = 2 * 1024 * 1024

/** An A2 sheet at 300 dots per inch has 35 million. */
export const pixelLimit = { all: 40_000_000, side: 20_000 }

/**
 * Why a picture is refused. Facts: `format` of `other-format` and `damaged`; `width`, `height` of `too-many-pixels`; `what`
 * and `line` of those of SVG (see `SvgFault`); `what` of `variant`: how the file is encoded; `what` of `glyph`: characters.
 */
export interface ImageFault {
  readonly code:
    | 'too-large'
    | 'too-many-pixels'
    | 'not-an-image'
    | 'other-format'
    | 'damaged'
    | 'variant'
    | 'too-slow'
    | 'glyph'
    | 'svg-broken'
    | 'svg-encoding'
    | 'svg-active'
    | 'svg-external'
    | 'svg-html'
    | 'svg-unsupported'
    | 'svg-costly'
    | 'svg-cyclic'
    | 'svg-empty'
  readonly facts: Readonly<Record<string, string | number>>
}

/** What a person should know of a picture that is drawn. `font`: a family that is not ours. */
export interface ImageNote {
  readonly code: 'cmyk' | 'font' | 'differs' | 'moving'
  readonly facts: Readonly<Record<string, string>>
}

/** A picture as the layout engine takes it: read whole and found sound, in colours of the screen. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly notes: readonly ImageNote[]
}

/** What can be told of a picture without reading it. */
export const imageFault = (bytes: Uint8Array): 'too-large' | 'not-an-image' | undefined =>
  bytes.length > imageLimit ? 'too-large' : typeof formatOf(bytes) === 'string' ? undefined : 'not-an-image'

export type ImageFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'gzip' | 'svg'

/** The format by the first bytes, whatever the name says; `other` is named as people know it. `svg`: text of some kind. */
export function formatOf(bytes: Uint8Array): ImageFormat | { readonly other: string } | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  const known = signatures.find(([mark]) => head.startsWith(mark))
  if (known) return known[1]
  if (head.startsWith('RIFF')) return head.slice(8, 12) === 'WEBP' ? 'webp' : { other: 'RIFF' }
  if (head.slice(4, 8) === 'ftyp')
    return { other: boxes.find(([brand]) => head.slice(8).startsWith(brand))?.[1] ?? 'Video' }
  if (/^\s*(<!doctype html|<html)/i.test(head)) return { other: 'HTML' }
  // Text has no zero bytes, unless two bytes make a character.
  const text = head.replace(/^(\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, '').replaceAll('\0', '')
  return /^\s*</.test(text) ? 'svg' : undefined
}

const signatures: readonly (readonly [string, ImageFormat | { readonly other: string }])[] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['\x1f\x8b', 'gzip'],
  ['%PDF', { other: 'PDF' }],
  ['%!PS', { other: 'EPS' }],
  ['\xc5\xd0\xd3\xc6', { other: 'EPS' }],
  ['II*\0', { other: 'TIFF' }],
  ['MM\0*', { other: 'TIFF' }],
  ['BM', { other: 'BMP' }],
  ['8BPS', { other: 'Photoshop' }],
  ['\0\0\x01\0', { other: 'ICO' }],
  ['\xd7\xcd\xc6\x9a', { other: 'WMF' }],
  ['\x01\0\0\0', { other: 'EMF' }],
  ['\0\0\0\x0cjP', { other: 'JPEG 2000' }],
  ['\xff\x0a', { other: 'JPEG XL' }],
  ['\0\0\0\x0cJXL', { other: 'JPEG XL' }],
  ['PK\x03\x04', { other: 'ZIP' }],
]

const boxes: readonly (readonly [string, string])[] = [
  ['heic', 'HEIC'],
  ['heix', 'HEIC'],
  ['mif1', 'HEIC'],
  ['msf1', 'HEIC'],
  ['avif', 'AVIF'],
  ['avis', 'AVIF'],
]
