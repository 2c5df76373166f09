import { afterAll, expect, test } from 'vitest'
import { openDrawing } from './drawing.ts'
import { randomSource } from './randomSource.ts'

const drawing = openDrawing()
afterAll(() => drawing.close())

/** `npm run test:hostile` draws thousands; here a sample shows that the measure works. */
test('what has no finding is drawn', async () => {
  let drawn = 0
  for (let seed = 0; seed < 40; seed += 1) {
    const { findings, pages, fault } = await drawing.draw(randomSource(seed))
    expect({ seed, fault }).toEqual({ seed, fault: undefined })
    if (findings.length === 0) expect(pages).toBeGreaterThan(0)
    if (findings.length === 0) drawn += 1
  }
  expect(drawn).toBeGreaterThan(20)
})

const head = (page: string): string =>
  `---\nid: dok\ntitle: T\nkind: sheet\naudience: public\npage: ${page}\nlanguage: de\nlock: false\n---\n\n`
const cards = ':::cards size=a7\n### A\n\nText\n:::'

test.each([
  ['a page break on slides is a slide', 'slides', 'Text\n\n:::pagebreak\n:::\n\nMehr', 2],
  ['a page break before a heading is one slide', 'slides', 'Text\n\n:::pagebreak\n:::\n\n## Mehr\n\nText', 2],
  ['a heading without words is not drawn', 'a4', 'Text\n\n##\n\nText', 1],
  ['cards behind text on slides', 'slides', `Text\n\n${cards}`, 2],
  ['cards on a slide', 'slides', `## Folie\n\nText\n\n${cards}`, 3],
  [
    'cells that do not fit their row begin the next',
    'a4',
    ':::canvas name=k columns=3\na\n\n---\n\nb\n\n---\n\n@span=2\n\nc\n:::',
    1,
  ],
  ['a cell wider than the canvas', 'a4', ':::canvas name=k columns=2\na\n\n---\n\n@span=3\n\nb\n:::', 1],
  [
    'a radar up to a million',
    'a4',
    ':::chart type=radar max=1000000 alt=A\n|Feld|a|\n|-|-|\n|x|1|\n|y|2|\n|z|3|\n:::',
    1,
  ],
])('%s', async (_, page, text, pages) => {
  const { findings, fault, pages: drawn } = await drawing.draw(head(page) + text)
  expect({ findings, fault, drawn }).toEqual({ findings: [], fault: undefined, drawn: pages })
})
