import { kinds, languages, pages } from '../../main/core/document/document.ts'
import { parse } from '../../main/core/document/parse.ts'
import type { Edition } from '../../main/usecases/export/edition.ts'
import { type Chance, chance } from '../hostile/randomSource.ts'
import { library, sure } from '../ports.ts'
import type { Case } from './stretchedKit.ts'
import { longWord, phrase } from './words.ts'

const [kit] = sure(await library.kits())
if (!kit) throw new Error('no kit')

/** A document of any kind on any page with a few blocks that are as wide, as high or as many as they may be. */
export async function stretchedSource(seed: number): Promise<Case> {
  const one = chance(seed + 1_000_000)
  const head = { kind: one.of(kinds), page: one.of(pages), language: one.of(languages) }
  const title = one.maybe(0.4) ? phrase(one, 12) : 'Titel'
  const made = Array.from({ length: 1 + one.below(3) }, () => one.of(blocks))
  const text = `---
id: dok
title: "${title}"
kind: ${head.kind}
audience: ${one.of(['facilitator', 'participant', 'organiser', 'public'])}
page: ${head.page}
language: ${head.language}
lock: false
${one.maybe(0.3) ? `subtitle: "${phrase(one, 20)}"\n` : ''}${one.maybe(0.3) ? `summary: "${phrase(one, 40)}"\n` : ''}---

${one.maybe(0.3) ? `${phrase(one, 60)}\n\n` : ''}${made.map((block) => block.write(one)).join('\n\n')}
`
  const source = { id: 'dok', file: 'dok.md', ...parse(text, 'dok.md') }
  const edition: Edition = {
    kit: kit as never,
    facts: { profile: profile(one), people: [], ratings: [] },
    logo: undefined,
    text: async () => ({ ok: true, value: source }),
  }
  const name = `${head.kind} ${head.page} ${head.language}: ${made.map((block) => block.name).join(', ')}`
  return { name, edition, text: source }
}

function profile(one: Chance): NonNullable<Edition['facts']['profile']> {
  const long = one.maybe(0.3)
  const say = (most: number): string => (long ? phrase(one, most) : 'Stadt Musterstadt')
  return {
    name: say(8),
    officialName: say(10),
    imprint: say(20),
    address: { street: say(6), postalCode: '12345', city: say(4) },
    contact: { name: say(4), role: say(6), phone: '+49 30 1234', email: 'a@b.example', web: 'https://b.example' },
  }
}

const list = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index))
const some = (one: Chance, most: number): number => 1 + one.below(most)
const cell = (one: Chance, most: number): string => phrase(one, most).replaceAll('|', '')
const row = (cells: readonly string[]): string => `|${cells.join('|')}|`
const table = (one: Chance, columns: number, rows: number, most: number): string =>
  [
    row(list(columns, () => cell(one, 2))),
    row(list(columns, () => '-')),
    ...list(rows, () => row(list(columns, () => cell(one, most)))),
  ].join('\n')
const divided = (parts: readonly string[]): string => parts.join('\n\n---\n\n')

const blocks: readonly { readonly name: string; readonly write: (one: Chance) => string }[] = [
  { name: 'heading', write: (one) => `${'#'.repeat(2 + one.below(3))} ${phrase(one, 8)}\n\nText` },
  { name: 'long heading', write: (one) => `## ${phrase(one, 80)}` },
  { name: 'marks', write: (one) => `**${longWord(one)}**${longWord(one)}*${longWord(one)}* und \`${longWord(one)}\`` },
  { name: 'link', write: (one) => `Ein [${phrase(one, 5)}](https://a.example) und {{ vorhaben.moderation.kontakt }}` },
  { name: 'nested list', write: (one) => list(6, (depth) => `${'  '.repeat(depth)}- ${phrase(one, 6)}`).join('\n') },
  { name: 'numbered list', write: (one) => list(4, (index) => `${98 + index}. ${phrase(one, 8)}`).join('\n') },
  { name: 'tasks', write: (one) => list(3, () => `- [ ] ${phrase(one, 6)}`).join('\n') },
  { name: 'quote', write: (one) => `> > ${phrase(one, 20)}` },
  { name: 'code', write: (one) => `\`\`\`\n${phrase(one, 20)}\n${longWord(one)}\n\`\`\`` },
  { name: 'wide table', write: (one) => table(one, some(one, 20), some(one, 4), 3) },
  { name: 'tall cell', write: (one) => table(one, 2, 2, 400) },
  { name: 'tall head', write: (one) => `|${cell(one, 300)}|${cell(one, 300)}|\n|-|-|\n|a|b|` },
  {
    name: 'agenda',
    write: (one) =>
      `:::agenda id=a${one.below(1e6)} start=09:00\n|min|title|content|method|material|\n|-|-|-|-|-|\n${list(some(one, 4), () => `|10|${cell(one, 8)}|${cell(one, one.maybe(0.3) ? 400 : 20)}|${cell(one, 5)}|${cell(one, one.maybe(0.2) ? 90 : 5)}|`).join('\n')}\n:::`,
  },
  { name: 'note', write: (one) => `:::note tone=tip title="${phrase(one, 8)}"\n${phrase(one, 30)}\n:::` },
  {
    name: 'cards',
    write: (one) =>
      `:::cards size=${one.of(['a6', 'a7', 'badge', 'half'])}\n${divided(list(some(one, 5), () => `### ${phrase(one, 5)}\n\n${phrase(one, one.of([6, 30, 120]))}`))}\n:::`,
  },
  {
    name: 'cards with blocks',
    write: (one) =>
      `:::cards size=${one.of(['a6', 'a7', 'badge', 'half'])}\n${divided(list(2, () => `### ${phrase(one, 3)}\n\n${one.of(inner)(one)}`))}\n:::`,
  },
  {
    name: 'columns',
    write: (one) =>
      `:::columns\n${divided(list(2 + one.below(5), () => `### ${phrase(one, 3)}\n\n${phrase(one, 12)}`))}\n:::`,
  },
  {
    name: 'columns with blocks',
    write: (one) => `:::columns\n${divided(list(2 + one.below(4), () => one.of(inner)(one)))}\n:::`,
  },
  {
    name: 'lines',
    write: (one) => `:::fields\n- multiline z${one.below(1e6)} lines=${some(one, 60)}: ${phrase(one, 20)}\n:::`,
  },
  {
    name: 'choice',
    write: (one) =>
      `:::fields\n- choice w${one.below(1e6)} options="${list(some(one, 60), () => cell(one, 4)).join('|')}": ${phrase(one, 10)}\n:::`,
  },
  {
    name: 'checkbox',
    write: (one) =>
      `:::fields\n- checkbox k${one.below(1e6)}: ${phrase(one, 60)}\n- text t${one.below(1e6)}: ${phrase(one, 30)}\n:::`,
  },
  {
    name: 'scale',
    write: (one) =>
      `:::fields from=0 to=${1 + one.below(10)} low="${phrase(one, 4)}" high="${phrase(one, 4)}" unknown="${phrase(one, 3)}"\n${list(3, () => `- scale s${one.below(1e9)}: ${phrase(one, 20)}`).join('\n')}\n:::`,
  },
  {
    name: 'canvas',
    write: (one) =>
      `:::canvas name=c${one.below(1e6)} columns=${1 + one.below(6)}\n${divided(list(some(one, 8), () => `### ${phrase(one, 4)}\n\n${phrase(one, one.of([4, 20, 60]))}`))}\n:::`,
  },
  {
    name: 'signature',
    write: (one) => `:::signature\n${list(some(one, 12), () => `- ${phrase(one, 6)}`).join('\n')}\n:::`,
  },
  { name: 'radar', write: (one) => chart(one, 'radar', 3 + one.below(14), some(one, 5)) },
  { name: 'bars', write: (one) => chart(one, 'bar', some(one, one.maybe(0.2) ? 60 : 10), some(one, 3)) },
  {
    name: 'code to scan',
    write: (one) =>
      `:::qr value="${one.of(['https://a.example/', 'Text '])}${'x'.repeat(one.of([10, 200, 390, 900, 2_300, 2_400]))}" label="${phrase(one, 6)}"\n:::`,
  },
]

const chart = (one: Chance, type: string, rows: number, series: number): string =>
  `:::chart type=${type} max=${one.of(['5', '10', '100', '999999'])} alt="Bild" title="${phrase(one, 6)}"\n${[
    row(['Feld', ...list(series, () => cell(one, 3))]),
    row(list(series + 1, () => '-')),
    ...list(rows, () => row([cell(one, 4), ...list(series, () => one.of(['1', '2.5', '5']))])),
  ].join('\n')}\n:::`

/** What may stand in columns and on cards. */
const inner: readonly ((one: Chance) => string)[] = [
  (one) => table(one, some(one, 6), 3, 3),
  (one) => chart(one, 'bar', 4, 2),
  (one) => chart(one, 'radar', 5, 2),
  (one) => `:::qr value="https://a.example/${'x'.repeat(one.of([10, 300]))}" label="${phrase(one, 4)}"\n:::`,
  (one) =>
    `:::fields low="${phrase(one, 2)}" high="Ja"\n- scale i${one.below(1e9)}: ${phrase(one, 8)}\n- multiline j${one.below(1e9)} lines=4: ${phrase(one, 5)}\n:::`,
  (one) => `:::note tone=warning\n- ${phrase(one, 8)}\n- ${phrase(one, 8)}\n:::`,
  (one) => `:::signature\n- ${phrase(one, 4)}\n- ${phrase(one, 4)}\n:::`,
  (one) => `1. ${phrase(one, 6)}\n2. ${phrase(one, 6)}`,
]
