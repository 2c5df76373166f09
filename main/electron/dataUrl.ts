/** Shown in an `img`, where neither scripts nor links of an SVG do anything. */
export function dataUrl(bytes: Uint8Array): string {
  const type = bytes[0] === 0x89 ? 'image/png' : bytes[0] === 0xff ? 'image/jpeg' : 'image/svg+xml'
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}

/** By the path that a document writes. */
export const dataUrls = (images: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> =>
  Object.fromEntries([...images].map(([path, bytes]) => [path, dataUrl(bytes)]))
