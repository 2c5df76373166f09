import { expect, test } from 'vitest'
import type { Block, Document } from '../../../main/core/document/document.ts'
import { check } from '../../../main/core/handout/check.ts'

const front: Document['front'] = {
  id: 'blatt',
  title: 'Blatt',
  kind: 'sheet',
  audience: 'participant',
  page: 'a4',
  language: 'de',
  lock: false,
}
const paragraph = (text: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] })
const heading = (level: 2 | 3 | 4): Block => ({ kind: 'heading', level, inlines: [{ kind: 'text', text: 'Ü' }] })
const picture = (alt: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'image', src: 'bilder/a.svg', alt }] })

test.each<[string, readonly Block[], readonly string[]]>([
  ['plain text', [paragraph('Straße\u00a0→')], []],
  ['emoji', [paragraph('gut 🎉🎉')], ['glyph-missing']],
  ['control character', [paragraph('a\u0007')], ['glyph-missing']],
  ['levels in order', [heading(2), heading(3), heading(2)], []],
  ['level skipped', [heading(2), heading(4)], ['heading-skipped']],
  ['picture', [picture('Ein Kreis')], []],
  ['picture without alternative text', [picture(' ')], ['image-without-alt']],
])('%s', (_, blocks, codes) => {
  const found = check({ front, blocks }, { hasGlyph: (codepoint) => codepoint >= 0x20 && codepoint < 0x3000 })
  expect(found.map(({ code }) => code)).toEqual(codes)
})

test('problems carry the place of the nearest node', () => {
  const block = paragraph('🎉')
  const places = new Map([[block, { line: 7, column: 1 }]])
  const [problem] = check({ front, blocks: [block] }, { hasGlyph: (codepoint) => codepoint < 0x3000, places })
  expect(problem?.place).toEqual({ line: 7, column: 1 })
})
