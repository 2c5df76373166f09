import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'

/** One entry as its two headers say it; what is left out is right. */
export interface Crafted {
  readonly path: string | Buffer
  readonly bytes?: Buffer
  readonly stored?: boolean
  /** Of the directory, where it says something else than the local header. */
  readonly central?: Partial<{
    size: number
    packed: number
    crc: number
    path: string
    method: number
    offset: number
  }>
  readonly local?: Partial<{ size: number; packed: number; crc: number; path: string; method: number }>
  readonly mode?: number
  /** Bit 11 of the flags: the name is UTF-8. */
  readonly utf8?: boolean
}

/** A zip byte by byte, so that it can lie. */
export function craftedZip(entries: readonly Crafted[], end: { readonly count?: number } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const {
    path,
    bytes = Buffer.alloc(0),
    stored,
    central = {},
    local = {},
    mode = 0o100644,
    utf8 = true,
  } of entries) {
    const packed = stored ? bytes : deflateRawSync(bytes)
    const right = { size: bytes.length, packed: packed.length, crc: crc32(bytes), path, method: stored ? 0 : 8, offset }
    const here = { ...right, ...local }
    const there = { ...right, ...central }
    const flags = utf8 ? 0x800 : 0
    const name = Buffer.from(here.path)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(here.method, 8)
    head.writeUInt32LE(here.crc, 14)
    head.writeUInt32LE(here.packed, 18)
    head.writeUInt32LE(here.size, 22)
    head.writeUInt16LE(name.length, 26)
    parts.push(head, name, packed)
    const known = Buffer.from(there.path)
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt16LE((3 << 8) | 20, 4)
    line.writeUInt16LE(20, 6)
    line.writeUInt16LE(flags, 8)
    line.writeUInt16LE(there.method, 10)
    line.writeUInt32LE(there.crc, 16)
    line.writeUInt32LE(there.packed, 20)
    line.writeUInt32LE(there.size, 24)
    line.writeUInt16LE(known.length, 28)
    line.writeUInt32LE((mode << 16) >>> 0, 38)
    line.writeUInt32LE(there.offset, 42)
    directory.push(line, known)
    offset += head.length + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const last = Buffer.alloc(22)
  last.writeUInt32LE(0x06054b50, 0)
  last.writeUInt16LE(end.count ?? entries.length, 8)
  last.writeUInt16LE(end.count ?? entries.length, 10)
  last.writeUInt32LE(list.length, 12)
  last.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, last])
}

/** The list of files of a backup with these. */
export const listOf = (files: readonly { readonly path: string; readonly bytes: Buffer }[]): Buffer =>
  Buffer.from(
    JSON.stringify({
      format: 'werkstattkoffer-backup',
      schema: 1,
      createdAt: '2027-01-01T00:00:00Z',
      files: files.map(({ path, bytes }) => ({
        path,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
    }),
  )
