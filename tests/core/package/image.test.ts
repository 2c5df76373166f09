import { expect, test } from 'vitest'
import { formatOf, imageFault } from '../../../main/core/package/image.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test.each<[string, string, ReturnType<typeof formatOf>]>([
  ['PNG', '\x89PNG\r\n\x1a\n', 'png'],
  ['JPEG', '\xff\xd8\xff\xe0', 'jpeg'],
  ['GIF', 'GIF89a', 'gif'],
  ['WebP', 'RIFF\x10\0\0\0WEBPVP8 ', 'webp'],
  ['SVG', '<svg/>', 'svg'],
  ['SVG behind a byte order mark', '\xef\xbb\xbf\n<?xml version="1.0"?><svg/>', 'svg'],
  ['SVG in UTF-16', '\xff\xfe<\0s\0v\0g\0', 'svg'],
  ['SVGZ', '\x1f\x8b\x08', 'gzip'],
  ['a photograph of an iPhone', '\0\0\0\x18ftypheic', { other: 'HEIC' }],
  ['AVIF', '\0\0\0\x18ftypavif', { other: 'AVIF' }],
  ['a scan', 'II*\0', { other: 'TIFF' }],
  ['Illustrator and PDF', '%PDF-1.7', { other: 'PDF' }],
  ['a page of an error', '<!DOCTYPE html><html>', { other: 'HTML' }],
  ['text', 'Hallo', undefined],
  ['nothing', '', undefined],
])('%s is known by its first bytes', (_, head, format) => expect(formatOf(bytes(head))).toEqual(format))

test('what is too large or no picture is told at once', () => {
  expect(imageFault(bytes('<svg/>'))).toBeUndefined()
  expect(imageFault(bytes('%PDF-1.7'))).toBe('not-an-image')
  expect(imageFault(new Uint8Array(2 * 1024 * 1024 + 1))).toBe('too-large')
})
