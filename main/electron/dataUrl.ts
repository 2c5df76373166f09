/** Shown in an `img`, where neither scripts nor links of an SVG do anything. */
export function dataUrl(bytes: Uint8Array): string {
  const type = bytes[0] === 0x89 ? 'image/png' : bytes[0] === 0xff ? 'image/jpeg' : 'image/svg+xml'
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
