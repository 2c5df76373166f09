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
const note = (block: Block): Block => ({ kind: 'note', tone: 'info', blocks: [block] })
const link = (href: string): Block => ({
  kind: 'paragraph',
  inlines: [{ kind: 'link', href, inlines: [{ kind: 'text', text: 'dort' }] }],
})
const chart: Block = {
  kind: 'chart',
  type: 'bar',
  alt: 'Balken',
  max: 5,
  series: ['a'],
  rows: [{ label: 'b', values: [1] }],
}

test.each<[string, readonly Block[], readonly string[]]>([
  ['plain text', [paragraph('Straße\u00a0→')], []],
  ['emoji', [paragraph('gut 🎉🎉')], ['glyph-missing']],
  ['control character', [paragraph('a\u0007')], ['glyph-missing']],
  ['levels in order', [heading(2), heading(3), heading(2)], []],
  ['level skipped', [heading(2), heading(4)], ['heading-skipped']],
  ['the first level skipped', [heading(3)], ['heading-skipped']],
  ['cards are headed one level down wherever they stand', [{ kind: 'cards', size: 'a6', cards: [[heading(3)]] }], []],
  ['a level skipped in a card', [{ kind: 'cards', size: 'a6', cards: [[heading(4)]] }], ['heading-skipped']],
  ['a level skipped between a note and the text', [heading(2), note(heading(3)), heading(4)], []],
  ['emoji in a label', [{ kind: 'signature', labels: [[{ kind: 'text', text: '🎉' }]] }], ['glyph-missing']],
  ['emoji in a chart', [{ ...chart, title: '🎉' }], ['glyph-missing']],
  ['emoji in an address, which is not drawn', [link('https://🎉.example')], []],
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

test.each(['title', 'subtitle', 'summary'])('the %s of the document is looked at too', (name) => {
  const document: Document = { front: { ...front, [name]: 'Gut 🎉' }, blocks: [] }
  const found = check(document, { hasGlyph: (codepoint) => codepoint < 0x3000, file: 'blatt.md' })
  expect(found.map(({ code, place }) => [code, place])).toEqual([['glyph-missing', { file: 'blatt.md' }]])
})
