import { expect, test } from 'vitest'
import { imageFault } from '../../../main/core/package/image.ts'

const svg = (inside: string) => `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`

test.each([
  ['a plain SVG', svg('<path d="M0 0h1v1z" fill="url(#a)"/><use href="#b"/>'), undefined],
  ['a script', svg('<script>1</script>'), 'svg-active'],
  ['a handler', svg('<path onclick="x()"/>'), 'svg-active'],
  ['an entity', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'not-an-image'],
  ['an address in href', svg('<image href="https://example.org/a.png"/>'), 'svg-external'],
  ['an address in xlink:href', svg('<image xlink:href="file:///etc/passwd"/>'), 'svg-external'],
  ['an address in a style', svg('<style>@import "a.css"</style>'), 'svg-external'],
  ['an address in url()', svg('<path fill="url(https://example.org/#a)"/>'), 'svg-external'],
  ['text', 'Hallo', 'not-an-image'],
  ['too many bytes', ' '.repeat(2 * 1024 * 1024 + 1), 'too-large'],
])('%s', (_, text, expected) => expect(imageFault(new TextEncoder().encode(text))).toBe(expected))

test('PNG and JPEG go by their first bytes', () => {
  expect(imageFault(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBeUndefined()
  expect(imageFault(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBeUndefined()
})
