import { deepestJson, isTooMuchJson } from '../nesting.ts'

/** What the platform does with bytes. */
export interface Codec {
  /** SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
  digest(data: string | Uint8Array): string
  /** The UTF-8 bytes of a text, and back. */
  encode(text: string): Uint8Array
  decode(utf8: Uint8Array): string
}

const opening = '{"sha256":"'
const length = opening.length + 64

/** Puts a checksum in front of the members of a JSON object: `members` is `"a":1,"b":2}` with what follows, if anything does. */
export function seal(members: string, { digest }: Codec): string {
  const rest = `",${members}`
  return `${opening}${digest(rest)}${rest}`
}

/** Whether the bytes are those of a text as it was sealed. Turning them into one first would take several times as long. */
export const isSealed = (bytes: Uint8Array, { digest, decode }: Codec): boolean =>
  decode(bytes.subarray(0, length)) === `${opening}${digest(bytes.subarray(length))}`

/** The JSON of a record as the second line of its file has it; the checksum of the line stands for it. */
export interface Content {
  readonly value: unknown
  readonly line: Uint8Array
  readonly sha256: string
}

export function contentOf(value: unknown, { encode, digest }: Codec): Content {
  const line = encode(`"content":${JSON.stringify(value)}}\n`)
  return { value, line, sha256: digest(line) }
}

export function parseObject(
  json: string | Uint8Array,
  { decode }: Codec,
): Readonly<Record<string, unknown>> | undefined {
  if (isTooMuchJson(json, 2 * deepestJson)) return undefined
  try {
    const value: unknown = JSON.parse(typeof json === 'string' ? json : decode(json))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
