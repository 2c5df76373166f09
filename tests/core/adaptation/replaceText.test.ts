import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDocument } from '../../../main/core/adaptation/decodeBlocks.ts'
import { documentOf } from '../../../main/core/adaptation/identified.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import { findInBlocks, replaceInBlocks } from '../../../main/core/adaptation/replaceText.ts'
import type { Block } from '../../../main/core/document/document.ts'
import { formatBlocks } from '../../../main/core/document/formatBlocks.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { insideOf, mapBlock, walkBlocks } from '../../../main/core/document/walk.ts'
import { sheetOf } from '../../packages.ts'
import { arbitraryDocument } from '../document/arbitraryDocument.ts'

const query = (find: string) => ({ find, matchCase: false, wholeWord: false })
const all = (_hit: number): boolean => true

function check(before: string, find: string, by: string, after: string, count: number, chosen = all): void {
  const { document } = parse(sheetOf('blatt', before), 'blatt.md')
  const tree = identify(document)
  expect(findInBlocks(tree, query(find)).filter((_, at) => chosen(at))).toHaveLength(count)
  const made = replaceInBlocks(tree, query(find), by, chosen)
  expect(made.count).toBe(count)
  expect(isDocument(made.blocks)).toBe(true)
  expect(formatBlocks(documentOf(made.blocks, document.front).blocks).trim()).toBe(after)
}

describe('replaced as a person means it', () => {
  test.each<[string, string, string, string, number]>([
    ['Im Bürgersaal.', 'Bürgersaal', 'Ratssaal', 'Im Ratssaal.', 1],
    // Marks inside a word are no border; the new word looks as the old one began.
    ['Im Bürger**saal** heute.', 'Bürgersaal', 'Ratssaal', 'Im Ratssaal heute.', 1],
    ['Im **Bürger**saal heute.', 'Bürgersaal', 'Ratssaal', 'Im **Ratssaal** heute.', 1],
    ['**Bürger***saal*', 'Bürgersaal', '', '', 1],
    ['ein **fetter** Rest', 'fetter', 'dicker', 'ein **dicker** Rest', 1],
    ['ein [Saal](https://a.de) Saal', 'Saal', 'Raum', 'ein [Raum](https://a.de) Raum', 2],
    ['`Saal` Saal', 'Saal', 'Raum', '`Raum` Raum', 2],
    ['## Saal\n\n- Saal\n  1. Saal', 'saal', 'Raum', '## Raum\n\n- Raum\n  1. Raum', 3],
    ['> Saal', 'Saal', 'Raum', '> Raum', 1],
    ['| Saal | b |\n| --- | --- |\n| a | im Saal |', 'Saal', 'R|', '| R\\| | b |\n| --- | --- |\n| a | im R\\| |', 2],
    [
      ':::agenda id=tag start=09:00\n| min | title | content |\n| --- | --- | --- |\n| 10 | Saal | Saal |\n:::',
      'Saal',
      'Raum',
      ':::agenda id=tag start="09:00"\n| min | title | content |\n| --- | --- | --- |\n| 10 | Raum | Raum |\n:::',
      2,
    ],
    [':::note tone=tip title="Im Saal"\nSaal\n:::', 'Saal', 'Raum', ':::note tone=tip title="Im Raum"\nRaum\n:::', 2],
    [
      ':::fields from=1 to=5 low=Saal\n- choice ort options="Saal|Foyer": Saal?\n:::',
      'Saal',
      'Raum',
      ':::fields from=1 to=5 low=Raum\n- choice ort options="Raum|Foyer": Raum?\n:::',
      3,
    ],
    ['{{ vorhaben.titel }} und Titel', 'titel', 'Name', '{{ vorhaben.titel }} und Name', 1],
  ])('%j', (before, find, by, after, count) => check(before, find, by, after, count))

  test('only the chosen ones', () => check('eins eins eins', 'eins', 'zwei', 'eins zwei eins', 1, (hit) => hit === 1))
})

test('a title is found and replaced, and never left empty', () => {
  const tree = identify(parse(sheetOf('blatt', 'Text'), 'blatt.md').document)
  expect(replaceInBlocks(tree, query('Blatt'), 'Seite', all).blocks.values.title).toBe('Seite Seite')
  expect(replaceInBlocks(tree, query('Blatt blatt'), '', all)).toEqual({ blocks: tree, count: 0 })
})

test('every word that is printed is found, whatever block it stands in', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const blocks = document.blocks.map(marked)
      let words = 0
      walkBlocks(blocks, (block) => {
        const { inlines, templates, texts } = insideOf(block)
        words += inlines.length + [...templates, ...texts].filter((text) => text.includes('Qx')).length
      })
      const link = links(blocks)
      expect(findInBlocks(identify({ ...document, blocks }), query('Qx'))).toHaveLength(words - link)
    }),
    { numRuns: 300, seed: 13 },
  )
})

/** A word in each text of a block. */
const marked = (block: Block): Block =>
  mapBlock(block, {
    inlines: () => [{ kind: 'text', text: 'Qx' }],
    template: () => 'Qx',
    text: () => 'Qx',
    blocks: (blocks) => blocks.map(marked),
  })

/** Addresses behind a QR code are no words. */
function links(blocks: readonly Block[]): number {
  let count = 0
  walkBlocks(blocks, (block) => {
    if (block.kind === 'qr') count += 1
  })
  return count
}

test('whatever is replaced, it is a document, and what has nothing of it is the same object', () => {
  fc.assert(
    fc.property(
      arbitraryDocument,
      fc.constantFrom('e', 'a b', '1', '.', ' '),
      fc.constantFrom('', 'xx', '| {{ a'),
      (document, find, by) => {
        const tree = identify(document)
        const hits = findInBlocks(tree, query(find)).length
        const { blocks, count } = replaceInBlocks(tree, query(find), by, all)
        expect(count).toBeLessThanOrEqual(hits)
        expect(isDocument(blocks)).toBe(true)
        if (count === 0) expect(blocks).toBe(tree)
      },
    ),
    { numRuns: 500, seed: 14 },
  )
})
