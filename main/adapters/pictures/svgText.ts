import { gunzipSync } from 'node:zlib'
import { imageLimit } from '../../core/package/image.ts'
import { Unusable } from './unusable.ts'

/** The text of an SVG in the encoding that it names (XML 1.0, 4.3.3 and F), unpacked when it is SVGZ. */
export function svgText(bytes: Uint8Array): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes) : bytes
  const encoding = encodingOf(plain)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(plain)
  } catch {
    throw new Unusable('svg-encoding', { what: encoding })
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1')
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/.exec(head)?.[1]
  // Nobody could have written the declaration itself in it.
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: imageLimit })
  } catch (error) {
    const large = error instanceof RangeError
    throw large ? new Unusable('too-large') : new Unusable('damaged', { format: 'SVGZ' })
  }
}
