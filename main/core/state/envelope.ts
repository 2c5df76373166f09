import type { RecordKind } from './kinds.ts'
import { currentSchema, migrate } from './migrate.ts'
import type { Kind, Records } from './records.ts'
import { type Digest, isObject, isSealed, parseObject, seal } from './seal.ts'
import type { Summary } from './summaries.ts'

/**
 * A record file is one JSON object in two lines. The first, with a checksum of its own, has kind, schema, generation,
 * summary and the checksum of the second, which has the record: so a list needs the first line only.
 */
export function writeEnvelope<K extends Kind>(
  kind: K,
  { steps, summarise }: RecordKind<K>,
  { record, generation }: { readonly record: Records[K]; readonly generation: number },
  digest: Digest,
): string {
  const content = `"content":${JSON.stringify(record)}}\n`
  const head = {
    kind,
    schema: currentSchema(steps),
    generation,
    contentSha256: digest(content),
    summary: summarise(record),
  }
  return `${seal(JSON.stringify(head).slice(1), digest).slice(0, -1)}${headEnd}${content}`
}

const headEnd = ',\n'

export type Inspection<K extends Kind> =
  | { readonly kind: 'sound'; readonly record: Records[K]; readonly generation: number }
  /** Written by a newer version: to be left as it is. */
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'damaged'; readonly reason: Damage }
export type Damage = 'empty' | 'zeros' | 'not-json' | 'checksum' | 'shape'

export function inspect<K extends Kind>(
  text: string,
  kind: K,
  id: string,
  { steps, decode }: RecordKind<K>,
  digest: Digest,
): Inspection<K> {
  const damaged = (reason: Damage) => ({ kind: 'damaged', reason }) as const
  if (text === '') return damaged('empty')
  const envelope = parseObject(text)
  if (!envelope) return damaged(text.replaceAll('\0', '') === '' ? 'zeros' : 'not-json')
  const { schema, generation, content } = envelope
  if (isCount(schema) && schema > currentSchema(steps)) return { kind: 'newer', schema }
  const head = headOf(text, digest)
  if (!head || head.contentSha256 !== digest(text.slice(text.indexOf(headEnd) + headEnd.length)))
    return damaged('checksum')
  if (envelope.kind !== kind || !isCount(schema) || !isCount(generation) || !isObject(content)) return damaged('shape')
  const record = decode(migrate(content, schema, steps))
  return record?.id === id ? { kind: 'sound', record, generation } : damaged('shape')
}

/**
 * The summary in the first bytes of a record file, without proof that its second line is sound. Nothing when it cannot
 * be told from them, or when another schema wrote it.
 */
export function peek<K extends Kind>(
  start: string,
  kind: K,
  id: string,
  { steps }: RecordKind<K>,
  digest: Digest,
): Summary<K> | undefined {
  const head = headOf(start, digest)
  if (head?.kind !== kind || head.schema !== currentSchema(steps) || !isCount(head.generation)) return undefined
  if (!isObject(head.summary) || head.summary.id !== id) return undefined
  return { ...head.summary, generation: head.generation } as Summary<K>
}

function headOf(text: string, digest: Digest): Readonly<Record<string, unknown>> | undefined {
  const end = text.indexOf(headEnd)
  const head = `${text.slice(0, end)}}`
  return end >= 0 && isSealed(head, digest) ? parseObject(head) : undefined
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0
