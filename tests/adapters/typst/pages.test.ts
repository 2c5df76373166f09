import { resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { typstResources } from '../../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../../main/adapters/typst/typesetter.ts'
import type { Block, FrontMatter } from '../../../main/core/document/document.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { buildHandout } from '../../../main/core/handout/handout.ts'
import { type DrawnText, drawnTexts } from './drawnTexts.ts'
import { everyKind } from './everyBlock.ts'

const typesetter = createTypesetter({ ...typstResources(resolve(import.meta.dirname, '../../..')), threads: 1 })
afterAll(() => typesetter.close())

const profile = { name: 'Musterstadt', officialName: 'Stadt Musterstadt', logo: 'logo.svg', logoAlt: 'Wappen' }
const square = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M1 1h38v38z"/></svg>'
const assets = new Map([['logo', new TextEncoder().encode(square)]])

async function draw(front: Partial<FrontMatter>, markdown: string) {
  const blocks: readonly Block[] = parse(`---\nid: x\n---\n\n${markdown}`).document.blocks
  const { pdf, overflows, pages } = await typesetter.render(
    buildHandout({
      document: everyKind({ title: 'Ein Titel', ...front }, blocks),
      kit: { id: 'kit', title: 'Kit' },
      package: { title: 'Koffer', version: '1.0.0', licence: 'CC BY-SA 4.0', date: '2026-11-24' },
      profile,
    }),
    assets,
  )
  const texts = await drawnTexts(pdf)
  const find = (text: string): DrawnText => {
    const found = texts.find((each) => each.text.includes(text))
    if (!found) throw new Error(`not on the page: ${text}, only ${texts.map((each) => each.text).join(' | ')}`)
    return found
  }
  return { find, texts, overflows, pages }
}

const cards = (size: string, ...texts: readonly string[]) =>
  `:::cards size=${size}\n${texts.map((text, index) => `### Karte ${index + 1}\n\nWort ${text}`).join('\n\n---\n\n')}\n:::`
const long = 'Verwaltungsvorschriften und Gemeinwesen. '

test.each(['a6', 'a7', 'half'])(
  'the words of a card %s grow to its size, and its heading stays above them',
  async (size) => {
    const short = await draw({ kind: 'cards' }, cards(size, 'kurz', 'kurz'))
    const full = await draw({ kind: 'cards' }, cards(size, 'kurz', long.repeat(size === 'half' ? 30 : 8)))
    expect(short.find('Wort').size).toBeGreaterThan(full.find('Wort').size)
    for (const { find } of [short, full]) expect(find('Karte 1').size).toBeGreaterThan(find('Wort').size * 1.1)
    expect([short.overflows, full.overflows]).toEqual([[], []])
  },
)

test('all cards of a deck are set in one size', async () => {
  const { texts } = await draw({ kind: 'cards' }, cards('a6', 'kurz', long.repeat(9)))
  expect(new Set(texts.filter(({ text }) => text.startsWith('Wort')).map(({ size }) => size)).size).toBe(1)
})

test('text that is too long is reported by the title of its card and marked on it', async () => {
  const drawn = await draw({ kind: 'cards' }, cards('a7', 'kurz', long.repeat(60)))
  expect(drawn.overflows).toMatchObject([{ what: 'card', words: 'Karte 2' }])
  expect(drawn.find('Text zu lang').page).toBe(1)
})

test('a word that is too long for a card is cut by its syllables', async () => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'
  const { overflows, texts } = await draw({ kind: 'cards' }, `:::cards size=a7\n### ${word}\n\nText\n:::`)
  expect(overflows).toEqual([])
  expect(texts.map(({ text }) => text.replaceAll('\u00ad', '')).join('')).toContain(word)
})

test.each(['a4', 'a4-landscape', 'a3', 'a3-landscape'] as const)(
  'the title of a poster on %s stands below the head',
  async (page) => {
    const { find } = await draw({ kind: 'poster', page }, '## Eine Aussage\n\nUnd ein Satz.')
    const top = { a4: 842, 'a4-landscape': 595, a3: 1191, 'a3-landscape': 842 }[page]
    expect(find('Ein Titel').y + find('Ein Titel').size).toBeLessThan(top - 95)
    expect(find('Stadt Musterstadt').y).toBeGreaterThan(find('Ein Titel').y + find('Ein Titel').size)
  },
)

test('the pages of a long poster all begin at the top', async () => {
  const { find } = await draw(
    { kind: 'poster', page: 'a4' },
    '## Erste\n\nText\n\n:::pagebreak\n:::\n\n## Zweite\n\nText',
  )
  expect(find('Zweite').page).toBe(2)
  expect(find('Ein Titel').y).toBeGreaterThan(find('Zweite').y - 40)
})

test.each([
  ['info', 'Prüfen Sie', undefined],
  ['tip', 'Prüfen Sie', 'Tipp ·'],
  ['say', 'Zur Begrüßung', 'Sagen Sie ·'],
])('a note of tone %s and its title read as one', async (tone, title, word) => {
  const { texts } = await draw({}, `:::note tone=${tone} title="${title}"\nText\n:::`)
  const line = texts
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
  expect(line).toContain(word ? `${word} ${title}` : title)
  expect(line).not.toMatch(/Hinweis|Sagen Sie:/)
})

test('words alone fill a slide; beside a picture they keep the size of the deck', async () => {
  const { find, pages } = await draw(
    { kind: 'slides', page: 'slides' },
    `## Kurz\n\n- Ein Satz\n\n## Lang\n\n${long.repeat(9)}\n\n## Tabelle\n\n| A |\n| --- |\n| Zelle |`,
  )
  expect(pages).toBe(4)
  expect(find('Ein Satz').size).toBeGreaterThan(find('Verwaltung').size)
  expect(find('Ein Satz').size).toBeGreaterThan(find('Zelle').size)
})

test('columns of a table are as wide as their words', async () => {
  const { find } = await draw(
    {},
    '| Tag | Nr. | Was geschieht |\n| --- | --- | --- |\n| 1 | 2 | Die Werkstatt beginnt mit einem Rundgang durch das Rathaus und endet im Rat |',
  )
  const [day, number, what] = [find('Tag').x, find('Nr.').x, find('Was geschieht').x]
  expect(number - day).toBeLessThan(60)
  expect(what - number).toBeLessThan(60)
})
