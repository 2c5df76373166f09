import { expect, test } from 'vitest'
import type { Document } from '../../../main/core/document/document.ts'
import { typedMarks } from '../../../main/core/document/typedMarks.ts'

const holding = (...texts: readonly string[]): Document => ({
  front: { id: 'a', title: 'A', kind: 'sheet', audience: 'public', page: 'a4', language: 'de', lock: false },
  blocks: texts.map((text) => ({
    kind: 'paragraph',
    inlines: [{ kind: 'strong', inlines: [{ kind: 'text', text }] }],
  })),
})

test.each([
  ['Ein <b>Wort</b>', ['typed-mark', '<b>']],
  ['Ankommen<br>Kaffee', ['typed-mark', '<br>']],
  ['Vor <!-- intern --> nach', ['typed-comment', '<!-- intern --> nach']],
  ['Ein **fettes** Wort', ['typed-mark', '**fettes**']],
  ['Ein ~~altes~~ Wort', ['typed-mark', '~~altes~~']],
  ['Siehe [hier](https://a.de)', ['typed-mark', '[hier](https://a.de)']],
])('%s', (text, [code, shown]) => {
  expect(typedMarks(holding(text), holding('Text'), { file: 'a' })).toMatchObject([
    { code, severity: 'warning', facts: { text: shown }, place: { file: 'a' } },
  ])
  expect(typedMarks(holding(text), holding(text), {})).toEqual([])
})

test.each(['An <Vorname>', 'a<b und c>d', '3 * 4 * 5', 'Bürger*innen', '[siehe oben] (1)', '** Anmerkung', 'I <3 U'])(
  '%s is text',
  (text) => expect(typedMarks(holding(text), holding('Text'), {})).toEqual([]),
)
