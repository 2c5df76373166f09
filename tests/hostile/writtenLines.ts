import type { Chance } from './randomSource.ts'

/** What people write, and what is to be read on paper where that is something else. */
type Piece = string | readonly [written: string, printed: string]

/** At the start of a line, where signs and numbers look like marks of Markdown. */
const starts: readonly Piece[] = [
  '18. März 2027: Auftakt',
  '3. OG, Zimmer 305',
  '12. bis 14. Mai',
  '12. und 13. Mai',
  '3. 10. 2027',
  '01. Schritt',
  '2024. Danach',
  '7. Sitzung',
  '1. Mai –',
  '1.Mai',
  '1.1 Titel',
  '(1) erstens',
  'a) erstens',
  '§ 3 Abs. 2',
  '+49 30 1234-0',
  '+ 49 30 1234',
  '+ 5 Gäste',
  '-5 °C',
  '– 5 °C',
  '*) zzgl. MwSt.',
  '**) auch',
  '#1 Grund',
  '#hashtag',
  '@frau',
  '>5 Personen',
  '>= 5 %',
  '=> Folge',
  '-> Pfeil',
  '„Zitat“',
  '...',
  '[x] getan',
  '[1] Quelle',
  '~5 Minuten',
  '$ 5',
  '!Achtung',
  '….',
  '= 7',
  '% davon',
  ':-)',
  '&c.',
  '<3',
  'Am',
  'Wir',
]
const inner: readonly Piece[] = [
  'Bürger*innen und Mitarbeiter*innen',
  'jede*r Einzelne',
  'Bürger_innen, Kolleg:innen, Schüler/-innen',
  'Preis*',
  'Menge*,',
  'Summe**',
  '(*)',
  '5 * 3 * 2 = 30',
  '3*4*5 m',
  'a_b_c und 10³ m²',
  'datei_name_neu.pdf',
  '__init__.py',
  'C:\\Ordner\\Neu',
  'D:\\*.txt',
  '\\\\server\\freigabe',
  'a \\n b',
  'ca. ~10 Minuten',
  '50 % von 1.250,00 €',
  'https://www.musterstadt.de/a_b_c?x=1&y=2#z',
  'https://a.de/_neu_/x*y*z',
  'www.a.de',
  'frau_m@beispiel.org',
  '<Vorname>.<Nachname>',
  'a<b und c>d',
  '1 < 2 und 3 > 2',
  'A & B, AT&T, &copy 2027',
  ['&copy; 2027', '© 2027'],
  ['a&nbsp;b', 'a b'],
  ['&lt;b&gt;', '<b>'],
  '{Klammern} [eckige] (runde)',
  '[Name] (Adresse)',
  '‚halbes‘ – so … oder so?!',
  '"gerade" und \'einfach\'',
  "it's 5'10",
  'x = y @ z # 1 $ 2',
  '#let x = 1',
  'Strich -- und ---',
  'Name: ________',
  '**offen',
  'offen**',
  '~~ offen',
  '`offen',
  ['**fett**', 'fett'],
  ['_kursiv_', 'kursiv'],
  ['*kursiv*', 'kursiv'],
  ['***beides***', 'beides'],
  ['~~weg~~', 'weg'],
  ['`co*de_x`', 'co*de_x'],
  ['Un**glaub**lich', 'Unglaublich'],
  ['[Text mit *Stern*innen*](https://a.de/x_y)', 'Text mit Stern*innen'],
  ['<https://a.de/_x_>', 'https://a.de/_x_'],
  ['Vor <!-- intern: geheim --> nach', 'Vor nach'],
  ['Ankommen<br>Kaffee', 'AnkommenKaffee'],
  ['<b>fett</b> und <em>schräg</em>', 'fett und schräg'],
  ['\\*Stern\\*', '*Stern*'],
  ['1\\. Punkt', '1. Punkt'],
  ['Fu\u0308r \u202a01234\u202c', 'Für 01234'],
  'Silben\u00adtrennung',
  'Zeile',
  'am 18. März um 18 Uhr, Raum 3.05',
  'bis 12.30 Uhr',
]

const written = (piece: Piece): string => (typeof piece === 'string' ? piece : piece[0])
const printed = (piece: Piece): string => (typeof piece === 'string' ? piece : piece[1])

interface Line {
  readonly written: string
  readonly printed: string
}

function line(one: Chance): Line {
  const first = one.maybe(0.6) ? [one.of(starts)] : []
  // An open mark closes at the next one, so each is alone in its line; so is what may mean two things.
  const open = /^(?:\*\*offen|offen\*\*|~~ offen|`offen|Summe\*\*|Preis\*|Menge\*,|\(\*\))$|\*\*\)|\*\)/
  const pieces: Piece[] = [...first]
  for (let index = 1 + one.below(4); index > 0; index -= 1) {
    const piece = one.of(inner)
    if (
      !pieces.some((each) => open.test(written(each)) || written(each) === written(piece)) &&
      !(open.test(written(piece)) && pieces.some((each) => /[*~`]/.test(written(each))))
    )
      pieces.push(piece)
  }
  return { written: pieces.map(written).join(' '), printed: pieces.map(printed).join(' ') }
}

/** Where a line may stand. */
const places: readonly ((line: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `Zuvor steht ein Satz.\n\n${text}`,
  (text) => `- ${text}`,
  (text) => `- Punkt\n\n  - ${text}`,
  (text) => `1. ${text}`,
  (text) => `1. Punkt\n2. ${text}`,
  (text) => `- [ ] ${text}`,
  (text) => `> ${text}`,
  (text) => `## ${text}`,
  (text) => `| Kopf | Fuß |\n| --- | --- |\n| Zelle | ${text} |`,
  (text) => `:::note tone=tip\n${text}\n:::`,
  (text) => `:::columns\n${text}\n\n---\n\nB\n:::`,
  (text) => `:::cards size=a6\n### A\n\n${text}\n:::`,
  (text) => `:::fields\n- checkbox a-b: ${text}\n:::`,
  (text) => `:::fields from=1 to=3\n- scale a-b: ${text}\n:::`,
  (text) => `:::signature\n- ${text}\n:::`,
  (text) => `:::agenda id=tag\n| min | title | content |\n| --- | --- | --- |\n| 5 | Ankommen | ${text} |\n:::`,
  (text) => `:::canvas name=karte columns=2\n### A\n\n${text}\n\n---\n\nB\n:::`,
]

/** A document of one line in one place; `printed` must be read on its pages. */
export function writtenLine(one: Chance): { readonly source: string; readonly printed: string } {
  const { written, printed } = line(one)
  const page = one.of(['a4', 'a5', 'a4-landscape'])
  const head = `---\nid: dok\ntitle: T\nkind: sheet\naudience: public\npage: ${page}\nlanguage: de\nlock: false\n---\n\n`
  const source = one.of(places)(written)
  // At the start of a list item this is a tick.
  const ticked = !source.startsWith(':::') && /^ *(?:[-*]|\d\.) \[x\] /m.test(source)
  return { source: `${head}${source}\n`, printed: ticked ? printed.replace('[x]', '☑') : printed }
}
