import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib'
import type { Source } from './source.ts'
import { inflated, replaceStream } from './streams.ts'

/**
 * Gives every glyph of a font a character: those that only add to a letter, without a width, get a space without width. Gives
 * their codes.
 */
export function mendCharacters(source: Source, number: number): ReadonlySet<number> {
  const font = source.resolve(PDFRef.of(number))
  const table = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
  const characters = source.resolve(table)
  if (!(font instanceof PDFDict && table instanceof PDFRef && characters instanceof PDFRawStream)) return new Set()
  const before = inflated(characters) ?? ''
  const { widths, count } = descendant(source, font)
  const silent = new Set<number>()
  const known = new Set<number>()
  let after = before.replace(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm, (line, code: string, text: string) => {
    const glyph = Number.parseInt(code, 16)
    known.add(glyph)
    // Marks that stand for themselves are what they are.
    if (widths.has(glyph) || !/[\p{L}\p{N}\p{Cf}]/u.test(utf16(text))) return line
    silent.add(glyph)
    return `<${code}> <200B>`
  })
  const missing: number[] = []
  for (let glyph = 1; glyph < count; glyph += 1) if (!known.has(glyph)) missing.push(glyph)
  for (const glyph of missing) if (!widths.has(glyph)) silent.add(glyph)
  const blocks: string[] = []
  // At most a hundred in a block (Adobe Technical Note 5014, 6).
  for (let at = 0; at < missing.length; at += 100) {
    const part = missing.slice(at, at + 100).map((glyph) => `<${glyph.toString(16).padStart(4, '0')}> <200B>`)
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`)
  }
  after = after.replace(/^endcmap/m, `${blocks.join('')}endcmap`)
  if (after !== before) replaceStream(source, table, characters, after)
  return silent
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Which glyphs have a width, and how many the embedded part of the font has. */
function descendant(
  { resolve }: Source,
  font: PDFDict,
): { readonly widths: ReadonlySet<number>; readonly count: number } {
  const below = resolve(font.get(PDFName.of('DescendantFonts')))
  const found = below instanceof PDFArray ? resolve(below.get(0)) : undefined
  if (!(found instanceof PDFDict)) return { widths: new Set(), count: 0 }
  const descriptor = resolve(found.get(PDFName.of('FontDescriptor')))
  const file = descriptor instanceof PDFDict ? resolve(descriptor.get(PDFName.of('FontFile2'))) : undefined
  const bytes = file instanceof PDFRawStream ? Buffer.from(inflated(file) ?? '', 'latin1') : Buffer.alloc(0)
  return { widths: withWidth(resolve(found.get(PDFName.of('W')))), count: glyphCount(bytes) }
}

/** ISO 32000-1, 9.7.4.3: `first [width …]` and `first last width`. */
function withWidth(array: unknown): ReadonlySet<number> {
  const wide = new Set<number>()
  if (!(array instanceof PDFArray)) return wide
  const items = array.asArray()
  for (let at = 0; at < items.length; ) {
    const [first, second, third] = [items[at], items[at + 1], items[at + 2]]
    if (!(first instanceof PDFNumber)) return wide
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, index) => {
        if (width instanceof PDFNumber && width.asNumber() > 0) wide.add(first.asNumber() + index)
      })
      at += 2
    } else {
      const last = second instanceof PDFNumber ? second.asNumber() : -1
      const width = third instanceof PDFNumber ? third.asNumber() : 0
      for (let glyph = first.asNumber(); glyph <= last && width > 0; glyph += 1) wide.add(glyph)
      at += 3
    }
  }
  return wide
}

/** `numGlyphs` of the table `maxp` (OpenType 1.9). */
function glyphCount(font: Buffer): number {
  for (let at = 12; at + 16 <= font.length && at < 12 + 16 * 64; at += 16)
    if (font.toString('latin1', at, at + 4) === 'maxp') return font.readUInt16BE(font.readUInt32BE(at + 8) + 4)
  return 0
}
