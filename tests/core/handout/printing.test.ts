import { expect, test } from 'vitest'
import { parse } from '../../../main/core/document/parse.ts'
import { printingOf } from '../../../main/core/handout/printing.ts'
import type { SheetLayout } from '../../../main/core/handout/sheets.ts'

const documentOf = (kind: string, text: string) =>
  parse(`---\nid: a\ntitle: A\nkind: ${kind}\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n${text}\n`)
    .document

test.each<[kind: string, text: string, layout: SheetLayout, pages: number, exact: boolean, sides?: 'one' | 'two']>([
  // What is cut.
  ['cards', ':::cards size=a6\nA\n:::', 'a4', 3, true, 'one'],
  ['nametags', ':::cards size=badge each=people\n{{ person.name }}\n:::', 'a4', 4, true, 'one'],
  ['certificate', '{{ person.name }}', 'a4', 30, true, 'one'],
  ['cards', ':::cards size=a6\nA\n:::', '4up', 3, true, 'one'],
  ['script', 'Text\n\n:::cards size=a7\nA\n:::', 'a4', 9, true],
  // What is folded.
  ['booklet', 'Text', 'booklet', 12, true, 'two'],
  ['sheet', 'Text', 'booklet', 3, true, 'two'],
  // What is bound.
  ['script', 'Text', 'a4', 12, false, 'two'],
  ['guide', 'Text', '2up', 12, false, 'two'],
  ['script', '{{ person.name }}', 'a4', 12, false],
  // A leaf with a back.
  ['worksheet', 'Text', 'a4', 2, false, 'two'],
  ['worksheet', 'Text', 'a4', 3, false],
  ['letter', 'Text', 'a4', 2, false, 'two'],
  ['letter', '{{ person.name }}', 'a4', 2, false],
  // What hangs on a wall or is shown.
  ['poster', 'Text', 'a4', 3, false, 'one'],
  ['slides', 'Text', 'a4', 20, false],
  ['canvas', 'Text', 'a4', 2, false],
])('%s %j as %s, %i pages', (kind, text, layout, pages, exact, sides) => {
  expect(printingOf(documentOf(kind, text), layout, pages)).toEqual(sides ? { exact, sides } : { exact })
})
