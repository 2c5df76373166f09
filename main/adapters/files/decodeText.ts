import { Buffer, isUtf8 } from 'node:buffer'
import { codepages } from './codepages.ts'
import { guessCodepage } from './guessCodepage.ts'

export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** The file is no table of text at all. */
  | { readonly kind: 'other'; readonly format: OtherFormat }
  /** Two readings are about as likely; the first word in which they differ, in both. */
  | { readonly kind: 'doubt'; readonly words: readonly [string, string] }
export type OtherFormat = 'xlsx' | 'xls' | 'pdf' | 'html' | 'xml' | 'rtf' | 'unknown'

/**
 * The text of a table as spreadsheets save it on Windows, Mac and DOS: UTF-8, UTF-16 and UTF-32 with or without a byte order
 * mark, or one of the encodings of `codepages`. What it is, its content tells alone, on every PC and every Node alike.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const other = otherFormat(bytes)
  if (other) return { kind: 'other', format: other }
  const wide = decodeWide(bytes)
  if (wide !== undefined) return { kind: 'text', text: wide }
  if (bytes.includes(0)) return { kind: 'other', format: 'unknown' }
  const body = starts(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes
  if (isUtf8(body)) return { kind: 'text', text: onceDecoded(buffer(body).toString('utf8')) }
  const guess = guessCodepage(bytes)
  if ('words' in guess) return { kind: 'doubt', words: guess.words }
  const page = codepages[guess.page]
  const text = buffer(bytes)
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (sign) => page[sign.charCodeAt(0) - 0x80] ?? '')
  return { kind: 'text', text }
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte)

function otherFormat(bytes: Uint8Array): OtherFormat | undefined {
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return 'xlsx'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls'
  const head = buffer(bytes.subarray(0, 200))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  if (head.startsWith('%PDF-')) return 'pdf'
  if (/^\s{0,50}<(?:!doctype html|html|table|meta)\b/i.test(head)) return 'html'
  if (/^\s{0,50}<\?xml\b/i.test(head)) return 'xml'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return undefined
}

/** UTF-16 and UTF-32: by their marks, or else by the empty halves of separators, line ends and plain letters. */
function decodeWide(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0xff, 0xfe, 0, 0)) return utf32(bytes.subarray(4), true)
  if (starts(bytes, 0, 0, 0xfe, 0xff)) return utf32(bytes.subarray(4), false)
  if (starts(bytes, 0xff, 0xfe)) return utf16(bytes.subarray(2), true)
  if (starts(bytes, 0xfe, 0xff)) return utf16(bytes.subarray(2), false)
  if (bytes.length % 2 !== 0) return undefined
  const zeros = [0, 0, 0, 0] as [number, number, number, number]
  const seen = Math.min(bytes.length, 65_536)
  for (let at = 0; at < seen; at += 1) if (bytes[at] === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1
  const [a, b, c, d] = zeros
  const units = seen / 4
  if (a < units / 20 && c > units * 0.95 && d > units * 0.95) return utf32(bytes, true)
  if (d < units / 20 && a > units * 0.95 && b > units * 0.95) return utf32(bytes, false)
  const [even, odd] = [a + c, b + d]
  // Of Cyrillic only the separators and the ends of lines are empty on one side.
  if (odd > units / 20 && even < odd / 20) return utf16(bytes, true)
  if (even > units / 20 && odd < even / 20) return utf16(bytes, false)
  return undefined
}

const utf16 = (bytes: Uint8Array, little: boolean): string => {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2))
  return (little ? buffer(whole) : Buffer.from(whole).swap16()).toString('utf16le')
}

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const signs: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, little)
    signs.push(point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point))
  }
  return signs.join('')
}

/** UTF-8 that a program took for Windows-1252 and saved as UTF-8 again: `MÃ¼ller`. Nobody writes so, so it is turned back. */
function onceDecoded(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(text)) return text
  const bytes: number[] = []
  for (const sign of text) {
    const at = sign < '\x80' ? sign.charCodeAt(0) : byteOf(sign)
    if (at === undefined) return text
    bytes.push(at)
  }
  const before = Uint8Array.from(bytes)
  return isUtf8(before) ? buffer(before).toString('utf8') : text
}

/** Bytes that Windows-1252 lacks are kept as the control characters of their number. */
function byteOf(sign: string): number | undefined {
  const at = codepages['windows-1252'].indexOf(sign)
  if (at >= 0 && sign !== '\ufffd') return at + 0x80
  const point = sign.codePointAt(0) ?? 0
  return point >= 0x80 && point < 0xa0 ? point : undefined
}
