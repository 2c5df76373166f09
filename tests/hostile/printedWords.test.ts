import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { decodeEntities } from '../../main/core/document/entities.ts'
import { drawnTexts } from '../adapters/typst/drawnTexts.ts'
import { openDrawing } from './drawing.ts'
import { chance } from './randomSource.ts'

const drawing = openDrawing()
afterAll(() => drawing.close())

/** What stands on the pages, without the blanks and hyphens that lines bring along. */
async function printed(source: string, images?: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const { findings, fault, pdf } = await drawing.draw(source, images)
  expect({ findings, fault }).toEqual({ findings: [], fault: undefined })
  return bare((await drawnTexts(pdf as Uint8Array)).map(({ text }) => text).join(''))
}
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b\u2060-]+/g, '')

/** What people write, and what is to be read on paper where that is something else. */
const lines: readonly (string | readonly [written: string, printed: string])[] = [
  'Am 18. März 2027 um 18 Uhr, Raum 3.05',
  '18. März 2027: Auftakt im Bürgerhaus',
  '3. OG, Zimmer 305',
  '2. Oktober',
  '1. Mai – Fest der Vereine',
  'Alle Bürger*innen und Mitarbeiter*innen, jede*r Einzelne',
  'Bürger_innen, Kolleg:innen, Schüler/-innen, der_die',
  '5 * 3 = 15, 3*4*5 m, a_b_c und 10³ m²',
  '~5 Minuten bis ~10 Minuten',
  'Kosten: 50 % von 1.250,00 € (§ 12 Abs. 3 Satz 1)',
  'Sieh https://www.musterstadt.de/a_b_c?x=1&y=2',
  'An <Vorname>.<Nachname> bei #Musterstadt',
  'C:\\Ordner und {Klammern} [eckige] (runde)',
  'A & B, AT&T, 1 < 2 und 3 > 2',
  '+49 30 1234-0',
  '„Zitat“ und ‚halbes‘ – so … oder so?!',
  ['Vorher <!-- intern: frau@beispiel.de --> nachher', 'Vorher nachher'],
  ['Ankommen<br>Kaffee', 'AnkommenKaffee'],
  ['**fett** und *kursiv* und `code`', 'fett und kursiv und code'],
  ['Fu\u0308r alle \u202a01234\u202c', 'Für alle 01234'],
]
const head = (page: string): string =>
  `---\nid: dok\ntitle: T\nkind: sheet\naudience: public\npage: ${page}\nlanguage: de\nlock: false\n---\n\n`
const places: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `- ${line}`,
  (line) => `1. ${line}`,
  (line) => `> ${line}`,
  (line) => `## ${line}`,
  (line) => `| Kopf |\n| --- |\n| ${line} |`,
  (line) => `:::note tone=tip\n${line}\n:::`,
  (line) => `:::columns\n${line}\n\n---\n\nB\n:::`,
  (line) => `:::cards size=a6\n### A\n\n${line}\n:::`,
  (line) => `:::fields\n- checkbox a-b: ${line}\n:::`,
  (line) => `:::signature\n- ${line}\n:::`,
]

test('every line is printed as it was written, wherever it stands', async () => {
  const one = chance(11)
  for (const line of lines) {
    const [written, wanted] = typeof line === 'string' ? [line, line] : line
    for (const place of [places[0], one.of(places), one.of(places), one.of(places)]) {
      const source = `${head(one.of(['a4', 'a5', 'a4-landscape']))}${place?.(written)}\n`
      expect({ source, printed: (await printed(source)).includes(bare(wanted)) }).toEqual({ source, printed: true })
      expect(await printed(source)).not.toContain('beispiel.de')
    }
  }
})

test('the measure finds what is not printed', async () => {
  const text = await printed(`${head('a4')}Bürger\\*innen <!-- nicht -->\n`)
  expect(['Bürger*innen', 'Bürgerinnen', 'nicht'].map((word) => text.includes(word))).toEqual([true, false, false])
})

const folder = new URL('../../materials/', import.meta.url)
const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[^/]+\/[^/]+\.md$/.test(path))

/** Words that must be found; what blocks say in their first line, times and placeholders have tests of their own. */
function words(source: string): readonly string[] {
  const body = source.slice(source.indexOf('\n---', 4) + 4)
  const text = body
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^:::(?:agenda|chart)[\s\S]*?^:::$/gm, ' ')
    .replace(/^(?::::|@span).*$/gm, ' ')
    .replace(/^- (?:text|multiline|checkbox|choice|scale) [a-z0-9-]+(?:"[^"]*"|[^":])*: /gm, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|\{\{.*?\}\}/g, ' ')
  return [...new Set(decodeEntities(text).match(/[\p{L}\p{N}]{2,}/gu))]
}

test('the words of the materials are printed: a sample', async () => {
  const sample = documents.filter((_, index) => index % 12 === 5)
  expect(sample.length).toBeGreaterThan(10)
  for (const path of sample) {
    const source = readFileSync(new URL(path, folder), 'utf8')
    const images = new Map(
      [...source.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map(([, src = '']) => [
        src,
        new Uint8Array(readFileSync(new URL(`${path.split('/')[0]}/${src}`, folder))),
      ]),
    )
    const text = await printed(source, images)
    expect({ path, lost: words(source).filter((word) => !text.includes(bare(word))) }).toEqual({ path, lost: [] })
  }
})
