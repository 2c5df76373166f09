import { describe, expect, test } from 'vitest'
import type { Block, Field } from '../../../main/core/document/document.ts'
import { buildBlocks } from '../../../main/core/handout/blocks.ts'
import { everyKind } from '../../adapters/typst/everyBlock.ts'

const buildAll = (blocks: readonly Block[], language: 'de' | 'en' = 'de') =>
  buildBlocks(everyKind({ language }, blocks), 43)
const built = (block: Block, language: 'de' | 'en' = 'de') => buildAll([block], language)[0]
const field = (kind: 'scale' | 'text', name: string): Field => ({ kind, name, label: [] })
const heading = (level: number): Block => ({
  kind: 'heading',
  level: level as 1,
  inlines: [{ kind: 'text', text: 'A' }],
})
const fields = (...all: readonly Field[]): Block => ({ kind: 'fields', fields: all })
const spans = (columns: number, ...all: readonly number[]): Block => ({
  kind: 'canvas',
  name: 'a',
  columns,
  cells: all.map((span) => ({ span, blocks: [] })),
})

describe('what the layout draws', () => {
  test.each<[what: string, block: Block, expected: object]>([
    ['an agenda in full unless it says otherwise', { kind: 'agenda', rows: [] }, { view: 'full' }],
    ['a short agenda', { kind: 'agenda', view: 'short', rows: [] }, { view: 'short' }],
    ['a canvas of one row', spans(3, 1, 1, 1), { rows: 1 }],
    ['what no longer fits begins a row', spans(3, 2, 2), { rows: 2 }],
    ['a cell wider than the canvas fills it', spans(2, 5, 1), { rows: 2, cells: [{ span: 2 }, { span: 1 }] }],
    ['a canvas without cells', spans(2), { rows: 1 }],
    [
      'neighbouring scales as one matrix',
      fields(field('scale', 'a'), field('scale', 'b'), field('text', 'c'), field('scale', 'd')),
      { groups: [{ kind: 'matrix', fields: [{ name: 'a' }, { name: 'b' }] }, { kind: 'field' }, { kind: 'matrix' }] },
    ],
    [
      'a scale that says nothing goes from 1 to 5',
      fields(field('scale', 'a')),
      { groups: [{ scale: { from: 1, to: 5, low: 'trifft nicht zu', high: 'trifft voll zu' } }] },
    ],
    [
      'a QR code as its squares',
      { kind: 'qr', value: 'a' },
      { modules: expect.arrayContaining([expect.stringMatching(/^[01]+$/)]) },
    ],
  ])('%s', (_, block, expected) => expect(built(block)).toMatchObject(expected))

  test('in English the ends of a scale are English', () => {
    expect(built(fields(field('scale', 'a')), 'en')).toMatchObject({ groups: [{ scale: { low: 'not at all' } }] })
  })

  test.each<[written: readonly number[], tagged: readonly number[], look: readonly number[]]>([
    [
      [2, 3, 2],
      [2, 3, 2],
      [2, 3, 2],
    ],
    [[1], [2], [2]],
    [[4], [2], [4]],
    [
      [2, 4, 4],
      [2, 3, 4],
      [2, 4, 4],
    ],
    [
      [3, 2, 6, 6],
      [2, 2, 3, 4],
      [3, 2, 6, 6],
    ],
  ])('headings %j are tagged %j and look like %j', (written, tagged, look) => {
    const drawn = buildAll(written.map(heading))
    expect(drawn.map((block) => block.kind === 'heading' && block.level)).toEqual(tagged)
    expect(drawn.map((block) => block.kind === 'heading' && block.look)).toEqual(look)
  })

  test('levels go on inside of blocks', () => {
    const [, note] = buildAll([heading(2), { kind: 'note', tone: 'info', blocks: [heading(4)] }])
    expect(note).toMatchObject({ blocks: [{ level: 3, look: 4 }] })
  })
})
