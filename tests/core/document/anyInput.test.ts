import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { parse } from '../../../main/core/document/parse.ts'

const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: readonly { markdown: string }[] }
const examples = tests.map((each) => each.markdown.replaceAll('→', '\t'))
const marks = [
  ':::',
  ':::note\n',
  '---\n',
  '|',
  '`',
  '```\n',
  '{{',
  '}}',
  '[',
  '](',
  '<',
  '*',
  '- ',
  '> ',
  '\n',
  '\n\n',
  '\t',
  '\0',
]

test('no input makes reading throw', () => {
  let seed = 7
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (const example of examples) expect(() => parse(example)).not.toThrow()
  for (let run = 0; run < 10_000; run += 1) {
    let text = examples[next(examples.length)] ?? ''
    for (let change = next(5); change >= 0; change -= 1) {
      const at = next(text.length + 1)
      text = text.slice(0, at) + (marks[next(marks.length)] ?? '') + text.slice(at + next(4))
    }
    const { problems } = parse(text, 'a.md')
    expect(problems.every((each) => each.place.line !== undefined && each.code !== 'unreadable')).toBe(true)
  }
})
