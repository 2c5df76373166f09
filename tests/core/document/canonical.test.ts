import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Inlines } from '../../../main/core/document/document.ts'
import { format } from '../../../main/core/document/format.ts'
import { formatInlines } from '../../../main/core/document/formatInlines.ts'
import { parse } from '../../../main/core/document/parse.ts'

const folder = new URL('../../../materials/', import.meta.url)
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[^/]+\/.+\.md$/.test(path))

describe('every document of the materials', () => {
  test('is there', () => expect(sources.length).toBeGreaterThan(20))

  test.each(sources)('%s is the same document in canonical form, which stays as it is', (path) => {
    const { document } = parse(readFileSync(new URL(path, folder), 'utf8'))
    const written = format(document)
    expect(parse(written).document).toEqual(document)
    expect(format(parse(written).document)).toBe(written)
  })

  test.each(sources)('%s needs no character written by its number', (path) => {
    expect(format(parse(readFileSync(new URL(path, folder), 'utf8')).document)).not.toMatch(/&#\d+;|<!---->/)
  })
})

describe('what has findings is a document in the normal form all the same', () => {
  const head = '---\nid: d\ntitle: T\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n'
  test.each<[what: string, source: string]>([
    [
      'a column that an agenda does not have',
      ':::agenda\n| min | title | raum |\n| --- | --- | --- |\n| 5 | a | 12 |\n:::',
    ],
    [
      'two of them, and a content',
      ':::agenda\n| raum | min | title | content | gast |\n| --- | --- | --- | --- | --- |\n| 1 | 5 | a | b | **c** |\n:::',
    ],
    ['the same column twice', ':::agenda\n| min | title | title |\n| --- | --- | --- |\n| 5 | **a** | **b** |\n:::'],
    ['a row with a cell too many', ':::agenda\n| min | title |\n| --- | --- |\n| 5 | a | b |\n:::'],
    ['text in an agenda', ':::agenda\nText\n\n| min | title |\n| --- | --- |\n| 5 | a |\n\nText\n:::'],
    ['text in a chart', ':::chart type=bar alt=a\nText\n\n| Feld | a |\n| --- | --- |\n| b | 1 |\n:::'],
    ['a line that is no field', ':::fields\n- zahl a: Was?\nText\n- text b: Was?\n:::'],
    ['text in a page break', ':::pagebreak\nText\n:::'],
    ['a block that is none', ':::tabelle\nText\n:::'],
    ['a block that does not end', ':::note\nText'],
  ])('%s', (_, source) => {
    const { document, problems } = parse(head + source)
    expect(problems).not.toEqual([])
    expect(parse(format(document)).document).toEqual(document)
  })
})

/** Marks, and the text beside them, as people write them. */
describe('canonical Markdown is as plain as CommonMark allows', () => {
  const text = (value: string) => ({ kind: 'text', text: value }) as const
  const strong = (value: string) => ({ kind: 'strong', inlines: [text(value)] }) as const
  const emphasis = (value: string) => ({ kind: 'emphasis', inlines: [text(value)] }) as const
  test.each<[string, Inlines]>([
    ['Teilnehmer**innen**', [text('Teilnehmer'), strong('innen')]],
    ['**Ober**bürgermeister', [strong('Ober'), text('bürgermeister')]],
    ['u&#110;_glaub_&#108;ich', [text('un'), emphasis('glaub'), text('lich')]],
    ['Das ist _wichtig_.', [text('Das ist '), emphasis('wichtig'), text('.')]],
    ['Er sagt: **„Ja!“** Und', [text('Er sagt: '), strong('„Ja!“'), text(' Und')]],
    ['(**Frist**)', [text('('), strong('Frist'), text(')')]],
    ['„**Wort**“', [text('„'), strong('Wort'), text('“')]],
    ['**Wer?** _Alle._', [strong('Wer?'), text(' '), emphasis('Alle.')]],
    ['Willkommen!', [text('Willkommen!')]],
    ['C# und 50 % (ca.)', [text('C# und 50 % (ca.)')]],
    ['snake_case', [text('snake_case')]],
    // Here it does not: the quotation mark would keep the asterisks from being a mark.
    ['sag&#116;**„Ja“**', [text('sagt'), strong('„Ja“')]],
    ['1\\. Mai', [text('1. Mai')]],
    ['Los\\![hier](https://a.de)', [text('Los!'), { kind: 'link', href: 'https://a.de', inlines: [text('hier')] }]],
  ])('%s', (written, inlines) => {
    expect(formatInlines(inlines, 'flow')).toBe(written)
    expect(parse(`${head}${written}\n`).document.blocks).toEqual([{ kind: 'paragraph', inlines }])
  })

  test('a heading may begin with a number', () => {
    expect(formatInlines([text('1. Auftrag')], 'line')).toBe('1. Auftrag')
  })
})

const head = '---\nid: a\ntitle: A\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n'
