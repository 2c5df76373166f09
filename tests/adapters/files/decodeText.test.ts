import { expect, test } from 'vitest'
import { decodeText } from '../../../main/adapters/files/decodeText.ts'

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding))

test.each([
  ['UTF-8', bytes('Jörg Brückner', 'utf8')],
  ['Windows-1252', bytes('Jörg Brückner', 'latin1')],
  ['UTF-16', bytes('\uFEFFJörg Brückner', 'utf16le')],
])('%s', (_, given) => {
  expect(decodeText(given)).toBe('Jörg Brückner')
})

test('the euro sign of Windows-1252', () => {
  expect(decodeText(Uint8Array.of(0x80, 0xe4))).toBe('€ä')
})
