import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'jpeg-js'

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG in one colour; `first`: a chunk before all others; `rows`: fewer than it says. */
export function png(width: number, height: number, { first = '', rows = height, depth = 8 } = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, 2, 0, 0, 0], 8)
  const line = Buffer.concat([Buffer.of(0), Buffer.alloc((width * 3 * depth) / 8, 0x77)])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...(first ? [chunk(first, Buffer.alloc(4))] : []),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array<Buffer>(rows).fill(line)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG with something to see. */
export function jpeg(width = 64, height = 64): Buffer {
  const data = Buffer.alloc(width * height * 4, 255)
  for (let at = 0; at < data.length; at += 4) data.set([(at * 7) % 256, (at / width) % 256, (at * at) % 251], at)
  return encode({ data, width, height }, 80).data
}

/**
 * Eight times eight dots of middle grey in four inks, by hand (ITU T.81, annex B): each block is one code for "no difference" and
 * one for "nothing else". `process`: the marker of its kind.
 */
export const cmykJpeg = (process = 0xc0): Buffer =>
  Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0]),
    segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(process, [8, 0, 8, 0, 8, 4, ...[1, 2, 3, 4].flatMap((id) => [id, 0x11, 0])]),
    segment(0xc4, [0x00, 1, ...Array<number>(15).fill(0), 0]),
    segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
    segment(0xda, [4, ...[1, 2, 3, 4].flatMap((id) => [id, 0]), 0, 63, 0]),
    Buffer.of(0x00, 0xff, 0xd9),
  ])

const segment = (marker: number, body: readonly number[]): Buffer =>
  Buffer.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body)

/** A GIF of white dots with so many pictures. */
export const gif = (frames: number): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Buffer.of(1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255),
    ...Array<Buffer>(frames).fill(
      Buffer.of(0x21, 0xf9, 4, 0, 9, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0),
    ),
    Buffer.of(0x3b),
  ])
