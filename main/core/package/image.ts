/** Images come from outside: what they may be. */
export const imageLimit = 2 * 1024 * 1024

export type ImageFault = 'too-large' | 'not-an-image' | 'svg-active' | 'svg-external'

const signatures = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
]

/** Accepts PNG, JPEG and SVG by their content, whatever the name says. An SVG may neither run nor load anything. */
export function imageFault(bytes: Uint8Array): ImageFault | undefined {
  if (bytes.length > imageLimit) return 'too-large'
  if (signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return undefined
  const text = decode(bytes)
  if (!beginsWithSvg(text)) return 'not-an-image'
  if (
    /<([a-z]+:)?(script|foreignObject|iframe|embed|object|animate|set)[\s/>]|\son[a-z]+\s*=|javascript:|<!ENTITY/i.test(
      text,
    )
  ) {
    return 'svg-active'
  }
  return loadsSomething(text) ? 'svg-external' : undefined
}

/** Whether the first element is an SVG; before it may stand a declaration, comments and a document type. */
function beginsWithSvg(text: string): boolean {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1
    const [, closing] = prolog.find(([opening]) => text.slice(at, at + opening.length).toLowerCase() === opening) ?? []
    if (closing === undefined) return /^<([a-z]{1,20}:)?svg[\s>]/i.test(text.slice(at, at + 40))
    const end = text.indexOf(closing, at)
    if (end < 0) return false
    at = end + closing.length
  }
}
const prolog = [
  ['<?xml', '?>'],
  ['<!--', '-->'],
  ['<!doctype', '>'],
] as const

/** Addresses within the file (`#id`) and embedded pixels stay; everything else would have to be fetched. */
function loadsSomething(svg: string): boolean {
  const references = [...svg.matchAll(/\s(?:[a-z]+:)?(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)]
  const urls = [...svg.matchAll(/url\(\s*["']?([^"')]*)/gi)]
  const inside = (address: string) => /^\s*(#|data:image\/(png|jpeg);|$)/i.test(address)
  return (
    references.some((match) => !inside(match[1] ?? match[2] ?? '')) ||
    urls.some((match) => !inside(match[1] ?? '')) ||
    /@import|<\?xml-stylesheet/i.test(svg)
  )
}

/** Latin-1 suffices to find ASCII markup, and never fails. */
function decode(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text.replace(/^\u00EF\u00BB\u00BF/, '')
}
