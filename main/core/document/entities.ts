import { decodeHTMLStrict } from 'entities/decode'

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});/g

/** Resolves character references as CommonMark 0.31.2, section 2.5, has them. A name that HTML does not know stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (whole, decimal?: string, hex?: string) => {
    if (decimal === undefined && hex === undefined) return decodeHTMLStrict(whole)
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal)
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return valid ? String.fromCodePoint(code) : '\ufffd'
  })
}
