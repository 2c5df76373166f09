import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decode } from '../../../main/adapters/pictures/decode.ts'
import { cmykJpeg, gif, jpeg, png } from './samples.ts'

const svg = (inside: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`
const address = (type: string, bytes: Uint8Array) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
const image = (href: string) => svg(`<image width="9" height="9" href="${href}"/>`)
const utf16 = (text: string) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')])

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)

test.each<[string, Uint8Array | string, object]>([
  ['PNG', png(4, 4), { ok: true, proofs: [{}] }],
  ['PNG of 16 bit', png(4, 4, { depth: 16 }), { ok: true, proofs: [{}] }],
  ['PNG of an iPhone', png(4, 4, { first: 'CgBI' }), { fault: { code: 'variant', facts: { what: 'CgBI' } } }],
  ['PNG of 400 million dots', png(4, 4).fill(0x4e, 18, 20).fill(0x4e, 22, 24), { fault: { code: 'too-many-pixels' } }],
  ['PNG without a size', png(0, 4), { fault: { code: 'damaged', facts: { format: 'PNG' } } }],
  ['PNG of twenty bytes', png(4, 4).subarray(0, 20), { fault: { code: 'damaged' } }],
  ['JPEG', jpeg(), { ok: true, picture: { notes: [] } }],
  ['half a JPEG', half(jpeg()), { fault: { code: 'damaged', facts: { format: 'JPEG' } } }],
  ['a JPEG of four bytes', Buffer.of(0xff, 0xd8, 0xff, 0xe0), { fault: { code: 'damaged' } }],
  ['a JPEG in inks', cmykJpeg(), { ok: true, picture: { notes: [{ code: 'cmyk' }] } }],
  ['a JPEG with arithmetic', cmykJpeg(0xc9), { fault: { code: 'variant', facts: { what: 'JPEG SOF9' } } }],
  [
    'a JPEG in inks that does not say which way',
    Buffer.concat([cmykJpeg().subarray(0, 2), cmykJpeg().subarray(18)]),
    { fault: { code: 'variant', facts: { what: 'CMYK' } } },
  ],
  ['GIF with two pictures', gif(2), { ok: true, picture: { notes: [{ code: 'moving' }] } }],
  ['GIF with one picture', gif(1), { ok: true, picture: { notes: [] } }],
  ['text', 'Hallo', { fault: { code: 'not-an-image' } }],
  ['PDF', '%PDF-1.7', { fault: { code: 'other-format', facts: { format: 'PDF' } } }],
  [
    'SVG in Latin-1',
    Buffer.from(svg('<title>ü</title>', '<?xml version="1.0" encoding="ISO-8859-1"?>'), 'latin1'),
    { ok: true },
  ],
  ['SVG in UTF-16', utf16(svg('<rect/>', '<?xml version="1.0" encoding="UTF-16"?>')), { ok: true }],
  [
    'SVG in another encoding than it says',
    Buffer.from(svg('<title>ü</title>'), 'latin1'),
    { fault: { code: 'svg-encoding', facts: { what: 'utf-8' } } },
  ],
  [
    'SVG in an encoding that nobody knows',
    svg('', '<?xml version="1.0" encoding="x-none"?>'),
    { fault: { code: 'svg-encoding' } },
  ],
  ['SVGZ', gzipSync(svg('<rect/>')), { ok: true }],
  ['SVGZ of 40 MB', gzipSync(Buffer.alloc(40e6, 32)), { fault: { code: 'too-large' } }],
  ['half an SVGZ', half(gzipSync(svg('<rect/>'))), { fault: { code: 'damaged', facts: { format: 'SVGZ' } } }],
  ['SVG with a PNG', image(address('image/png', png(4, 4))), { ok: true, proofs: [{}, {}] }],
  ['SVG with a JPEG under another name', image(address('image/jpg', jpeg())), { ok: true }],
  ['SVG with half a JPEG', image(address('image/jpeg', half(jpeg()))), { fault: { code: 'damaged' } }],
  [
    'SVG with a JPEG in inks',
    image(address('image/jpeg', cmykJpeg())),
    { ok: true, picture: { notes: [{ code: 'cmyk' }] } },
  ],
  ['SVG with an SVG', image(address('image/svg+xml', Buffer.from(svg('<rect/>')))), { ok: true }],
  ['SVG with an SVG in words', image(`data:image/svg+xml;utf8,${encodeURIComponent(svg('<rect/>'))}`), { ok: true }],
  [
    'SVG with a script inside',
    image(address('image/svg+xml', Buffer.from(svg('<script/>')))),
    { fault: { code: 'svg-active' } },
  ],
  ['SVG with a PDF', image(address('image/png', Buffer.from('%PDF'))), { fault: { code: 'other-format' } }],
  [
    'SVG with an address',
    image('https://example.org/a.png'),
    { fault: { code: 'svg-external', facts: { what: 'https://example.org/a.png' } } },
  ],
  ['SVG with a path', image('../a.png'), { fault: { code: 'svg-external' } }],
])('%s', (_, given, expected) => {
  expect(decode(typeof given === 'string' ? Buffer.from(given) : given)).toMatchObject(expected)
})

test('inks become colours of the screen', () => {
  const decoded = decode(cmykJpeg())
  if (!decoded.ok) throw new Error(decoded.fault.code)
  const again = decode(decoded.picture.bytes)
  expect(again).toMatchObject({ ok: true, picture: { bytes: decoded.picture.bytes, notes: [] } })
})

test('no byte of a JPEG or PNG that is changed or missing makes the decoder itself fail', () => {
  for (const whole of [jpeg(24, 24), png(24, 24), cmykJpeg()]) {
    for (let at = 0; at < whole.length; at += 3) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0x55
      expect(() => decode(flipped)).not.toThrow()
      expect(() => decode(whole.subarray(0, at))).not.toThrow()
    }
  }
})
