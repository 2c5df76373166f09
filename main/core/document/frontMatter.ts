import { isMap, isNode, isScalar } from 'yaml'
import type { Allowed } from '../expected.ts'
import { longestYaml } from '../limits.ts'
import { lineFinder } from '../lines.ts'
import { audiences, type FrontMatter, kinds, languages, looks, pages } from './document.ts'
import { openYaml, type YamlFault } from './openYaml.ts'
import type { Report } from './problems.ts'
import { oneLine } from './spaces.ts'

type Reporting = Report<readonly [line: number, column?: number]>

const choices = { kind: kinds, audience: audiences, page: pages, language: languages, look: looks } as const
const defaults: FrontMatter = {
  id: 'dokument',
  title: 'Ohne Titel',
  kind: 'sheet',
  audience: 'participant',
  page: 'a4',
  language: 'de',
  lock: false,
}
const keys = ['id', 'title', 'kind', 'audience', 'page', 'language', 'lock', 'look', 'subtitle', 'summary'] as const
/** The others must be there. */
const optional: readonly Key[] = ['look', 'subtitle', 'summary']
type Key = (typeof keys)[number]
export const documentId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Reads the head of a source. `rest` is the offset at which the text begins. */
export function readFrontMatter(
  source: string,
  report: Reporting,
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
  const text = source.slice(opening[0].length, end.index)
  const { yaml, faults } = openYaml(text)
  if (faults.some(({ code }) => code === 'yaml-too-long')) report('front-matter-too-long', { most: longestYaml }, 2)
  // Two rules with text between them are no head, and the text must not go with it.
  if (!isMap(yaml.contents) && text.trim() !== '') {
    if (text.length <= longestYaml) report('front-matter-missing', {}, 1)
    return { front: defaults, rest: 0 }
  }
  const front = decode(yaml, faults, text, report)
  return { front, rest: Math.min(end.index + end[0].length + 1, source.length) }
}

function decode(
  yaml: ReturnType<typeof openYaml>['yaml'],
  faults: readonly YamlFault[],
  text: string,
  report: Reporting,
): FrontMatter {
  const lineIn = lineFinder(text)
  const lineOf = (offset: number): number => lineIn(offset).line + 1
  const textLines = text.split('\n')
  for (const { code, line, column } of faults) {
    // A value that refers to another one is no text, which is said below.
    if (code !== 'yaml-alias')
      report('front-matter-syntax', { text: (textLines[line - 1] ?? '').trim() }, line + 1, column)
  }
  const found = new Map<Key, unknown>()
  const bad = new Set<Key>()
  if (isMap(yaml.contents)) {
    for (const pair of yaml.contents.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : sourceOf(pair.key, text)
      const line = isScalar(pair.key) && pair.key.range ? lineOf(pair.key.range[0]) : 2
      const scalar = isScalar(pair.value) ? pair.value : undefined
      const written = scalar?.source ?? sourceOf(pair.value, text)
      if (!isKey(key)) {
        report('front-matter-field-unknown', { key, value: written, allowed: keys }, line)
        continue
      }
      const value = key === 'lock' ? scalar?.value : typeof scalar?.value === 'string' ? scalar.value : written
      if (typeof value === 'string' && value.includes('<!--')) report('html', { text: '<!--' }, line)
      const allowed = refuse(key, scalar ? value : undefined)
      if (allowed === undefined) found.set(key, value)
      else {
        bad.add(key)
        report('front-matter-value', { key, value: written, allowed }, line)
      }
    }
  }
  for (const key of keys) {
    if (optional.includes(key) || found.has(key) || bad.has(key)) continue
    report('front-matter-field-missing', { key, value: String(defaults[key]) }, 1)
  }
  return {
    ...defaults,
    ...Object.fromEntries(keys.filter((key) => found.has(key)).map((key) => [key, found.get(key)])),
  }
}

const sourceOf = (node: unknown, text: string): string =>
  isNode(node) && node.range ? oneLine(text.slice(node.range[0], node.range[1]).trim()) : ''

const isKey = (key: string): key is Key => (keys as readonly string[]).includes(key)

/** What would be allowed, when the value is not. */
function refuse(key: Key, value: unknown): Allowed | undefined {
  if (key === 'lock') return typeof value === 'boolean' ? undefined : ['true', 'false']
  if (typeof value !== 'string' || value.trim() === '') return 'text'
  if (key === 'id') return documentId.test(value) ? undefined : 'identifier'
  if (key === 'title' || key === 'subtitle' || key === 'summary') return /\n/.test(value) ? 'line' : undefined
  const allowed: readonly string[] = choices[key]
  return allowed.includes(value) ? undefined : allowed
}
