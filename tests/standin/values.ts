/** Values on their way between Node and the page: JSON, with bytes as base64. Runs on both sides, as source in the page. */
export function encode(value: unknown): string {
  return JSON.stringify(value === undefined ? null : value, (_, entry) => {
    if (!(entry instanceof Uint8Array)) return entry
    let text = ''
    for (let at = 0; at < entry.length; at += 32768) text += String.fromCharCode(...entry.subarray(at, at + 32768))
    return { $bytes: btoa(text) }
  })
}

export function decode(text: string): unknown {
  return JSON.parse(text, (_, entry) => {
    if (entry === null || typeof entry !== 'object' || typeof entry.$bytes !== 'string') return entry
    const binary = atob(entry.$bytes)
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
    return bytes
  })
}
