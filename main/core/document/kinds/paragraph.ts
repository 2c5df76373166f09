import { z } from 'zod'
import { content } from '../content.ts'
import { formatInlines } from '../formatInlines.ts'
import { inlines } from '../inlineSchema.ts'
import { readInlines } from '../inlines.ts'
import type { Kind } from '../kind.ts'
import { ordinary, runningText } from '../merging.ts'
import type { Reader } from '../reader.ts'

// • a, -a, a) b, (1) c, 1.1 d, 1.e, IV. f, § 1, 09:00 g, Ort: h
const enumerated =
  /^\s*(?:[•▪▫‣◦·○●■□➢✓–—]\s|[-*–—]{1,2}[\p{L}\p{N}]|--\s|[A-Za-z]\)\s|\([A-Za-z0-9]{1,3}\)\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s(?!Uhr)|\d{1,2}:\d\d\s|\d{1,2}[.:](?:\s|\p{L})|[IVX]{1,5}\.\s|§ ?\d|\p{Lu}[\p{L} ]{1,24}:\s)/u

/** Lines of a paragraph that each begin as those of a list do are printed one behind the other. */
function reportJoined(reader: Reader, raw: string): void {
  const lines = raw.split('\n')
  const joined = lines.filter(
    (line, index) => enumerated.test(line) && !/(?:\\| {2}|<br *\/?>)$/i.test(lines[index - 1] ?? ''),
  )
  const second = joined[1]
  if (second !== undefined) reader.report('lines-joined', { text: second.trim() }, reader.peek(second))
}

export const paragraph: Kind<'paragraph'> = {
  schema: () => z.strictObject({ kind: z.literal('paragraph'), inlines: inlines.min(1) }),
  source: {
    tokens: ['paragraph', 'text', 'html'],
    read({ reader, token }) {
      reportJoined(reader, token.raw)
      const inlines = readInlines(reader, token.tokens ?? reader.inline(token.text))
      return inlines.length > 0 ? [{ kind: 'paragraph', inlines }] : []
    },
  },
  write: ({ inlines }) => formatInlines(inlines, 'flow'),
  map: (block, change) => ({ ...block, inlines: change.inlines(block.inlines) }),
  toContent: ({ inlines }) => content('paragraph', {}, { inlines }),
  fromContent: ({ texts }) => ({ kind: 'paragraph', inlines: texts.inlines ?? [] }),
  merging: {
    paragraph: ordinary('paragraph', { ...runningText, gone: ({ texts }) => texts.inlines?.length === 0 }),
  },
}
