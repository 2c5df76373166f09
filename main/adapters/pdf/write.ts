import { PDFName, type PDFObject, type PDFRef, PDFStream } from 'pdf-lib'
import type { Source } from './source.ts'

/** References that end up in the trailer. */
export interface Trailer {
  readonly root: PDFRef
  readonly info: PDFRef
  readonly id: PDFObject
}

const PER_STREAM = 200

/**
 * The source with its changes, as a file of its own. Streams and everything else that did not change are copied byte by
 * byte; what is no stream goes into object streams (ISO 32000-1, 7.5.7), which is half of the size.
 */
export function writePdf(source: Source, trailer: Trailer): Uint8Array {
  const { context, changes, slices, bytes } = source
  const output: Uint8Array[] = []
  const rows: (readonly [kind: 1 | 2, where: number, index: number] | undefined)[] = []
  const packed: (readonly [number: number, body: Uint8Array])[] = []
  let length = 0
  const put = (...parts: readonly Uint8Array[]): void => {
    for (const part of parts) length += part.length
    output.push(...parts)
  }
  const putObject = (number: number, body: Uint8Array): void => {
    rows[number] = [1, length, 0]
    put(ascii(`${number} 0 obj`), body, ascii('endobj\n'))
  }

  // Four bytes above 127 tell programs that the file is binary (7.5.2).
  put(ascii('%PDF-1.7\n%'), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a))
  for (const number of new Set([...slices.keys(), ...changes.keys()])) {
    const at = slices.get(number)
    const changed = changes.get(number)
    if (changed instanceof PDFStream) putObject(number, ascii('\n', changed, '\n'))
    else if (changed) packed.push([number, ascii('', changed)])
    else if (!at || changes.has(number)) continue
    else if (at.isStream) putObject(number, bytes.subarray(at.from, at.to))
    else packed.push([number, bytes.subarray(at.from, at.to)])
  }
  for (let first = 0; first < packed.length; first += PER_STREAM) {
    const chunk = packed.slice(first, first + PER_STREAM)
    const number = context.nextRef().objectNumber
    for (const [index, [each]] of chunk.entries()) rows[each] = [2, number, index]
    putObject(number, ascii('\n', objectStream(source, chunk), '\n'))
  }

  const table = context.nextRef().objectNumber
  rows[table] = [1, length, 0]
  const start = length
  const { root, info, id } = trailer
  const facts = { Type: 'XRef', Size: table + 1, Root: root, Info: info, W: [1, 4, 2] }
  const stream = context.flateStream(crossReferences(rows), facts)
  stream.dict.set(PDFName.of('ID'), id)
  putObject(table, ascii('\n', stream, '\n'))
  put(ascii(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(output, length)
}

function objectStream({ context }: Source, chunk: readonly (readonly [number, Uint8Array])[]): PDFStream {
  let offset = 0
  const index = chunk.map(([number, body]) => {
    const entry = `${number} ${offset}`
    offset += body.length + 1
    return entry
  })
  const head = ascii(`${index.join(' ')}\n`)
  const bodies = chunk.flatMap(([, body]) => [body, ascii('\n')])
  return context.flateStream(Buffer.concat([head, ...bodies]), { Type: 'ObjStm', N: chunk.length, First: head.length })
}

/** ISO 32000-1, 7.5.8.3: a row of seven bytes for every number from 0, free where there is no object. */
function crossReferences(rows: readonly (readonly [number, number, number] | undefined)[]): Uint8Array {
  const bytes = new Uint8Array(rows.length * 7)
  const view = new DataView(bytes.buffer)
  for (let number = 0; number < rows.length; number++) {
    const [kind, where, index] = rows[number] ?? [0, 0, 0xffff]
    view.setUint8(number * 7, kind)
    view.setUint32(number * 7 + 1, where)
    view.setUint16(number * 7 + 5, index)
  }
  return bytes
}

/** Texts and objects in one piece. */
function ascii(...parts: readonly (string | PDFObject)[]): Uint8Array {
  const bytes = new Uint8Array(
    parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : part.sizeInBytes()), 0),
  )
  let at = 0
  for (const part of parts) {
    if (typeof part === 'string') for (let i = 0; i < part.length; i++) bytes[at++] = part.charCodeAt(i)
    else at += part.copyBytesInto(bytes, at)
  }
  return bytes
}
