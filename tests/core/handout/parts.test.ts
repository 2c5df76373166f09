import { describe, expect, test } from 'vitest'
import type { Block, Document, FrontMatter } from '../../../main/core/document/document.ts'
import type { HandoutBlock } from '../../../main/core/handout/blocks.ts'
import { isLong, parts } from '../../../main/core/handout/parts.ts'
import { everyKind } from '../../adapters/typst/everyBlock.ts'

const text = (length: number): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: 'x'.repeat(length) }] })
const pagebreak: Block = { kind: 'pagebreak' }

describe('parts', () => {
  const [a, b, c] = [text(1), text(2), text(3)] as readonly HandoutBlock[] as [HandoutBlock, HandoutBlock, HandoutBlock]
  const end: HandoutBlock = { kind: 'pagebreak' }
  test.each<[what: string, kind: FrontMatter['kind'], blocks: readonly HandoutBlock[], sizes: readonly number[]]>([
    ['a letter for three people', 'letter', [a, end, b, c, end, a], [1, 2, 1]],
    ['a certificate for two', 'certificate', [a, end, b], [1, 1]],
    ['a letter for one', 'letter', [a, b], [2]],
    ['page breaks at the ends make no empty part', 'letter', [a, end, end, b, end], [1, 1]],
    ['a letter without text', 'letter', [], [0]],
    ['a guide stays one', 'guide', [a, end, b], [3]],
    ['slides stay one', 'slides', [a, end, b], [3]],
  ])('%s', (_, kind, blocks, sizes) => expect(parts(kind, blocks).map((part) => part.length)).toEqual(sizes))
})

describe('a long document has a cover and contents', () => {
  /** A page of A4 holds 2600 characters, 90 of them for each block. */
  const pages = (count: number, more = 0): readonly Block[] => [text(count * 2600 - 90 + more)]
  const half = (blocks: readonly Block[]): readonly Block[] => [...blocks, pagebreak]
  test.each<[what: string, front: Partial<FrontMatter>, blocks: Document['blocks'], long: boolean]>([
    ['eight pages', { kind: 'guide' }, pages(8), true],
    ['a letter less', { kind: 'guide' }, pages(8, -1), false],
    ['a script', { kind: 'script' }, pages(8), true],
    ['a booklet', { kind: 'booklet' }, pages(8), true],
    ['a brochure', { kind: 'brochure' }, pages(8), true],
    ['a report', { kind: 'report' }, pages(8), true],
    ['a worksheet never', { kind: 'worksheet' }, pages(20), false],
    ['slides never', { kind: 'report', page: 'slides' }, pages(20), false],
    ['eight pages of A5', { kind: 'booklet', page: 'a5' }, pages(4), true],
    ['seven pages of A5', { kind: 'booklet', page: 'a5' }, pages(3.5), false],
    ['eight pages of A6', { kind: 'booklet', page: 'a6' }, pages(2), true],
    ['a page break leaves half a page empty', { kind: 'guide' }, half(pages(7.5, -90)), true],
    ['half a page is none', { kind: 'guide' }, half(pages(7, -90)), false],
    [
      'a canvas fills half a page',
      { kind: 'guide' },
      [...pages(7.5, -90), { kind: 'canvas', name: 'a', columns: 1, cells: [] }],
      true,
    ],
    ['text inside of blocks counts', { kind: 'guide' }, [{ kind: 'quote', blocks: pages(8, -90) }], true],
  ])('%s: %o', (_, front, blocks, long) => expect(isLong(everyKind(front, blocks))).toBe(long))
})
