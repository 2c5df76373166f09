import { stringify } from 'yaml'
import type { Document } from './document.ts'
import { formatBlocks } from './formatBlocks.ts'

/** Writes a document as canonical Markdown: `parse(format(document))` gives the document back. */
export function format(document: Document): string {
  const { id, title, kind, audience, page, language, lock, look, subtitle, summary } = document.front
  const front = stringify(
    {
      id,
      title,
      kind,
      audience,
      page,
      language,
      lock,
      ...(look === undefined ? {} : { look }),
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(summary === undefined ? {} : { summary }),
    },
    { lineWidth: 0 },
  )
  const body = formatBlocks(document.blocks)
  return body === '' ? `---\n${front}---\n` : `---\n${front}---\n\n${body}\n`
}
