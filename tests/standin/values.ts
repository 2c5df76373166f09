/** Values on their way between Node and the page: JSON, with bytes as base64. Runs on both sides, as source in the page. */
export function encode(value: unknown): string {
  return JSON.stringify(value === undefined ? null : value, (_, entry) => {
    if (!(entry instanceof Uint8Array)) return entry
    const bytes = entry as Uint8Array & { toBase64?: () => string }
    // Browsers before 2025 lack the method, as Node does.
    if (typeof Buffer !== 'undefined')
      return { $bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64') }
    if (bytes.toBase64) return { $bytes: bytes.toBase64() }
    let text = ''
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768))
    return { $bytes: btoa(text) }
  })
}

export function decode(text: string): unknown {
  if (!text.includes('"$bytes"')) return JSON.parse(text)
  return JSON.parse(text, (_, entry) => {
    if (entry === null || typeof entry !== 'object' || typeof entry.$bytes !== 'string') return entry
    const { fromBase64 } = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array }
    if (fromBase64) return fromBase64.call(Uint8Array, entry.$bytes)
    const binary = atob(entry.$bytes)
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
    return bytes
  })
}
