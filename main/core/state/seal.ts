/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits. */
export type Digest = (text: string) => string

const opening = '{"sha256":"'
const length = opening.length + 64

/** Puts a checksum in front of the members of a JSON object: `members` is `"a":1,"b":2}` with what follows, if anything does. */
export function seal(members: string, digest: Digest): string {
  const rest = `",${members}`
  return `${opening}${digest(rest)}${rest}`
}

/** Whether the text is as it was sealed. */
export const isSealed = (text: string, digest: Digest): boolean =>
  text.startsWith(opening) && text.slice(opening.length, length) === digest(text.slice(length))

export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
