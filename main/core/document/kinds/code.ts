import { z } from 'zod'
import { optional } from '../attributes.ts'
import { content } from '../content.ts'
import type { BlockOf } from '../document.ts'
import { decodeEntities } from '../entities.ts'
import type { Kind, MarkdownSource } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const code: Kind<'code'> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('code'),
      language: z
        .string()
        .regex(/^[\w+#.-]+$/)
        .exactOptional(),
      // In a list, Markdown has no tab at the beginning of a line.
      text: z.string().regex(/^(?! *\t)[^\n\u2028\u2029]*(?:\n(?! *\t)[^\n\u2028\u2029]*)*$/),
    }),
  source: { tokens: ['code'], read: (reading) => [readCode(reading)] },
  write({ text, language = '' }) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
    const fence = '`'.repeat(longest + 1)
    return `${fence}${language}\n${text === '' ? '' : `${text}\n`}${fence}`
  },
  map: (block, change) => ({ ...block, text: change.text(block.text) }),
  toContent: ({ language, text }) => content('code', { language, text }),
  fromContent: ({ values }) => ({ kind: 'code', ...(values as Pick<BlockOf<'code'>, 'language' | 'text'>) }),
  merging: {
    code: ordinary('code'),
  },
}

function readCode({ reader, token, place }: Parameters<MarkdownSource['read']>[0]): BlockOf<'code'> {
  const info = decodeEntities(token.lang ?? '').trim()
  const language = /^[\w+#.-]+(?=\s|$)/.exec(info)?.[0]
  const beyond = info.slice(language?.length ?? 0).trim()
  if (beyond !== '') reader.report('code-info', { text: beyond }, place)
  // marked adds a line end to a fenced text that has one, and turns tabs at a line's start into spaces, but only in lists.
  const written = token.codeBlockStyle ? String(token.text) : String(token.text).replace(/\n$/, '')
  const text = written.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '    '))
  if (token.codeBlockStyle) reader.report('code-indented', { text: text.split('\n', 1)[0] ?? '' }, place)
  reader.pass(token.raw)
  return { kind: 'code', ...optional({ language }), text }
}
