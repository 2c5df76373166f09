/**
 * Whether brackets of a JSON text stand deeper in one another than `most`. Asked before the text is read, because what goes
 * through the value afterwards calls itself at each level. One look at each sign.
 */
export function isNestedDeeper(json: string, most: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at)
    if (inString) {
      if (sign === backslash) at += 1
      else if (sign === quote) inString = false
    } else if (sign === quote) inString = true
    else if (sign === openSquare || sign === openCurly) {
      depth += 1
      if (depth > most) return true
    } else if (sign === closeSquare || sign === closeCurly) depth -= 1
  }
  return false
}

/** Levels that a document with its facts needs, several times over. */
export const deepestJson = 120

const [quote, backslash, openSquare, closeSquare, openCurly, closeCurly] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]
