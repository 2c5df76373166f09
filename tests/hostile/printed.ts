import { readFileSync } from 'node:fs'
import { decodeEntities } from '../../main/core/document/entities.ts'
import { labels } from '../../main/core/handout/labels.ts'
import { drawnTexts } from '../adapters/typst/drawnTexts.ts'

/**
 * Holds what a document says to what stands on its pages, without asking the reader of documents: marks are taken off by
 * patterns of their own. Two texts are compared bare: composed letters without blanks and hyphens, as lines bring both along.
 */
export const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b\u2060\u2010-]+/g, '')

/** The words of a PDF: runs end where a line does, a soft hyphen goes on in the next. */
export async function wordsOf(pdf: Uint8Array): Promise<{ readonly text: string; readonly words: readonly string[] }> {
  const runs = (await drawnTexts(pdf)).map(({ text }) => text)
  const joined = runs.join('\n').replace(/\u00ad\s*/g, '')
  return { text: bare(runs.join('')), words: joined.match(word) ?? [] }
}
const word = /[\p{L}\p{N}]+/gu
const sign = /[^\p{L}\p{N}\s\p{M}\u00ad\u200b\u2060\u2010-]/gu

/** What a reader should find on the pages: blocks by what they print of their first lines and tables. */
export function visible(source: string): string {
  const end = source.indexOf('\n---', 4)
  const title = /^title: *(.*)$/m.exec(source.slice(0, end))?.[1]?.replace(/^"(.*)"$/, '$1') ?? ''
  const body = source
    .slice(end + 4)
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^:::agenda(.*)\n([\s\S]*?)^:::$/gm, (_, head: string, rows: string) => agenda(head, rows))
    .replace(/^:::chart(.*)\n([\s\S]*?)^:::$/gm, (_, head: string, rows: string) => chart(head, rows))
    .replace(/^:::[a-z]*(.*)$/gm, (_, head: string) => attributes(head))
    .replace(/^@span.*$/gm, ' ')
    .replace(
      /^- (?:text|multiline|checkbox|choice|scale) [a-z0-9-]+((?:"[^"]*"|[^":])*): /gm,
      (_, head: string) => `${attributes(head)}\n`,
    )
    .replace(/^\|[-: |]+\|$/gm, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:[ >]*)(?:#{1,6} |[-*] (?:\[[ x]\] )?|>)/gm, ' ')
    .replace(/^ *(?:---|\*\*\*) *$/gm, ' ')
    .replace(/(?<!\\)\*\*|(?<![\p{L}\p{N}\\])[*_](?=\S)|(?<=\S)(?<!\\)[*_](?![\p{L}\p{N}])|(?<!\\)[|`]/gu, ' ')
    .replace(/\\\n/g, '\n')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/<br *\/?>/g, '\n')
  return decodeEntities(`${title}\n${body}`.replace(/\{\{.*?\}\}/g, ' '))
}

const attributes = (head: string): string =>
  [...head.matchAll(/(?:title|low|high|unknown|label|options)=(?:"([^"]*)"|(\S+))/g)]
    .map(([, quoted, plain]) => (quoted ?? plain ?? '').replaceAll('|', '\n'))
    .join('\n')

const cells = (line: string): readonly string[] =>
  line
    .replace(/^\s*\|?|\|?\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

function agenda(head: string, rows: string): string {
  const [names = [], , ...lines] = rows.trim().split('\n').map(cells)
  const shown = /view=short/.test(head) ? ['title'] : ['title', 'content', 'method', 'material']
  return lines.map((line) => line.filter((_, index) => shown.includes(names[index] ?? '')).join('\n')).join('\n')
}

function chart(head: string, rows: string): string {
  const [names = [], , ...lines] = rows.trim().split('\n').map(cells)
  return [attributes(head), ...names.slice(1), ...lines.map(([label]) => label)].join('\n')
}

/** Words, numbers and signs that stand less often on the pages than in the source. */
export function lost(source: string, { text }: { readonly text: string }): readonly string[] {
  const counted = new Map<string, number>()
  const wanted = visible(source)
  for (const [token] of [...wanted.matchAll(word), ...wanted.matchAll(sign)])
    counted.set(token, (counted.get(token) ?? 0) + 1)
  return [...counted].filter(([token, count]) => occurrences(text, bare(token)) < count).map(([token]) => token)
}

const occurrences = (text: string, part: string): number => text.split(part).length - 1

const labelWords = bare(
  JSON.stringify(labels) + readFileSync(new URL('../../main/core/facts/placeholders.ts', import.meta.url), 'utf8'),
)

/** Words and numbers of the pages that stand neither in the source nor among what the layout adds: labels, times, numbers of pages. */
export function added(source: string, { words }: { readonly words: readonly string[] }): readonly string[] {
  const known = bare(decodeEntities(source.replace(/\\(?=[^\p{L}\p{N}\s])/gu, ''))) + labelWords
  return [...new Set(words)].filter((each) => !/^(?:\d{1,3}|P|Kit|CC0|2026)$/.test(each) && !known.includes(bare(each)))
}
