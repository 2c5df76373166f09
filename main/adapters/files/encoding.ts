import type { Encoding } from '../../usecases/ports.ts'

export const encoding: Encoding = {
  utf8: (text) => Buffer.from(text, 'utf8'),
  toBase64: (bytes) => Buffer.from(bytes).toString('base64'),
  fromBase64: (text) => Buffer.from(text, 'base64'),
}
