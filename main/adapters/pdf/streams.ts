import { inflateSync } from 'node:zlib'
import { PDFName, type PDFRawStream, type PDFRef } from 'pdf-lib'
import type { Source } from './source.ts'

/** The bytes of a stream, one character each; nothing for one that is packed in another way. */
export function inflated(stream: PDFRawStream): string | undefined {
  const bytes = stream.getContents()
  const filter = stream.dict.get(PDFName.of('Filter'))
  if (filter === undefined) return Buffer.from(bytes).toString('latin1')
  if (filter !== PDFName.of('FlateDecode')) return undefined
  return inflateSync(bytes).toString('latin1')
}

/** Puts other bytes in the place of a stream's, one of each character. */
export function replaceStream(source: Source, at: PDFRef, stream: PDFRawStream, content: string): void {
  const changed = source.context.flateStream(Buffer.from(content, 'latin1'))
  for (const [key, value] of stream.dict.entries())
    if (key !== PDFName.of('Length') && key !== PDFName.of('Filter')) changed.dict.set(key, value)
  source.changes.set(at.objectNumber, changed)
}
