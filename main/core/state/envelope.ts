import type { Damage } from '../faultCodes.ts'
import type { RecordKind } from './kinds.ts'
import { currentSchema, migrate } from './migrate.ts'
import type { Kind, Records } from './records.ts'
import { type Codec, type Content, contentOf, isObject, isSealed, parseObject, seal } from './seal.ts'
import { decodeSummary, type Summary } from './summaries.ts'

/**
 * A record file is one JSON object in two lines. The first, with a checksum of its own, has kind, schema, generation,
 * summary and the checksum of the second, which has the record: so a list needs the first line only.
 */
export function writeEnvelope<K extends Kind>(
  kind: K,
  { steps, summarise }: RecordKind<K>,
  { record, generation }: { readonly record: Records[K]; readonly generation: number },
  codec: Codec,
  content: Content = contentOf(record, codec),
): Uint8Array {
  const head = {
    kind,
    schema: currentSchema(steps),
    generation,
    contentSha256: content.sha256,
    summary: summarise(record),
  }
  const start = codec.encode(`${seal(JSON.stringify(head).slice(1), codec).slice(0, -1)}${headEnd}`)
  const bytes = new Uint8Array(start.length + content.line.length)
  bytes.set(start)
  bytes.set(content.line, start.length)
  return bytes
}

/** Enough for the first line of a record file; a longer one is read in full. */
export const headBytes = 4096

const headEnd = ',\n'
const newline = 0x0a

export type Inspection<K extends Kind> =
  | Sound<K>
  /** Written by a newer version: to be left as it is. */
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'damaged'; readonly reason: Damage }

export interface Sound<K extends Kind> {
  readonly kind: 'sound'
  readonly record: Records[K]
  readonly generation: number
  readonly content: Content
}
/** What was read or written before: a file with the same content is not taken apart again. */
export type Known<K extends Kind> = Pick<Sound<K>, 'record' | 'content'>

/** `id`: the one that the name of the file says; a sound record with another one is a `copy` that somebody put there. */
export function inspect<K extends Kind>(
  bytes: Uint8Array,
  kind: K,
  id: string,
  of: RecordKind<K>,
  codec: Codec,
  known?: Known<K>,
): Inspection<K> | { readonly kind: 'copy' } {
  const found = readEnvelope(bytes, kind, of, codec, known)
  return found.kind === 'sound' && found.record.id !== id ? { kind: 'copy' } : found
}

/** The same for a file whose name says nothing. */
export function readEnvelope<K extends Kind>(
  bytes: Uint8Array,
  kind: K,
  { steps, decode }: RecordKind<K>,
  codec: Codec,
  known?: Known<K>,
): Inspection<K> {
  const damaged = (reason: Damage) => ({ kind: 'damaged', reason }) as const
  if (bytes.length === 0) return damaged('empty')
  const head = headOf(bytes, codec)
  const line = bytes.subarray(bytes.indexOf(newline) + 1)
  const sha256 = codec.digest(line)
  const same = known !== undefined && head?.contentSha256 === sha256 && known.content.sha256 === sha256
  if (same && head.kind === kind && head.schema === currentSchema(steps) && isCount(head.generation))
    return { kind: 'sound', record: known.record, content: known.content, generation: head.generation }
  const envelope = parseObject(bytes, codec)
  if (!envelope) return damaged(bytes.every((byte) => byte === 0) ? 'zeros' : 'not-json')
  const { schema, generation, content } = envelope
  if (isCount(schema) && schema > currentSchema(steps)) return { kind: 'newer', schema }
  if (head?.contentSha256 !== sha256) return damaged('checksum')
  if (envelope.kind !== kind || !isCount(schema) || !isCount(generation) || !isObject(content)) return damaged('shape')
  const record = decode(migrate(content, schema, steps))
  if (!record) return damaged('shape')
  return { kind: 'sound', record, generation, content: { value: content, line, sha256 } }
}

/**
 * The summary in the first bytes of a record file, without proof that its second line is sound. Nothing when it cannot
 * be told from them, or when another schema wrote it.
 */
export function peek<K extends Kind>(
  start: Uint8Array,
  kind: K,
  id: string,
  of: RecordKind<K>,
  codec: Codec,
): Summary<K> | undefined {
  const summary = peekAny(start, kind, codec, of)
  return summary?.id === id ? summary : undefined
}

/** The same for a file whose name says nothing. */
export function peekAny<K extends Kind>(
  start: Uint8Array,
  kind: K,
  codec: Codec,
  { steps }: RecordKind<K>,
): Summary<K> | undefined {
  const head = headOf(start, codec)
  if (head?.kind !== kind || head.schema !== currentSchema(steps) || !isCount(head.generation)) return undefined
  const summary = decodeSummary(kind, head.summary)
  return summary && { ...summary, generation: head.generation }
}

function headOf(bytes: Uint8Array, codec: Codec): Readonly<Record<string, unknown>> | undefined {
  const line = codec.decode(bytes.subarray(0, bytes.indexOf(newline) + 1))
  const head = `${line.slice(0, -headEnd.length)}}`
  return line.endsWith(headEnd) && isSealed(codec.encode(head), codec) ? parseObject(head, codec) : undefined
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0
