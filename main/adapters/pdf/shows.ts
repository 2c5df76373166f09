/** The layout engine writes an operator a line; line ends within strings are escaped. */
const nothing = '/Span << /ActualText <FEFF> >> BDC'

/**
 * The same content with the text of each letter at one of its glyphs. `fonts`: by the name that the content calls a font, the codes of
 * its glyphs that say nothing. Two bytes a code.
 */
export function mendShows(content: string, fonts: ReadonlyMap<string, ReadonlySet<number>>): string {
  const lines = content.split('\n')
  const output: string[] = []
  let silent: ReadonlySet<number> | undefined
  /** Where the text of the span that is open stands in `output`, and whether something of it was shown. */
  let span: { readonly at: number; shown: boolean } | undefined
  for (const line of lines) {
    const font = /^(\/\S+) \S+ Tf$/.exec(line)?.[1]
    if (font) silent = fonts.get(font)
    if (/^\s*\/ActualText /.test(line)) span = { at: output.length, shown: false }
    if (line === 'EMC') span = undefined
    const parts = silent && /\bT[jJ]$/.test(line) ? partsOf(line) : undefined
    const cut = parts && silent ? parts.findLastIndex((part) => isGlyph(part) && !silent?.has(codeOf(part))) : -1
    const quiet = parts?.some(isGlyph) && cut < 0
    if (!parts || !silent || (!quiet && !(span && parts.slice(cut + 1).some(isGlyph)))) {
      if (parts && span) span.shown = true
      output.push(line)
    } else if (quiet && span && !span.shown) {
      output[span.at] = (output[span.at] ?? '').replace(/\/ActualText .*/, '/ActualText <FEFF>')
      output.push(line)
    } else if (quiet && span) {
      output.push('EMC', nothing, line)
      span = undefined
    } else if (quiet) output.push(nothing, line, 'EMC')
    else {
      // The letter, then what is put on it: readers would measure the letter to the end of the latter.
      output.push(show(parts.slice(0, cut + 1)), 'EMC', nothing, show(parts.slice(cut + 1)))
      span = undefined
    }
  }
  return output.join('\n')
}

const isGlyph = (part: string): boolean => part.startsWith('<')
const codeOf = (part: string): number => Number.parseInt(part.slice(1), 16)
const show = (parts: readonly string[]): string => `[${parts.join(' ')}] TJ`

/** Numbers, and glyphs as `<0041>`, of an operand of `Tj` or `TJ`. */
function partsOf(line: string): readonly string[] {
  const parts: string[] = []
  for (let at = 0; at < line.length; ) {
    const sign = line[at] ?? ''
    let end = at + 1
    if (sign === '(') {
      while (end < line.length && line[end] !== ')') end += line[end] === '\\' ? 2 : 1
      parts.push(...hexCodes(bytesOf(line.slice(at + 1, end))))
      end += 1
    } else if (sign === '<') {
      end = line.indexOf('>', at) + 1 || line.length
      parts.push(...hexCodes(line.slice(at + 1, end - 1)))
    } else if (/[-+.\d]/.test(sign)) {
      while (/[.\d]/.test(line[end] ?? '')) end += 1
      parts.push(line.slice(at, end))
    }
    at = end
  }
  return parts
}

const hexCodes = (hex: string): readonly string[] => (hex.match(/.{4}/g) ?? []).map((code) => `<${code}>`)

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** ISO 32000-1, 7.3.4.2. */
const bytesOf = (string: string): string =>
  string
    .replace(/\\(\d{1,3}|[\s\S])/g, (_, escaped: string) =>
      /^\d/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8) & 255) : (escapes[escaped] ?? escaped),
    )
    .replace(/[\s\S]/g, (sign) => sign.charCodeAt(0).toString(16).padStart(2, '0'))
