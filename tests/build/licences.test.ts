import { expect, test } from 'vitest'
import { namedCrates } from '../../build/licences/crates.ts'
import { page } from '../../build/licences/page.ts'
import { tidy, type Work } from '../../build/licences/work.ts'

const work = (name: string, licence: string, texts: readonly string[] = [], author?: string): Work => ({
  name,
  version: '1.0.0',
  licence,
  author,
  texts,
  part: 'window',
})
const standard = (id: string) => ({ MIT: 'Text of MIT', 'OFL-1.1': 'Text of OFL' })[id]

test('the same text stands once, with all its works', () => {
  const text = page([work('b', 'MIT', ['Same']), work('a', 'MIT', ['Same'])], standard)
  expect(text).toContain('| a | 1.0.0 | MIT | window |\n| b | 1.0.0 | MIT | window |')
  expect(text).toContain('### a 1.0.0, b 1.0.0\n\n```\nSame\n```')
  expect(text.split('Same')).toHaveLength(2)
})

test.each([
  ['MIT', /fontless brings no .* Its author is Ada\. This is the standard text of MIT\.\n\nText of MIT/],
  ['MIT OR Apache-2.0', /standard text of MIT/],
  ['MIT AND OFL-1.1', /Text of MIT[\s\S]*Text of OFL/],
])('a work under %s without a text has the standard text', (licence, words) =>
  expect(page([work('fontless', licence, [], 'Ada')], standard)).toMatch(words),
)

test('a licence that nobody knows stops', () =>
  expect(() => page([work('x', 'SEE LICENSE IN X')], standard)).toThrow(/x 1\.0\.0 brings no licence text/))

test('fences in a text do not end it', () =>
  expect(page([work('x', 'MIT', ['a\n```\nb'])], standard)).toContain('````\na\n```\nb\n````'))

test('line ends and blanks at ends make no difference', () => expect(tidy('a \r\n b\r\n\n')).toBe('a\n b'))

test('crates that a compiled file names', () => {
  const file = Buffer.from(
    '\0/home/x/index/krilla-0.6.0/src/a.rs\0\\serde_json-1.0.148\\src\0krilla-0.6.0/b\0not-1.2/src',
  )
  expect(namedCrates(file)).toEqual(['krilla-0.6.0', 'serde_json-1.0.148'])
})
