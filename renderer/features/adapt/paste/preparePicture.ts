import { imageLimit } from '../../../../main/core/package/image.ts'

/** What is taken of one's own pictures, in bytes. */
export const pictureLimit = 20 * 1024 * 1024

/** Why a picture is not taken. The window has the words: `adapt.picture…`. */
export type PictureRefused = 'tooLarge' | 'unreadable' | 'heic' | 'notAPicture'

export class PictureError extends Error {
  readonly refused: PictureRefused
  constructor(refused: PictureRefused) {
    super(refused)
    this.refused = refused
  }
}

/**
 * A picture as print needs it, 300 dots an inch at `width` millimetres: turned as the camera says (EXIF), in colours of the screen (also CMYK),
 * without what a camera writes beside it, such as the place. SVG stays what it is and is read on the main side. Rejects with `PictureError`.
 */
export async function preparePicture(file: Blob, width: number): Promise<Blob> {
  if (file.size > pictureLimit) throw new PictureError('tooLarge')
  const start = await file.slice(0, 512).text()
  if (/image\/hei[cf]/.test(file.type) || /^....ftyp(?:heic|heix|mif1|hevc)/s.test(start))
    throw new PictureError('heic')
  if (file.type === 'image/svg+xml' || /<svg[\s>]/.test(start) || /^<\?xml/.test(start)) return file
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new PictureError(file.type.startsWith('image/') ? 'unreadable' : 'notAPicture')
  })
  try {
    return await smallEnough(bitmap, (width / 25.4) * 300)
  } finally {
    bitmap.close()
  }
}

/** In the best quality that the limit of a picture has room for. */
async function smallEnough(bitmap: ImageBitmap, most: number): Promise<Blob> {
  for (let side = most; side > 200; side *= 0.75) {
    const canvas = drawn(bitmap, side)
    const isOpaque = !hasHoles(canvas)
    const drawing = await canvas.convertToBlob({ type: 'image/png' })
    // Drawings and pictures of a screen are small without loss; photos are not.
    if (drawing.size <= imageLimit / (isOpaque ? 4 : 1)) return drawing
    if (!isOpaque) continue
    for (const quality of [0.92, 0.85, 0.75]) {
      const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality })
      if (photo.size <= imageLimit) return photo
    }
  }
  throw new PictureError('unreadable')
}

function drawn(bitmap: ImageBitmap, most: number): OffscreenCanvas {
  const scale = Math.min(1, most / bitmap.width, (most * 1.5) / bitmap.height)
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new PictureError('unreadable')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

function hasHoles(canvas: OffscreenCanvas): boolean {
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
  return false
}

/** Millimetres of text that a page has from side to side. */
export const textWidths: Readonly<Record<string, number>> = {
  a3: 257,
  'a3-landscape': 380,
  a4: 170,
  'a4-landscape': 257,
  a5: 118,
  a6: 85,
  'a6-landscape': 128,
  slides: 300,
}

export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768))
  return btoa(text)
}
