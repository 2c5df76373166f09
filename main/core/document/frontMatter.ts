import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { audiences, type FrontMatter, kinds, languages, pages } from './document.ts'
import type { Facts, ProblemCode } from './problems.ts'

type Report = (code: ProblemCode, facts: Facts, line: number, column?: number) => void

const choices = { kind: kinds, audience: audiences, page: pages, language: languages } as const
const defaults: FrontMatter = {
  id: 'dokument',
  title: 'Ohne Titel',
  kind: 'sheet',
  audience: 'participant',
  page: 'a4',
  language: 'de',
  lock: false,
}
const keys = ['id', 'title', 'kind', 'audience', 'page', 'language', 'lock', 'subtitle', 'summary'] as const
type Key = (typeof keys)[number]
export const documentId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Reads the head of a source. `rest` is the offset at which the text begins. */
export function readFrontMatter(
  source: string,
  report: Report,
): { readonly front: FrontMatter; readonly rest: number } {
  const opening = /^---[ \t]*\n/.exec(source)
  if (!opening) {
    report('front-matter-missing', {}, 1)
    return { front: defaults, rest: 0 }
  }
  const closing = /^---[ \t]*$/gm
  closing.lastIndex = opening[0].length
  const end = closing.exec(source)
  if (!end) {
    report('front-matter-open', {}, 1)
    return { front: defaults, rest: 0 }
  }
  const front = decode(source.slice(opening[0].length, end.index), report)
  return { front, rest: Math.min(end.index + end[0].length + 1, source.length) }
}

function decode(text: string, report: Report): FrontMatter {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, schema: 'core', logLevel: 'silent', prettyErrors: false })
  const lineOf = (offset: number): number => lines.linePos(offset).line + 1
  for (const error of yaml.errors) {
    report('front-matter-syntax', { detail: error.message }, lineOf(error.pos[0]), lines.linePos(error.pos[0]).col)
  }
  const found = new Map<Key, unknown>()
  const bad = new Set<Key>()
  if (isMap(yaml.contents)) {
    for (const pair of yaml.contents.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
      const line = isScalar(pair.key) && pair.key.range ? lineOf(pair.key.range[0]) : 2
      if (!isKey(key)) {
        report('front-matter-field-unknown', { key, allowed: keys.join(', ') }, line)
        continue
      }
      const scalar = isScalar(pair.value) ? pair.value : undefined
      const written = scalar?.source ?? String(scalar?.value ?? '')
      const value = key === 'lock' ? scalar?.value : typeof scalar?.value === 'string' ? scalar.value : written
      const allowed = refuse(key, scalar ? value : undefined)
      if (allowed === undefined) found.set(key, value)
      else {
        bad.add(key)
        report('front-matter-value', { key, value: written, allowed }, line)
      }
    }
  }
  for (const key of keys) {
    if (key === 'subtitle' || key === 'summary' || found.has(key) || bad.has(key)) continue
    report('front-matter-field-missing', { key, value: String(defaults[key]) }, 1)
  }
  return {
    ...defaults,
    ...Object.fromEntries(keys.filter((key) => found.has(key)).map((key) => [key, found.get(key)])),
  }
}

const isKey = (key: string): key is Key => (keys as readonly string[]).includes(key)

/** What would be allowed, when the value is not. */
function refuse(key: Key, value: unknown): string | undefined {
  if (key === 'lock') return typeof value === 'boolean' ? undefined : 'true, false'
  if (typeof value !== 'string' || value.trim() === '') return 'ein Text'
  if (key === 'id')
    return documentId.test(value) ? undefined : 'kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche'
  if (key === 'title' || key === 'subtitle' || key === 'summary')
    return /\n/.test(value) ? 'eine Zeile Text' : undefined
  const allowed: readonly string[] = choices[key]
  return allowed.includes(value) ? undefined : allowed.join(', ')
}
