import { type ImageFormat, pixelLimit } from '../../core/package/image.ts'
import { Unusable } from './unusable.ts'

/** Refuses by their head those that would be too large unpacked, and PNG as only iPhones read it. */
export function checkPixels(format: Exclude<ImageFormat, 'svg' | 'gzip' | 'jpeg'>, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = format.toUpperCase()
  if (bytes.length < 40) throw new Unusable('damaged', { format: name })
  if (format === 'png') {
    // Apple's own chunk stands before the head (a private one by PNG 3, 5.4, although it changes how all others are read).
    if (view.getUint32(12) === 0x43674249) throw new Unusable('variant', { what: 'CgBI' })
    limitPixels(view.getUint32(16), view.getUint32(20), name)
  } else if (format === 'gif') limitPixels(view.getUint16(6, true), view.getUint16(8, true), name)
  else limitPixels(...webpSize(view), name)
}

/** Beyond the limits of `pixelLimit`, or none at all. */
export function limitPixels(width: number, height: number, format: string): void {
  if (width === 0 || height === 0) throw new Unusable('damaged', { format })
  const fits = width <= pixelLimit.side && height <= pixelLimit.side && width * height <= pixelLimit.all
  if (!fits) throw new Unusable('too-many-pixels', { width, height })
}

/** RFC 9649, 2.5 to 2.7: lossy, lossless, extended. */
function webpSize(view: DataView): readonly [number, number] {
  const kind = view.getUint32(12)
  if (kind === 0x56503820) return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
  const bits = view.getUint32(21, true)
  if (kind === 0x5650384c) return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
  return [(view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(27, true) & 0xffffff) + 1]
}
