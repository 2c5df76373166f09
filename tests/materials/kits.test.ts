import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What holds for the texts of every kit, beyond what the checks of `koffer lint` can know. */
const root = join(import.meta.dirname, '../../materials')
const kits = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(root, entry.name)).includes('kit.yaml'))
  .map(({ name }) => name)
const documents = (kit: string): readonly { readonly id: string; readonly text: string }[] =>
  readdirSync(join(root, kit))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ id: name.slice(0, -3), text: readFileSync(join(root, kit, name), 'utf8') }))

/** Sheets that scripts call by number, and what their files are called. */
const numbered: readonly (readonly [RegExp, string])[] = [
  [/\bArbeitsblatt (\d+)/g, 'arbeitsblatt'],
  [/\b(?:Tischmatte|Matte) (\d+)/g, 'tischmatte'],
]
const asksWho = /erreichen|Adresse|\bName\b|Kontakt|E-Mail|Antwort (?:bitte|auch) an/
const needs = /Gebärdensprache|Assistenz|besonderes Essen|Großdruck|große Schrift/

describe.each(kits)('%s', (kit) => {
  const all = documents(kit)

  test('every numbered sheet that a document calls for is there', () => {
    const missing = all.flatMap(({ id, text }) =>
      numbered.flatMap(([pattern, name]) =>
        [...text.matchAll(pattern)]
          .map(([, number]) => `${name}-${number}`)
          .filter((sheet) => !all.some((other) => other.id === sheet))
          .map((sheet) => `${id}: ${sheet}`),
      ),
    )
    expect(missing).toEqual([])
  })

  test('no card that may hang on a wall asks who wrote it', () => {
    const found = all
      .filter(({ text }) => text.includes(':::cards'))
      .flatMap(({ id, text }) => text.split(/^---$/m).map((card) => ({ id, card })))
      .filter(({ card }) => /an die (?:Wand|Stellwand)\./.test(card) && /^- checkbox/m.test(card))
      .filter(({ card }) => card.split('\n').some((line) => /^- (?:text|multiline)/.test(line) && asksWho.test(line)))
    expect(found.map(({ id }) => id)).toEqual([])
  })

  test('an invitation that asks what guests need says what happens to it', () => {
    const silent = all.filter(({ id, text }) => id.startsWith('einladung') && needs.test(text))
    expect(silent.filter(({ text }) => !text.includes('Artikel 13')).map(({ id }) => id)).toEqual([])
  })
})
