/** Whether a picture has more than one frame. Paper shows the first. */
export function moves(format: 'png' | 'gif' | 'webp', bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (format === 'gif') return gifFrames(bytes) > 1
  // RFC 9649, 2.7: the second bit of the flags.
  if (format === 'webp') return view.getUint32(12) === 0x56503858 && ((bytes[20] ?? 0) & 2) !== 0
  return pngFrames(view) > 1
}

/** GIF89a, 17 to 23: blocks from mark to mark, up to the second picture. */
function gifFrames(bytes: Uint8Array): number {
  const table = (flags = 0): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  let at = 13 + table(bytes[10])
  let frames = 0
  while (at < bytes.length && frames < 2) {
    if (bytes[at] === 0x2c) {
      frames += 1
      at += 11 + table(bytes[at + 9])
    } else if (bytes[at] === 0x21) at += 2
    else break
    while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1
    at += 1
  }
  return frames
}

/** PNG 3, 11.3.6.1: the count of frames stands before the first of them. */
function pngFrames(view: DataView): number {
  let at = 8
  while (at + 12 <= view.byteLength) {
    const type = view.getUint32(at + 4)
    if (type === 0x6163544c) return view.getUint32(at + 8)
    if (type === 0x49444154) return 1
    at += 12 + view.getUint32(at)
  }
  return 1
}
