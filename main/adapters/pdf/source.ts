import { PDFContext, PDFDict, type PDFObject, PDFObjectParser, PDFRef } from 'pdf-lib'

/** An object as the file holds it: `body` between `obj` and `endobj`, positions in the file's bytes. */
export interface Slice {
  readonly from: number
  readonly to: number
  readonly isStream: boolean
}

/**
 * A PDF with one plain cross-reference table, as the layout engine writes it. Objects are parsed when asked for: of the
 * hundreds in a file, finishing needs a dozen, and parsing them all takes longer than the rest of it together.
 */
export interface Source {
  readonly bytes: Uint8Array
  /** The same bytes, one character each. */
  readonly text: string
  readonly slices: ReadonlyMap<number, Slice>
  readonly trailer: PDFDict
  readonly context: PDFContext
  /** Objects that take another's place or are new; `undefined` drops one. */
  readonly changes: Map<number, PDFObject | undefined>
  /** What a reference leads to, as changed as it is. */
  resolve(object: PDFObject | undefined): PDFObject | undefined
}

/** Throws when the file is not of that shape. */
export function openSource(bytes: Uint8Array): Source {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN)
  if (!text.startsWith('%PDF-') || text.slice(table, table + 4) !== 'xref')
    throw new Error('it has no plain cross-reference table at its end')
  const { offsets, end } = readTable(text, table)
  const context = PDFContext.create()
  const parse = (from: number, to: number): PDFObject =>
    PDFObjectParser.forBytes(bytes.subarray(from, to), context).parseObject()
  const trailer = parse(end, bytes.length)
  if (!(trailer instanceof PDFDict)) throw new Error('it has no trailer')

  const slices = new Map<number, Slice>()
  const inFile = [...offsets].sort(([, a], [, b]) => a - b)
  for (const [index, [number, offset]] of inFile.entries())
    slices.set(number, slice(text, number, offset, inFile[index + 1]?.[1] ?? table))

  context.largestObjectNumber = Math.max(0, ...offsets.keys())
  const changes = new Map<number, PDFObject | undefined>()
  const parsed = new Map<number, PDFObject | undefined>()

  const read = (number: number): PDFObject | undefined => {
    if (changes.has(number)) return changes.get(number)
    const at = slices.get(number)
    if (at && !parsed.has(number)) parsed.set(number, parse(at.from, at.to))
    return parsed.get(number)
  }
  const resolve = (object: PDFObject | undefined): PDFObject | undefined =>
    object instanceof PDFRef ? read(object.objectNumber) : object
  return { bytes, text, slices, trailer, context, changes, resolve }
}

/** ISO 32000-1, 7.5.4: sections of entries of 20 bytes each; `end` is where the trailer's dictionary begins. */
function readTable(text: string, table: number): { offsets: ReadonlyMap<number, number>; end: number } {
  const offsets = new Map<number, number>()
  const section = /\s*(\d+) (\d+)\s+(?=\d)/y
  const entry = /(\d{10}) (\d{5}) ([nf])\s\s?/y
  const trailer = /\s*trailer\s*/y
  let at = table + 4
  for (;;) {
    trailer.lastIndex = at
    if (trailer.test(text)) return { offsets, end: trailer.lastIndex }
    section.lastIndex = at
    const [, first = '', count = ''] = section.exec(text) ?? []
    if (first === '') throw new Error('its cross-reference table is cut off')
    entry.lastIndex = section.lastIndex
    for (let number = Number(first); number < Number(first) + Number(count); number++) {
      const [, offset, , use] = entry.exec(text) ?? []
      if (offset === undefined) throw new Error('its cross-reference table is cut off')
      if (use === 'n') offsets.set(number, Number(offset))
    }
    at = section.lastIndex + 20 * Number(count)
  }
}

function slice(text: string, number: number, offset: number, next: number): Slice {
  const head = `${number} 0 obj`
  const to = text.lastIndexOf('endobj', next)
  if (!text.startsWith(head, offset) || to < offset) throw new Error(`object ${number} is not where the table says`)
  const from = offset + head.length
  return { from, to, isStream: /endstream\s*$/.test(text.slice(Math.max(from, to - 12), to)) }
}
