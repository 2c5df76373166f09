import { mostJsonValues } from './limits.ts'

/**
/**
 * Whether brackets of a JSON text stand deeper in one another than `most`, or it has more values than `mostJsonValues`. Asked before
 * the text is read, because what goes through the value afterwards calls itself at each level. Bytes are UTF-8 and looked through
 * twice as fast as a string.
 */
export function isTooMuchJson(text: string | Uint8Array, most: number): boolean {
  const json = typeof text === 'string' ? unitsOf(text) : text
  let [depth, values] = [0, 0]
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (sign === quote) at = endOfString(json, at + 1)
    else if (sign === openSquare || sign === openCurly) {
      depth += 1
      values += 1
      if (depth > most || values > mostJsonValues) return true
    } else if (sign === closeSquare || sign === closeCurly) depth -= 1
    else if (sign === comma) {
      values += 1
      if (values > mostJsonValues) return true
    }
  }
  return false
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

/** Where the quote stands that ends a string, or the end of the text. */
function endOfString(json: Uint8Array | Uint16Array, from: number): number {
  let at = from
  for (let sign = json[at]; sign !== quote && at < json.length; sign = json[++at]) if (sign === backslash) at += 1
  return at
}

/** Levels that a document with its facts needs, several times over. */
export const deepestJson = 120

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const [openSquare, closeSquare, openCurly, closeCurly] = [0x5b, 0x5d, 0x7b, 0x7d]
