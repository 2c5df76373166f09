import { hash } from 'node:crypto'
import type { Codec } from '../../core/state/seal.ts'

export const codec: Codec = {
  digest: (data) => hash('sha256', data),
  encode: (text) => Buffer.from(text),
  decode: (utf8) => Buffer.from(utf8.buffer, utf8.byteOffset, utf8.byteLength).toString('utf8'),
}
