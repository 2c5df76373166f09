import { afterAll, expect, test } from 'vitest'
import { openDrawing } from './drawing.ts'
import { materials } from './materials.ts'
import { added, bare, lost, wordsOf } from './printed.ts'
import { chance } from './randomSource.ts'
import { writtenLine } from './writtenLines.ts'

/** The text that a person wrote is the text that is printed; `npm run test:words` asks more documents, and all materials. */

const drawing = openDrawing()
afterAll(() => drawing.close())

async function printed(source: string, images?: ReadonlyMap<string, Uint8Array>) {
  const { findings, fault, pdf } = await drawing.draw(source, images)
  expect({ source, findings, fault }).toEqual({ source, findings: [], fault: undefined })
  return wordsOf(pdf as Uint8Array)
}

test('every line is printed as it was written, wherever it stands', async () => {
  for (let seed = 0; seed < 80; seed += 1) {
    const { source, printed: wanted } = writtenLine(chance(seed))
    const { text } = await printed(source)
    expect({ seed, source, text }).toEqual({ seed, source, text: expect.stringContaining(bare(wanted)) })
    expect(text).not.toContain('geheim')
  }
})

test('a tick in a numbered list is printed', async () => {
  const source = '---\nid: dok\ntitle: T\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n'
  const { text } = await printed(`${source}3. [x] getan\n4. [ ] offen\n5. Text\n`)
  expect(text).toContain('3.☑getan4.☐offen5.Text')
})

test('the words, numbers and signs of the materials are printed, and no others: a sample', async () => {
  const sample = materials().filter((_, index) => index % 12 === 5)
  expect(sample.length).toBeGreaterThan(10)
  for (const { path, source, images } of sample) {
    const pages = await printed(source, images)
    expect({ path, lost: lost(source, pages), added: added(source, pages) }).toEqual({ path, lost: [], added: [] })
  }
})

test('the measure finds a word, a number and a sign that are lost or added', async () => {
  const [first] = materials().filter(({ path }) => path === 'werkstatt-basis/feedback.md')
  if (!first) throw new Error('the kit has no feedback')
  const pages = await printed(first.source, first.images)
  expect(lost(`${first.source}\nGeheimwort 4711 §\n`, pages)).toEqual(['Geheimwort', '4711', '§'])
  expect(added(first.source.replace(/\p{L}{9,}/gu, 'W'), pages).length).toBeGreaterThan(3)
})
