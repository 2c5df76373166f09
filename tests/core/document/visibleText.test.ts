import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { withoutComments } from '../../../main/core/document/comments.ts'
import { decodeEntities } from '../../../main/core/document/entities.ts'
import { readFrontMatter } from '../../../main/core/document/frontMatter.ts'
import { agendaColumns } from '../../../main/core/document/kinds/agenda.ts'
import { type Parsed, parse } from '../../../main/core/document/parse.ts'
import { said } from '../../said.ts'

/**
 * Visible text is what a reader of the source takes for words: every run of letters or digits behind the head, with
 * character references resolved, but for
 * - the number of a list item (the list counts) and the cross in a task's box,
 * - comments, and the names of the tags that Markdown has marks for,
 * - the label of a link's definition,
 * - the names of an agenda's columns, and „Feld“ in the corner of a chart's table: canonical Markdown writes them itself.
 * Each must be found in the document or in a finding at least as often as in the source.
 */
function lost(
  source: string,
  read: (source: string) => Pick<Parsed, 'document' | 'problems'> = parse,
): readonly string[] {
  const text = source.replace(/\r\n?/g, '\n')
  const body = withoutComments(text).text.slice(readFrontMatter(text, () => {}).rest)
  const { document, problems } = read(source)
  const lines = text.split('\n')
  // What a finding shortens can be read at its place.
  const told = problems
    .map(said)
    .map(({ message, place }) => message + (message.includes('…') ? lines[(place.line ?? 1) - 1] : ''))
  const found = [...strings({ ...document, front: {} }), ...told].join('\n').toLowerCase()
  // Text that looks like a reference, in code for instance, is decoded in the source's words only.
  const decoded = decodeEntities(found)
  const labels = [...body.matchAll(/\[((?:\\.|[^[\]\\])+)\]:/g)].flatMap(([, label = '']) => words(label))
  const excused = new Set<string>([...labels, ...agendaColumns, ...tags, 'feld'])
  const unmarked = body.replace(/^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)](?=[ \t]|$))+/gm, ' ').replace(/\[[xX]\]/g, ' ')
  const counts = new Map<string, number>()
  for (const word of words(decodeEntities(unmarked))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(
      ([word, count]) => !excused.has(word) && Math.max(occurrences(found, word), occurrences(decoded, word)) < count,
    )
    .map(([word]) => word)
}

const tags = ['b', 'strong', 'i', 'em', 's', 'del', 'strike', 'br']
const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const occurrences = (text: string, word: string): number => text.split(word).length - 1

/** Keys and values: a block's name and attributes are part of the document too. */
function strings(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [String(value)]
  return Object.entries(value).flatMap(([key, entry]) => [key, ...strings(entry)])
}

const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: readonly { markdown: string }[] }
const examples = tests.map((each) => each.markdown.replaceAll('→', '\t'))
const folder = new URL('../../../materials/', import.meta.url)
const materials = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8'))

test('the measure finds what is lost', () => {
  const forgetful = (source: string) => {
    const { document, problems } = parse(source)
    return { document: { ...document, blocks: document.blocks.slice(1) }, problems }
  }
  const source = '1. Ein Satz.\n2. [x] Brot\n\n---\n\nNoch ein Satz.\n'
  expect(lost(source)).toEqual([])
  expect(lost(source, forgetful)).toEqual(['ein', 'satz', 'brot'])
})

test('no word of the CommonMark examples is lost', () => {
  expect(examples.map((source) => [source, lost(source)]).filter(([, words]) => words?.length)).toEqual([])
})

test('no word of the materials is lost', () => {
  expect(materials.flatMap((source) => lost(source))).toEqual([])
})

const marks = [
  ':::',
  ':::note\n',
  ':::chart ',
  '---\n',
  '|',
  '`',
  '```\n',
  '{{',
  '}}',
  '[',
  '](',
  ']: ',
  '<',
  '*',
  '- ',
  '> ',
  '\n',
  '\n\n',
  '\t',
  '"',
  '=',
  '&',
  '\\',
  '~~',
  '# ',
]

test('no word of 10,000 damaged sources is lost, and every finding has its place', () => {
  let seed = 7
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const bodies = materials.map((source) => source.split('\n'))
  const excerpt = (): string => {
    const lines = bodies[next(bodies.length)] ?? []
    const start = next(lines.length)
    return lines.slice(start, start + 1 + next(30)).join('\n')
  }
  for (let run = 0; run < 10_000; run += 1) {
    let text = run % 2 === 0 ? (examples[next(examples.length)] ?? '') : excerpt()
    for (let change = next(5); change >= 0; change -= 1) {
      const at = next(text.length + 1)
      text = text.slice(0, at) + (marks[next(marks.length)] ?? '') + text.slice(at + next(4))
    }
    expect({ text, lost: lost(text) }).toEqual({ text, lost: [] })
    const { problems } = parse(text, 'a.md')
    expect(problems.every((each) => each.place.line !== undefined && each.code !== 'nesting-too-deep')).toBe(true)
  }
})
