import { PDFDict, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import { mendCharacters } from './characters.ts'
import { mendShows } from './shows.ts'
import type { Source } from './source.ts'
import { inflated, replaceStream } from './streams.ts'

/** The fonts of letters that are drawn of several glyphs; files without one are left as they are. */
const composing = '+Noto'

/**
 * A letter that is drawn of several glyphs, one of them raised or lowered, is written by the layout engine with its whole text at each
 * of the glyphs: readers would find it twice. And it leaves glyphs without a character (ISO 19005-2, 6.2.11.7.2; ISO 14289-1, 7.21.7).
 * Here the text stands at the glyph that has a width, the others say nothing, and every glyph has a character.
 */
export function mendLetters(source: Source, pages: readonly PDFDict[]): void {
  if (!source.text.includes(composing)) return
  const silent = new Map<number, ReadonlySet<number>>()
  for (const [number, { from, to, isStream }] of source.slices) {
    if (isStream) continue
    const head = source.text.slice(from, Math.min(to, from + 600))
    if (!head.includes('/Type0') || !head.includes(composing)) continue
    silent.set(number, mendCharacters(source, number))
  }
  /** By the names that a content calls its fonts. */
  const fontsOf = (resources: PDFDict | undefined): ReadonlyMap<string, ReadonlySet<number>> => {
    const fonts = source.resolve(resources?.get(PDFName.of('Font')))
    const entries = fonts instanceof PDFDict ? fonts.entries() : []
    return new Map(
      entries.flatMap(([name, font]) => {
        const found = font instanceof PDFRef ? silent.get(font.objectNumber) : undefined
        return found ? [[name.asString(), found] as const] : []
      }),
    )
  }
  const dict = (object: Parameters<Source['resolve']>[0]): PDFDict | undefined => {
    const found = source.resolve(object)
    return found instanceof PDFDict ? found : undefined
  }
  for (const page of pages)
    mendContent(source, page.get(PDFName.of('Contents')), fontsOf(dict(page.get(PDFName.of('Resources')))))
  for (const [number, { from, to, isStream }] of source.slices) {
    if (!isStream || !/\/Subtype\s*\/Form\b/.test(source.text.slice(from, Math.min(to, from + 2000)))) continue
    const form = source.resolve(PDFRef.of(number))
    if (form instanceof PDFRawStream)
      mendContent(source, PDFRef.of(number), fontsOf(dict(form.dict.get(PDFName.of('Resources')))))
  }
}

function mendContent(
  source: Source,
  at: Parameters<Source['resolve']>[0],
  fonts: ReadonlyMap<string, ReadonlySet<number>>,
): void {
  const stream = source.resolve(at)
  if (fonts.size === 0 || !(at instanceof PDFRef) || !(stream instanceof PDFRawStream)) return
  const before = inflated(stream)
  const after = before === undefined ? undefined : mendShows(before, fonts)
  if (after !== undefined && after !== before) replaceStream(source, at, stream, after)
}
