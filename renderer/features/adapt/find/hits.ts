import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import {
  type Found,
  finder,
  inTemplate,
  noText,
  replaceFound,
  type TextQuery,
} from '../../../../main/core/document/findText.ts'

/** A place in the editor's document: in a text, or in a setting that is words. */
export type Hit =
  | { readonly kind: 'text'; readonly from: number; readonly to: number }
  /** `at`: the block or part, -1 for the document itself; `nth`: among the hits of its settings, from 0. */
  | { readonly kind: 'setting'; readonly at: number; readonly name: string; readonly nth: number }

/** Settings that are words of the document, by the name of the node: the same as `wordsIn` says of its blocks. */
const settings: Readonly<Record<string, readonly string[]>> = {
  doc: ['title', 'subtitle'],
  note: ['title'],
  fields: ['scale'],
  field: ['options'],
  chart: ['title', 'alt', 'series', 'rows'],
  qr: ['label'],
  picture: ['seen', 'caption'],
}
/** Of settings that have parts: those that are words. */
const inside: ReadonlySet<string> = new Set(['low', 'high', 'unknown', 'label'])

/** Everything that is found, in the order of the text. Texts that stayed the same since the last time are not searched again. */
export function hitFinder(query: TextQuery): (doc: Node) => readonly Hit[] {
  const find = finder(query)
  const findSetting = inTemplate(find)
  const known = new WeakMap<Node, readonly Found[]>()
  const inText = (node: Node): readonly Found[] => {
    const found = known.get(node) ?? find(textOf(node))
    known.set(node, found)
    return found
  }
  return (doc) => {
    const hits: Hit[] = []
    const look = (node: Node, at: number): void => {
      let nth = 0
      for (const name of wordsOf(node)) {
        changeWords(node.attrs[name], (text) => {
          for (const _ of findSetting(text)) hits.push({ kind: 'setting', at, name, nth: nth++ })
          return text
        })
      }
      if (!node.isTextblock) return
      for (const { from, to } of inText(node)) hits.push({ kind: 'text', from: at + 1 + from, to: at + 1 + to })
    }
    look(doc, -1)
    doc.descendants((node, at) => {
      look(node, at)
      return !node.isTextblock
    })
    return hits
  }
}

/**
 * Puts `by` in the place of these hits, all in one step. New words take on the marks of the first letter that they stand
 * for; a setting that would be left empty stays.
 */
export function replaceHits(tr: Transaction, query: TextQuery, hits: readonly Hit[], by: string): Transaction {
  const findSetting = inTemplate(finder(query))
  const { doc } = tr
  for (const at of new Set(hits.flatMap((hit) => (hit.kind === 'setting' ? [hit.at] : [])))) {
    const node = at < 0 ? doc : doc.nodeAt(at)
    if (!node) continue
    const chosen = new Set(hits.flatMap((hit) => (hit.kind === 'setting' && hit.at === at ? [hit.nth] : [])))
    let seen = 0
    for (const name of wordsOf(node)) {
      const value = changeWords(node.attrs[name], (text) => {
        const found = findSetting(text).filter(() => chosen.has(seen++))
        const next = replaceFound(text, found, name === 'options' ? by.replaceAll('|', '/') : by)
        return next.trim() === '' ? text : next
      })
      if (value === node.attrs[name]) continue
      if (at < 0) tr.setDocAttribute(name, value)
      else tr.setNodeAttribute(at, name, value)
    }
  }
  for (const hit of hits.toReversed()) {
    if (hit.kind !== 'text') continue
    const marks = doc.nodeAt(hit.from)?.marks ?? []
    if (by === '') tr.delete(hit.from, hit.to)
    else tr.replaceWith(hit.from, hit.to, doc.type.schema.text(by, marks))
  }
  return tr
}

function wordsOf({ type, attrs }: Node): readonly string[] {
  if (type.name === 'field' && attrs.field !== 'choice') return []
  return settings[type.name] ?? []
}

/** What is not changed is the same value. */
function changeWords(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) {
    const made = value.map((each) => changeWords(each, change))
    return made.some((each, at) => each !== value[at]) ? made : value
  }
  if (value === null || typeof value !== 'object') return value
  const made = Object.entries(value).map(([name, each]) => [name, inside.has(name) ? changeWords(each, change) : each])
  return made.some(([name, each]) => each !== (value as Record<string, unknown>)[name as string])
    ? Object.fromEntries(made)
    : value
}

/** One unit for each place: what is no text, and a line break, count as one. */
const textOf = (node: Node): string =>
  node.textBetween(0, node.content.size, undefined, ({ type }) => (type.name === 'break' ? '\n' : noText))
