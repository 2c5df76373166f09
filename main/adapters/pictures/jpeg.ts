import { decode, encode } from 'jpeg-js'
import { limitPixels } from './pixels.ts'
import { Unusable } from './unusable.ts'

/**
 * A JPEG that is whole. The layout engine copies the file as it is, so that half of one would end in an empty area. Colours
 * for presses (CMYK) become those of screens: the PDF has the profile of one kind only.
 */
export function checkJpeg(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly cmyk: boolean } {
  const { width, height, components, process } = readHead(bytes)
  if (process !== 0xc0 && process !== 0xc1 && process !== 0xc2) {
    throw new Unusable('variant', { what: `JPEG SOF${process & 15}` })
  }
  limitPixels(width, height, 'JPEG')
  const image = decodeStrictly(bytes)
  if (components !== 4) return { bytes, cmyk: false }
  return { bytes: encode(image, 95).data, cmyk: true }
}

function decodeStrictly(bytes: Uint8Array) {
  try {
    return decode(bytes, {
      useTArray: true,
      tolerantDecoding: false,
      maxResolutionInMP: 1000,
      maxMemoryUsageInMB: 1500,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (reason.includes('maxMemoryUsage')) throw new Unusable('too-slow')
    // Whether 255 is no ink or all of it is told by Adobe's marker alone.
    if (reason.includes('color mode')) throw new Unusable('variant', { what: 'CMYK' })
    throw new Unusable('damaged', { format: 'JPEG' })
  }
}

/** The frame header (ITU T.81, B.2.2), looked for from marker to marker. */
function readHead(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 10 < bytes.length) {
    if (bytes[at] !== 0xff) throw new Unusable('damaged', { format: 'JPEG' })
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return { process: marker, width, height, components: bytes[at + 9] ?? 0 }
    }
    at += 2 + (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 0 : view.getUint16(at + 2))
  }
  throw new Unusable('damaged', { format: 'JPEG' })
}
