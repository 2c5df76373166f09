import { getSchema } from '@tiptap/core'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { isDocument } from '../../../main/core/adaptation/decodeBlocks.ts'
import { blockOf } from '../../../main/core/adaptation/identified.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import { formatBlocks } from '../../../main/core/document/formatBlocks.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { identities } from '../../../renderer/features/adapt/editor/identities.ts'
import { fromEditor, toEditor } from '../../../renderer/features/adapt/model/identified.ts'
import { createReader } from '../../../renderer/features/adapt/model/readBlocks.ts'
import { schemaExtensions } from '../../../renderer/features/adapt/model/schema.ts'
import { readHtmlBlocks } from '../../../renderer/features/adapt/paste/htmlBlocks.ts'
import { putIn } from '../../../renderer/features/adapt/paste/putIn.ts'
import { readTextBlocks } from '../../../renderer/features/adapt/paste/textBlocks.ts'

const schema = getSchema(schemaExtensions)
const front = `---\nid: a\ntitle: A\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n`

/** `‸` is the cursor, two of them what is selected; `‸‸` beside a block's name selects the block before it. */
function state(source: string): EditorState {
  const tree = identify(parse(`${front}${source}`, 'a.md').document)
  let last = 0
  const newId = () => `neu-${++last}`
  let doc = schema.nodeFromJSON(toEditor(tree))
  let now = EditorState.create({ doc })
  const places: number[] = []
  for (;;) {
    let at: number | undefined
    doc.descendants((node, pos) => {
      const found = node.isText ? (node.text?.indexOf('‸') ?? -1) : -1
      if (at === undefined && found >= 0) at = pos + found
      return at === undefined
    })
    if (at === undefined) break
    const tr = now.tr.delete(at, at + 1)
    now = now.apply(tr)
    doc = now.doc
    places.push(at)
  }
  const ids = identities(now.doc, now.tr, newId)
  if (ids) now = now.apply(ids)
  const [from = 0, to = from] = places
  return now.apply(now.tr.setSelection(TextSelection.create(now.doc, from, to)))
}

function written(now: EditorState): string {
  now.doc.check()
  let last = 0
  const newId = () => `neu-${++last}`
  const tree = { ...identify(parse(front, 'a.md').document), parts: [] }
  const read = createReader(now.doc, tree, newId)(now.doc)
  expect(isDocument(read), JSON.stringify(read)).toBe(true)
  const text = formatBlocks(fromEditor(now.doc.toJSON().content, newId).map(blockOf))
  // What is written is what is read again.
  expect(formatBlocks(parse(`${front}${text}`, 'a.md').document.blocks)).toBe(text)
  return text
}

/** Puts in, and types a sign where the cursor then stands. */
function pasted(source: string, what: string): string {
  const now = state(source)
  const blocks = (what.startsWith('<') ? readHtmlBlocks(what) : readTextBlocks(what)).blocks
  const tr = now.tr
  const put = putIn(tr, blocks)
  if ('refused' in put) {
    expect(tr.docChanged).toBe(false)
    return put.refused
  }
  let next = now.apply(tr)
  if (next.selection instanceof TextSelection) next = next.apply(next.tr.insertText('‸'))
  const ids = identities(next.doc, next.tr, () => `neu-${Math.random()}`, now.doc)
  if (ids) next = next.apply(ids)
  return written(next)
}

const two = 'Eins\nZwei'
const list = '<ul><li>Eins</li><li>Zwei</li></ul>'
const table = '<table><tr><td><p>A</p></td><td><p>B</p></td></tr><tr><td><p>C</p></td><td><p>D</p></td></tr></table>'
const heading = '<h2>Titel</h2><p>Text</p>'
const word = '<p>Wort</p>'

describe('in a paragraph', () => {
  test.each<[string, string, string]>([
    ['vor‸nach', word, 'vorWort‸nach'],
    ['vor‸nach', two, 'vorEins\n\nZwei‸nach'],
    ['‸nach', two, 'Eins\n\nZwei‸nach'],
    ['vor‸', two, 'vorEins\n\nZwei‸'],
    ['vor\n\n‸\n\nnach', two, 'vor\n\nEins\n\nZwei‸\n\nnach'],
    ['vor‸nach', list, 'vor\n\n- Eins\n- Zwei‸\n\nnach'],
    ['‸nach', list, '- Eins\n- Zwei‸\n\nnach'],
    ['vor‸', list, 'vor\n\n- Eins\n- Zwei‸'],
    ['vor‸nach', table, 'vor\n\n| A | B |\n| --- | --- |\n| C | D‸ |\n\nnach'],
    ['vor‸nach', heading, 'vor\n\n## Titel\n\nText‸nach'],
    ['vor‸', heading, 'vor\n\n## Titel\n\nText‸'],
    ['a‸b‸c', word, 'aWort‸c'],
    ['a‸b\n\nmitte\n\nc‸d', word, 'aWort‸d'],
    ['a‸b\n\n| H |\n| --- |\n| c‸d |', word, 'aWort‸\n\n|  |\n| --- |\n| d |'],
    ['## Vor‸nach', two, '## VorEins\n\n## Zwei‸nach'],
    ['## Vor‸', two, '## VorEins\n\nZwei‸'],
    ['## ‸', word, '## Wort‸'],
    ['> vor‸', list, '> vor\n>\n> - Eins\n> - Zwei‸'],
    [':::note tone=tip\nvor‸\n:::', table, ':::note tone=tip\nvor\n\n| A | B |\n| --- | --- |\n| C | D‸ |\n:::'],
    ['```\nvor‸nach\n```', list, '```\nvor• Eins\n• Zwei‸nach\n```'],
  ])('%j + %j', (source, what, expected) => expect(pasted(source, what)).toBe(expected))
})

describe('in a list', () => {
  test.each<[string, string, string]>([
    ['- a‸b\n- c', word, '- aWort‸b\n- c'],
    ['- a‸b\n- c', two, '- aEins\n- Zwei‸b\n- c'],
    ['- a‸\n- c', list, '- aEins\n- Zwei‸\n- c'],
    ['- a\n- ‸', list, '- a\n- Eins\n- Zwei‸'],
    ['1. a‸\n2. c', list, '1. aEins\n2. Zwei‸\n3. c'],
    ['- [x] a‸', two, '- [x] aEins\n- [ ] Zwei‸'],
    ['- a\n  - b‸\n- c', list, '- a\n  - bEins\n  - Zwei‸\n- c'],
    ['- a‸\n  - b', two, '- aEins\n- Zwei‸\n  - b'],
    ['- a‸', '<ul><li>Eins<ul><li>innen</li></ul></li><li>Zwei</li></ul>', '- aEins\n  - innen\n- Zwei‸'],
    ['- a‸', heading, '- a\n\n  **Titel**\n\n  Text‸'],
    ['- a‸\n- b', table, '- a\n\n  | A | B |\n  | --- | --- |\n  | C | D‸ |\n\n- b'],
  ])('%j + %j', (source, what, expected) => expect(pasted(source, what)).toBe(expected))
})

const cells = (...rows: readonly string[]): string => rows.map((row) => `| ${row} |`).join('\n')
describe('in a table', () => {
  test.each<[string, string, string]>([
    [cells('H | I', '--- | ---', 'a‸ | b'), two, cells('H | I', '--- | ---', 'aEins&#10;Zwei‸ | b')],
    [cells('H | I', '--- | ---', 'a‸ | b'), list, cells('H | I', '--- | ---', 'a• Eins&#10;• Zwei‸ | b')],
    [cells('H | I', '--- | ---', 'a‸ | b'), '<p>x</p><p></p><p>y</p>', cells('H | I', '--- | ---', 'ax&#10;y‸ | b')],
    [cells('H‸ | I', '--- | ---', 'a | b'), heading, cells('HTitel&#10;Text‸ | I', '--- | ---', 'a | b')],
    [cells('H | I', '--- | ---', '‸ |  '), table, cells('H | I', '--- | ---', 'A | B', 'C | D‸')],
    [
      cells('H | I', '--- | ---', 'a‸ | b', 'c | d'),
      table,
      cells('H | I', '--- | ---', 'a | b', 'A | B', 'C | D‸', 'c | d'),
    ],
    [cells('H | I', '--- | ---', 'a | b‸'), table, cells('H | I', '--- | ---', 'a | b', 'A | B', 'C | D‸')],
    [cells('H', '---', 'a‸'), table, cells('H |  ', '--- | ---', 'a |  ', 'A | B', 'C | D‸')],
    [cells('H | I', '--- | ---', 'a | ‸'), '<table><tr><td>x</td></tr></table>', cells('H | I', '--- | ---', 'a | x‸')],
    [cells('H | I', '--- | ---', '‸ |  '), 'x\ty\nz\tw', cells('H | I', '--- | ---', 'x | y', 'z | w‸')],
    [cells('H | I', '--- | ---', 'a‸b | c', 'd | e‸f'), word, cells('H | I', '--- | ---', 'aWort‸ |  ', '  | f')],
  ])('%j + %j', (source, what, expected) => expect(pasted(source, what)).toBe(expected.replaceAll('|   |', '|  |')))
})

const agenda = (...rows: readonly string[]): string =>
  [
    ':::agenda id=tag start="09:00"',
    rows.some((row) => row.includes('break'))
      ? '| id | min | type | title | content |'
      : '| id | min | title | content |',
    rows.some((row) => row.includes('break')) ? '| --- | --- | --- | --- | --- |' : '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    ':::',
  ].join('\n')
describe('in a schedule', () => {
  test.each<[string, string, string]>([
    [agenda('a | 30 | Beginn | vor‸'), two, agenda('a | 30 | Beginn | vorEins&#10;Zwei‸')],
    [agenda('a | 30 | Beginn | vor‸'), list, agenda('a | 30 | Beginn | vor• Eins&#10;• Zwei‸')],
    [
      agenda('a | 30 | Beginn‸ | x', 'b | 15 | Ende | y'),
      '09:30\tImpuls\tVortrag\n10:00\tPause\t\n10:15\tGruppen\tTische',
      agenda(
        'a | 30 |  | Beginn | x',
        ' | 30 |  | Impuls | Vortrag',
        ' | 15 | break | Pause | ',
        ' | 15 |  | Gruppen | Tische‸',
        'b | 15 |  | Ende | y',
      ),
    ],
    [
      agenda('a | 30 | Beginn‸ | x'),
      '<table><tr><th>Dauer</th><th>Thema</th><th>Inhalt</th></tr><tr><td>20 min</td><td>Impuls</td><td>Vortrag</td></tr></table>',
      agenda('a | 30 | Beginn | x', ' | 20 | Impuls | Vortrag‸'),
    ],
    [agenda('a | 30 | Beginn‸ | x'), 'Anna Meier\tBürgermeisterin\nBen Koch\tBauamt', 'people'],
    [
      agenda('a | 30 | Beginn | x‸'),
      '<table><tr><td>Vorname</td><td>Nachname</td></tr><tr><td>Anna</td><td>Meier</td></tr></table>',
      'people',
    ],
    [agenda('a | 30 | Beginn‸ | x'), 'Anrede\tName\tAmt\nFrau\tMeier\tBauamt', 'people'],
    [agenda('a | 30 | Beginn‸ | x'), 'anna@stadt.example\nben@stadt.example', 'people'],
    [agenda('a | 30 | Beginn‸ | x'), 'Frau Meier\nHerr Koch', 'people'],
  ])('%j + %j', (source, what, expected) => {
    // Empty cells are written with one space or two.
    const plain = (text: string): string => text.replace(/\| +(?=\|)/g, '| ')
    expect(plain(pasted(source, what))).toBe(plain(expected))
  })
})

const form = (...fields: readonly string[]): string => [':::fields', ...fields, ':::'].join('\n')
test.each<[string, boolean]>([
  ['Anna Meier\nBen Koch\nCem Yilmaz', true],
  ['Meier, Anna\nKoch, Ben\nYilmaz, Cem', true],
  ['Anna Meier;Stadt;Rätin\nBen Koch;Stadt;Amt', true],
  ['Nr.\tName\tAmt\n1\tMeier\tBauamt\n2\tKoch\tBauamt', true],
  ['Frau\tMeier\nHerr\tKoch', true],
  ['Name\nAnna Meier', true],
  ['Gemeinsames Mittagessen\nOffene Runde\nKurze Pause', false],
  ['Begrüßung, Kaffee\nImpuls, Aussprache\nMittag, Saal', false],
  ['09:00\tAnna Meier\n09:30\tBen Koch', false],
  ['Zeit\tWas\tName\n09:00\tImpuls\tAnna Meier', false],
  ['15 min\tAnna Meier\n20 min\tBen Koch', false],
  ['Anna Meier', false],
])('%j is a list of people: %s', (text, people) => {
  const put = pasted(agenda('a | 30 | Beginn‸ | x'), text)
  expect(put === 'people').toBe(people)
})

describe('in a form, a card, a line to sign on', () => {
  test.each<[string, string, string]>([
    [form('- text a: Name‸'), two, form('- text a: NameEins&#10;Zwei‸')],
    [':::cards size=a6\nvor‸\n\n---\n\nandere\n:::', two, ':::cards size=a6\nvorEins\n\nZwei‸\n\n---\n\nandere\n:::'],
    [
      ':::cards size=a6\nvor‸\n\n---\n\nandere\n:::',
      table,
      ':::cards size=a6\nvor\n\n| A | B |\n| --- | --- |\n| C | D‸ |\n\n---\n\nandere\n:::',
    ],
    [':::signature\n- Ort‸\n:::', two, ':::signature\n- OrtEins&#10;Zwei‸\n:::'],
    [':::signature\n- ‸\n:::', two, ':::signature\n- Eins\n- Zwei‸\n:::'],
  ])('%j + %j', (source, what, expected) => expect(pasted(source, what)).toBe(expected))
})

test('behind a block that is selected, which stays', () => {
  const now = state('a\n\n---\n\nb‸')
  const at = now.doc.child(0).nodeSize
  const tr = now.tr.setSelection(NodeSelection.create(now.doc, at))
  putIn(tr, readTextBlocks('neu').blocks)
  expect(written(now.apply(tr))).toBe('a\n\n***\n\nneu\n\nb')
})
