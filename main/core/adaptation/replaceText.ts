import type { Json, PartKind } from '../document/content.ts'
import type { Inline, Inlines } from '../document/document.ts'
import { type Found, finder, inTemplate, noText, replaceFound, type TextQuery } from '../document/findText.ts'
import type { IdentifiedBlock } from './adaptation.ts'

/** A place in a document that has what is looked for. */
export interface TextHit extends Found {
  /** The whole text that it stands in; a fact or a picture is one `noText`, a line break a line feed. */
  readonly text: string
}

/** Values that are words of the document; all others are settings. */
export const wordsIn: Partial<Readonly<Record<PartKind, readonly string[]>>> = {
  document: ['title', 'subtitle'],
  note: ['title'],
  code: ['text'],
  fields: ['scale'],
  field: ['options'],
  chart: ['title', 'alt', 'series'],
  'chart-row': ['label'],
  qr: ['label'],
  picture: ['alt', 'caption'],
}

/** Everything that is found in a document, title and settings in words included, always in the same order. */
export function findInBlocks(tree: IdentifiedBlock, query: TextQuery): readonly TextHit[] {
  const find = finder(query)
  const findValue = inValue(find)
  const hits: TextHit[] = []
  const note = (text: string, found: readonly Found[]): void => {
    for (const each of found) hits.push({ ...each, text })
  }
  change(tree, {
    value: (text, name) => {
      note(text, findValue(text, name))
      return text
    },
    inlines: (inlines) => {
      const text = flat(inlines)
      note(text, find(text))
      return inlines
    },
  })
  return hits
}

/**
 * A document with `by` wherever `query` is found and `chosen` says so of the number in the order of `findInBlocks`. New words take
 * on the marks of the first letter that they stand for. A title or setting that would be left empty stays. What has
 * nothing of it is the same object.
 */
export function replaceInBlocks(
  tree: IdentifiedBlock,
  query: TextQuery,
  by: string,
  chosen: (hit: number) => boolean,
): { readonly blocks: IdentifiedBlock; readonly count: number } {
  const find = finder(query)
  const findValue = inValue(find)
  let seen = 0
  let count = 0
  const wanted = (found: readonly Found[]): readonly Found[] => {
    const first = seen
    seen += found.length
    return found.filter((_, at) => chosen(first + at))
  }
  const blocks = change(tree, {
    value: (text, name) => {
      const found = wanted(findValue(text, name))
      if (found.length === 0) return text
      // Answers are set apart by it.
      const next = replaceFound(text, found, name === 'options' ? by.replaceAll('|', '/') : by)
      if (next.trim() === '') return text
      count += found.length
      return next
    },
    inlines: (inlines) => {
      const found = wanted(find(flat(inlines)))
      count += found.length
      return found.length === 0 ? inlines : replaceInlines(inlines, found, by)
    },
  })
  return { blocks, count }
}

/** Code says braces where it has braces; in all other values they are facts. */
function inValue(find: (text: string) => readonly Found[]) {
  const findTemplate = inTemplate(find)
  return (text: string, name: string): readonly Found[] => (name === 'text' ? find(text) : findTemplate(text))
}

interface Changing {
  readonly value: (text: string, name: string) => string
  readonly inlines: (inlines: Inlines) => Inlines
}

function change(block: IdentifiedBlock, changing: Changing): IdentifiedBlock {
  const words = (value: Json, name: string): Json => {
    if (typeof value === 'string') return changing.value(value, name)
    if (Array.isArray(value)) return kept(value, (each: Json) => words(each, name))
    if (value === null || typeof value !== 'object') return value
    return keptEntries(value as Readonly<Record<string, Json>>, (each) => words(each, name))
  }
  const known = wordsIn[block.kind] ?? []
  const values = keptEntries(block.values, (value, name) => (known.includes(name) ? words(value, name) : value))
  const texts = keptEntries(block.texts, changing.inlines)
  const parts = withoutGone(
    block.parts,
    kept(block.parts, (part) => change(part, changing)),
  )
  const isSame = values === block.values && texts === block.texts && parts === block.parts
  return isSame ? block : { ...block, values, texts, parts }
}

/** A paragraph that lost its last word is none any more. */
function withoutGone(before: IdentifiedBlock['parts'], parts: IdentifiedBlock['parts']): IdentifiedBlock['parts'] {
  if (parts === before) return before
  return parts.filter(({ kind, texts }) => kind !== 'paragraph' || texts.inlines?.length !== 0)
}

function kept<T>(list: readonly T[], make: (one: T) => T): readonly T[] {
  const made = list.map(make)
  return made.some((one, at) => one !== list[at]) ? made : list
}

function keptEntries<T>(given: Readonly<Record<string, T>>, make: (value: T, name: string) => T) {
  const made = Object.entries(given).map(([name, value]): [string, T] => [name, make(value, name)])
  return made.some(([name, value]) => value !== given[name]) ? Object.fromEntries(made) : given
}

/** An inline text in which everything that is no text is one unit long. */
function flat(inlines: Inlines): string {
  return inlines
    .map((node) => {
      if ('inlines' in node) return flat(node.inlines)
      if ('text' in node) return node.text
      return node.kind === 'break' ? '\n' : noText
    })
    .join('')
}

function replaceInlines(inlines: Inlines, found: readonly Found[], by: string): Inlines {
  let at = 0
  const written = (text: string): string => {
    const start = at
    at += text.length
    let next = ''
    let end = start
    for (const { from, to } of found) {
      if (to <= start || from >= at) continue
      next += text.slice(end - start, Math.max(from, start) - start) + (from >= start ? by : '')
      end = Math.min(to, at)
    }
    return next + text.slice(end - start)
  }
  const walk = (nodes: Inlines): Inlines =>
    joined(
      nodes.flatMap((node): Inlines => {
        if ('inlines' in node) {
          const inner = walk(node.inlines)
          return inner.length === 0 ? [] : [{ ...node, inlines: inner }]
        }
        if ('text' in node) {
          const text = written(node.text)
          return text === '' ? [] : [{ ...node, text }]
        }
        at += 1
        return [node]
      }),
    )
  return walk(inlines)
}

/** Texts that came to stand side by side are one. */
function joined(nodes: Inlines): Inlines {
  const next: Inline[] = []
  for (const node of nodes) {
    const last = next.at(-1)
    if (node.kind === 'text' && last?.kind === 'text') next[next.length - 1] = { ...last, text: last.text + node.text }
    else next.push(node)
  }
  return next
}
