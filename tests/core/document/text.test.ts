import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inlines } from '../../../main/core/document/document.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { formatPlaceholder } from '../../../main/core/document/placeholder.ts'
import { plainTemplate, plainText } from '../../../main/core/document/text.ts'
import { arbitraryInlines } from './arbitraryDocument.ts'

const head = '---\nid: d\ntitle: T\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n'
const inlinesOf = (source: string): Inlines => {
  const [block] = parse(head + source).document.blocks
  return block?.kind === 'paragraph' ? block.inlines : []
}

describe('the words of a text', () => {
  test.each<[source: string, text: string]>([
    ['Mittag', 'Mittag'],
    ['**Mittag**', 'Mittag'],
    ['Um **zwölf _Uhr ~~dreißig~~_** essen', 'Um zwölf Uhr dreißig essen'],
    ['`npm` und [Musterstadt](https://m.example)', 'npm und Musterstadt'],
    ['Erste\\\nZweite', 'Erste Zweite'],
    ['![Ein Plan](plan.png) hier', 'Ein Plan hier'],
    ['Für **{{ profil.name }}**', 'Für …'],
  ])('%s: %s', (source, text) => expect(plainText(inlinesOf(source))).toBe(text))

  test('whoever calls says what stands for that which is no text', () => {
    const inlines = inlinesOf('**{{ vorhaben.personen / 6 }}** ![Plan](p.png)\\\nEnde')
    expect(plainText(inlines, { placeholder: formatPlaceholder, image: () => '[Bild]', break: '\n' })).toBe(
      '{{ vorhaben.personen / 6 }} [Bild]\nEnde',
    )
  })

  test('no text is lost, however deep it stands', () => {
    const leaves = (inlines: Inlines): readonly string[] =>
      inlines.flatMap((inline) =>
        'inlines' in inline ? leaves(inline.inlines) : 'text' in inline ? [inline.text] : [],
      )
    fc.assert(
      fc.property(arbitraryInlines, (inlines) => {
        const text = plainText(inlines, { placeholder: () => '', image: () => '', break: '' })
        expect(text).toBe(leaves(inlines).join(''))
      }),
      { seed: 12, numRuns: 300 },
    )
  })

  test.each<[source: string, text: string]>([
    ['Hinweis für {{ profil.name }} und {{ datum }}', 'Hinweis für … und …'],
    ['ohne', 'ohne'],
    ['{{ kein Platzhalter', '{{ kein Platzhalter'],
  ])('a template: %s', (source, text) => expect(plainTemplate(source)).toBe(text))
})
