import type { Token } from 'marked'
import type { Inline, Inlines, Placeholder } from './document.ts'
import { decodeEntities } from './entities.ts'
import { formatPlaceholder } from './placeholder.ts'
import { labelKey, type Reader } from './reader.ts'
import { oneLine, softBreaks } from './spaces.ts'
import { htmlTag } from './tags.ts'
import { plainText } from './text.ts'

type Mark = 'strong' | 'emphasis' | 'strikethrough' | 'link'
const marks: Readonly<Record<string, Exclude<Mark, 'link'>>> = {
  strong: 'strong',
  em: 'emphasis',
  del: 'strikethrough',
}
const allowedScheme = /^(?:https?|mailto|tel):/i

/** Reads a single line of Markdown: a table cell, a label. */
export const readLine = (reader: Reader, text: string): Inlines => {
  reader.seek(text)
  return readInlines(reader, reader.inline(text))
}

/**
 * Reads inline tokens into the normal form: texts are merged and never empty, a mark does not stand within itself
 * nor beside its like, a line break in the source is a space.
 */
export function readInlines(reader: Reader, tokens: readonly Token[], within: ReadonlySet<Mark> = new Set()): Inlines {
  const found: Inline[] = []
  for (const token of tokens) readToken(reader, token, within, (node) => append(reader, found, node))
  return found
}

/** Several texts as one, in the normal form. */
export function joinedBySpace(reader: Reader, texts: readonly Inlines[]): Inlines {
  const found: Inline[] = []
  texts.forEach((text, index) => {
    if (index > 0) append(reader, found, { kind: 'text', text: ' ' })
    for (const node of text) append(reader, found, node)
  })
  return found
}

function readToken(reader: Reader, token: Token, within: ReadonlySet<Mark>, add: (node: Inline) => void): void {
  const place = reader.seek(token.raw)
  const put = (node: Inline): void => {
    reader.places.set(node, place)
    add(node)
  }
  const children = (mark?: Mark): Inlines =>
    readInlines(reader, inner(reader, token), mark ? new Set([...within, mark]) : within)
  const text = (value: string): void => {
    for (const [index, part] of value.split('\n').entries()) {
      if (index > 0) put({ kind: 'break' })
      if (part !== '') put({ kind: 'text', text: part })
    }
  }
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del': {
      const kind = marks[token.type] ?? 'strong'
      const inlines = children(kind)
      if (within.has(kind)) inlines.forEach(add)
      else if (inlines.length > 0) put({ kind, inlines })
      break
    }
    case 'link': {
      const href = (token.autolink ? token.href : decodeEntities(token.href)).trim().replace(/\s/g, encodeURIComponent)
      // [1] with a line [1]: https://… is the number of a source: its brackets are printed.
      const numbered = /^\[\d{1,3}\]$/.test(token.raw)
      const inlines: Inlines = numbered ? [{ kind: 'text', text: token.raw }] : children('link')
      const target = withTitle(href, token.title)
      used(reader, token.raw)
      if (!within.has('link') && allowedScheme.test(href) && inlines.length > 0) {
        put({ kind: 'link', href, ...titled(token.title), inlines })
        break
      }
      if (inlines.length === 0 && allowedScheme.test(href)) reader.report('link-empty', { href: target }, place)
      else reader.report('link-refused', { href: target }, place)
      inlines.forEach(add)
      break
    }
    case 'image': {
      const src = decodeEntities(token.href).trim().replace(/\s/g, encodeURIComponent)
      used(reader, token.raw)
      const alt = plainText(readInlines(reader, inner(reader, token)), { placeholder: formatPlaceholder })
      if (isLocalPath(src)) put({ kind: 'image', src, alt, ...titled(token.title) })
      else {
        reader.report('image-refused', { src: withTitle(src, token.title) }, place)
        if (alt !== '') put({ kind: 'text', text: alt })
      }
      break
    }
    case 'codespan': {
      const code = token.text.replace(/[\n\t]/g, ' ')
      if (code !== '') put({ kind: 'code', text: code })
      break
    }
    case 'br':
      put({ kind: 'break' })
      break
    case 'placeholder':
      put({ ...(token.node as Placeholder) })
      break
    case 'checkbox':
    case 'nothing':
      break
    case 'escape':
      put({ kind: 'text', text: token.text })
      break
    case 'path':
      put({ kind: 'text', text: token.raw })
      break
    default: {
      // Not `token.text`: there some character references are resolved already.
      const written = token.raw
      for (const [, body = ''] of written.matchAll(/\{\{([^{}]*)\}\}/g)) {
        reader.report('placeholder-syntax', { text: `{{${body}}}` }, place)
      }
      const tag = htmlTag(written)
      if (tag !== undefined) reader.report('html', { text: tag }, place)
      const [note] = /\[\^[^[\]\s]{1,40}\]/.exec(written) ?? []
      if (note !== undefined) reader.report('footnote', { text: note }, place)
      const [marks] = /(?<!\*)\*\*(?!\*)[^*]+(?<!\*)\*\*(?!\*)|~~[^~]+~~/.exec(written) ?? []
      if (marks !== undefined) reader.report('mark-left', { text: marks }, place)
      text(
        decodeEntities(softBreaks(written))
          .replace(/\0/g, '\ufffd')
          .replace(/[\u2028\u2029]/g, ' '),
      )
    }
  }
  reader.pass(token.raw)
}

const inner = (reader: Reader, token: Token): readonly Token[] => {
  const tokens = 'tokens' in token ? token.tokens : undefined
  return tokens ?? reader.inline('text' in token ? String(token.text) : '')
}

const titled = (title: unknown): { readonly title?: string } => {
  const text = typeof title === 'string' ? oneLine(decodeEntities(title)) : ''
  return text === '' ? {} : { title: text }
}

const withTitle = (address: string, title: unknown): string => {
  const words = titled(title).title
  return words === undefined ? address : `${address} "${words}"`
}

/** Notes the label of `[text][label]` or `[label]`. */
const used = (reader: Reader, raw: string): void => {
  const label = lastBracket(raw.endsWith('][]') ? raw.slice(0, -2) : raw)
  if (label !== '') reader.usedLabels.add(labelKey(label))
}

/** What stands between the last brackets, when the text ends with them. */
function lastBracket(raw: string): string {
  if (!raw.endsWith(']')) return ''
  for (let at = raw.lastIndexOf('[', raw.length - 2); at >= 0; at = at === 0 ? -1 : raw.lastIndexOf('[', at - 1))
    if (!isEscaped(raw, at)) return raw.slice(at + 1, -1)
  return ''
}

function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text[before - 1] === '\\') before -= 1
  return (at - before) % 2 === 1
}

/** Relative to the kit's folder, and not out of it. */
export const isLocalPath = (path: string): boolean =>
  path !== '' && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path) && !/^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)/.test(path)

function append(reader: Reader, found: Inline[], node: Inline): void {
  const last = found.at(-1)
  if (!last) {
    found.push(node)
    return
  }
  const place = reader.places.get(last)
  const merged = merge(last, node)
  if (!merged) {
    found.push(node)
    return
  }
  found[found.length - 1] = merged
  if (place) reader.places.set(merged, place)
}

function merge(last: Inline, node: Inline): Inline | undefined {
  if (last.kind === 'text' && node.kind === 'text') return { kind: 'text', text: last.text + node.text }
  if (last.kind === 'code' && node.kind === 'code') return { kind: 'code', text: last.text + node.text }
  if (
    (last.kind === 'strong' || last.kind === 'emphasis' || last.kind === 'strikethrough') &&
    node.kind === last.kind
  ) {
    const inlines = [...last.inlines]
    for (const child of node.inlines) {
      const end = inlines.at(-1)
      const both = end && merge(end, child)
      if (both) inlines[inlines.length - 1] = both
      else inlines.push(child)
    }
    return { kind: last.kind, inlines }
  }
  return undefined
}
