import { expect, test } from 'vitest'
import { parse } from '../../../main/core/document/parse.ts'
import type { DocumentCode } from '../../../main/core/problemCodes.ts'
import { said } from '../../said.ts'

const front = [
  'id: blatt',
  'title: Blatt',
  'kind: sheet',
  'audience: public',
  'page: a4',
  'language: de',
  'lock: false',
]
/** The text begins in line 10. */
const body = (text: string): string => `---\n${front.join('\n')}\n---\n${text}\n`
const head = (from: string, to: string): string => body('Text').replace(from, to)

/** Every code with a source, the place where it is said, and words of the message and of the mend. */
const cases: readonly (readonly [DocumentCode, string, line: number, column: number, message: string, hint: string])[] =
  [
    ['front-matter-missing', 'Text\n', 1, 1, 'fehlt', 'Beginnen Sie die Datei mit ---'],
    ['front-matter-missing', '---\nNur Text\n---\nMehr\n', 1, 1, 'fehlt', 'Beginnen Sie die Datei mit ---'],
    ['front-matter-open', '---\nid: a\n', 1, 1, 'endet nicht', 'eine Zeile mit ---'],
    [
      'front-matter-syntax',
      head('title: Blatt', 'title: Ein: Blatt'),
      3,
      8,
      '„title: Ein: Blatt“',
      'in Anführungszeichen',
    ],
    [
      'front-matter-field-missing',
      head('kind: sheet\n', ''),
      1,
      1,
      'fehlt „kind“; angenommen wird „sheet“',
      '„kind: …“',
    ],
    ['front-matter-field-unknown', head('lock:', 'autor: Max\nlock:'), 8, 1, '„autor: Max“', 'Erlaubt sind: id, title'],
    ['front-matter-value', head('page: a4', 'page: a7'), 6, 1, '„page: a7“', 'Erlaubt: a3, a3-landscape'],
    ['front-matter-value', head('title: Blatt', 'title: [a, b]'), 3, 1, '„title: [a, b]“', 'ein Text'],
    ['block-unknown', body('Text\n\n:::tanz tempo=3\nPolka\n:::'), 12, 1, '„:::tanz tempo=3“', 'Erlaubt sind: agenda'],
    ['block-unnamed', body('Text\n\n:::'), 12, 1, 'schließt hier keinen Block', 'Löschen Sie die Zeile'],
    ['block-open', body(':::note\nText'), 10, 1, '„:::note“ wird nicht geschlossen', 'eine Zeile mit „:::“'],
    ['block-not-empty', body(':::pagebreak\nText\n:::'), 10, 1, '„:::pagebreak“ hat keinen Inhalt', 'hinter das „:::“'],
    ['block-not-table', body(':::chart type=bar alt=A\nText\n:::'), 10, 1, 'nicht hineingehört', 'genau eine Tabelle'],
    ['block-rows-missing', body(':::agenda id=tag\n:::'), 10, 1, 'keine Zeilen', 'ref=KENNUNG'],
    ['attributes-syntax', body(':::note Wichtig!\nText\n:::'), 10, 1, '„Wichtig!“', 'schlüssel=wert'],
    [
      'attribute-unknown',
      body(':::note titel="Zum Mittag"\nT\n:::'),
      10,
      1,
      '„titel=Zum Mittag“',
      'Erlaubt: tone, title',
    ],
    [
      'attribute-missing',
      body(':::qr label=A\n:::'),
      10,
      1,
      'Bei „qr“ fehlt das Merkmal „value“',
      'Ergänzen Sie value=',
    ],
    ['attribute-twice', body(':::note tone=tip tone=say\nT\n:::'), 10, 1, '„tone=say“', 'es gilt das erste'],
    ['attribute-value', body(':::cards size=a5\nT\n:::'), 10, 1, 'size=a5', 'Erlaubt: a6, a7, badge, half'],
    [
      'table-ragged',
      body('| a | b |\n| - | - |\n| 1 | 2 |\n| 3 |'),
      13,
      1,
      'hat 1 Zellen, der Tabellenkopf hat 2',
      '\\|',
    ],
    [
      'column-unknown',
      body(':::agenda\n| min | title | wer |\n| - | - | - |\n:::'),
      10,
      1,
      '„wer“',
      'Erlaubt: id, min',
    ],
    ['column-missing', body(':::agenda\n| min |\n| - |\n:::'), 10, 1, '„title“', 'min und title'],
    [
      'column-twice',
      body(':::agenda\n| min | title | title |\n| - | - | - |\n:::'),
      10,
      1,
      '„title“',
      'Löschen Sie eine',
    ],
    [
      'cell-value',
      body(':::agenda\n| min | title |\n| - | - |\n| x | A |\n:::'),
      13,
      1,
      '„x“',
      'ganze Minuten von 0 bis 1440',
    ],
    [
      'cell-value',
      body(':::chart type=bar alt=A\n| Feld | A |\n| - | - |\n| B | viel |\n:::'),
      13,
      3,
      '„viel“',
      'Zahlen wie 3.5',
    ],
    [
      'chart-corner',
      body(':::chart type=bar alt=A\n| Bereich | A |\n| - | - |\n| B | 1 |\n:::'),
      10,
      1,
      '„Bereich“',
      'title="…"',
    ],
    ['field-syntax', body(':::fields\n- text name: Name\n- Name\n:::'), 12, 1, 'kein Feld', '„- text name: Ihr Name“'],
    ['field-kind', body(':::fields\n- datum tag: Tag\n:::'), 11, 1, '„datum“', 'Erlaubt: text, multiline'],
    ['field-name-twice', body(':::fields\n- text a: A\n- text a: B\n:::'), 12, 1, '„a“', 'einen anderen Namen'],
    ['signature-syntax', body(':::signature\nOrt, Datum\n:::'), 11, 1, 'keine Unterschriftszeile', '„- Ort, Datum“'],
    ['placeholder-syntax', body('Am {{ Datum }}'), 10, 1, '„{{ Datum }}“', '{{ vorhaben.datum }}'],
    ['link-refused', body('Ein [Wort](ftp://a.de "T")'), 10, 5, '„ftp://a.de "T"“', 'https, http, mailto oder tel'],
    ['link-empty', body('Hier: [](https://a.de)'), 10, 7, '„https://a.de“', 'zwischen die eckigen Klammern'],
    ['definition-unused', body('Text\n\n[Notiz]: https://a.de'), 12, 1, '„[Notiz]: https://a.de“', 'Backslash'],
    ['code-info', body('```ts Titel\nx\n```'), 10, 1, '„Titel“', 'in den Codeblock'],
    ['image-refused', body('Ein ![Bild](https://a.de/x.svg)'), 10, 5, '„https://a.de/x.svg“', 'in den Ordner bilder'],
    ['html', body('Ein <u>Wort</u>'), 10, 1, '„<u>“', 'schreiben Sie Markdown'],
    ['html', head('title: Blatt', 'title: Blatt <!-- intern -->'), 3, 1, '„<!--“', 'Löschen Sie'],
    ['comment-open', body('Text\n\nText <!-- intern\n\nText'), 12, 6, 'nicht endet', 'Setzen Sie -->'],
    ['footnote', body('Text[^1]'), 10, 1, '„[^1]“', 'in Klammern'],
    ['mark-left', body('**Hinweis:**Text'), 10, 1, '„**Hinweis:**“', 'nach außen'],
    ['heading-underlined', body('Ein Satz\n---'), 10, 1, '„Ein Satz“ zur Überschrift', 'eine leere Zeile'],
    ['code-indented', body('Text\n\n    Ort'), 12, 5, '„Ort“ zu Code', 'Löschen Sie die Leerzeichen'],
    ['lines-joined', body('a) eins\nb) zwei'), 11, 1, '„b) zwei“ wird hinter der vorigen', 'mit „- “'],
    ['lines-joined', body('-eins\n-zwei'), 11, 1, '„-zwei“ wird hinter der vorigen', 'mit „- “'],
    ['lines-joined', body('Ort: A\nZeit: B'), 11, 1, '„Zeit: B“', 'Backslash'],
    ['list-number', body('3. Stock links'), 10, 1, '„3.“ beginnt hier eine Liste', '„3\\.“'],
    ['list-bracket', body('1) eins\n2) zwei'), 10, 1, 'mit „1.“ gedruckt', '„1\\)“'],
    ['list-sign', body('- 5 °C nachts'), 10, 1, '„- 5 °C nachts“', '„\\- 5 °C nachts“'],
    ['list-sign', body('Menge*\n\n* je Person'), 12, 1, '„* je Person“', '„\\* je Person“'],
    ['quote-sign', body('> 5 Personen'), 10, 1, '„> 5 Personen“', '„\\> 5 Personen“'],
    ['document-too-long', body('Wort. '.repeat(70_000)), 1, 1, 'mehr als 400000 Zeichen', 'mehrere Dokumente'],
    ['paragraph-too-long', body(`Text\n\n${'Wort. '.repeat(1_000)}`), 12, 1, 'mehr als 5000 Zeichen', 'leere Zeilen'],
    ['paragraph-too-long', body(`Text\n\n${'a_b_\n'.repeat(2_000)}`), 12, 1, 'mehr als 5000 Zeichen', 'leere Zeilen'],
    ['paragraph-too-long', body('> a\nb\n'.repeat(2_000)), 1_676, 1, 'mehr als 5000 Zeichen', 'leere Zeilen'],
    ['spaces-too-many', body(`Text${' '.repeat(501)}Text`), 10, 1, 'mehr als 500 Leerzeichen', 'Löschen Sie'],
    ['nesting-too-deep', body('> '.repeat(60)), 10, 1, 'zu viel ineinander', 'Verringern Sie'],
    ['nesting-too-deep', body(':::note\n'.repeat(60)), 50, 1, 'zu viel ineinander', 'Verringern Sie'],
    ['findings-too-many', body('{{ }}\n\n'.repeat(1_100)), 2_010, 1, 'die ersten 1000', 'Beheben Sie'],
    [
      'front-matter-too-long',
      head('title: Blatt', `title: ${'a'.repeat(20_000)}`),
      2,
      1,
      'mehr als 20000',
      'Kürzen Sie',
    ],
  ]

test.each(cases)('%s is said where it is, with the mend', (code, source, line, column, message, hint) => {
  const found = parse(source, 'kit/blatt.md').problems.filter((problem) => problem.code === code)
  expect(found.map(said)).toMatchObject([
    {
      code,
      severity: expect.stringMatching(/^(error|warning)$/),
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
      place: { file: 'kit/blatt.md', line, column },
    },
  ])
})

test('every code has a source above', () => {
  const known: Readonly<Record<DocumentCode, true>> = {
    'front-matter-missing': true,
    'front-matter-open': true,
    'front-matter-syntax': true,
    'front-matter-field-missing': true,
    'front-matter-field-unknown': true,
    'front-matter-value': true,
    'block-unknown': true,
    'block-unnamed': true,
    'block-open': true,
    'block-not-empty': true,
    'block-not-table': true,
    'block-rows-missing': true,
    'attributes-syntax': true,
    'attribute-unknown': true,
    'attribute-missing': true,
    'attribute-twice': true,
    'attribute-value': true,
    'table-ragged': true,
    'column-unknown': true,
    'column-missing': true,
    'column-twice': true,
    'cell-value': true,
    'chart-corner': true,
    'field-syntax': true,
    'field-kind': true,
    'field-name-twice': true,
    'signature-syntax': true,
    'placeholder-syntax': true,
    'link-refused': true,
    'link-empty': true,
    'definition-unused': true,
    'code-info': true,
    'comment-open': true,
    'image-refused': true,
    html: true,
    footnote: true,
    'mark-left': true,
    'heading-underlined': true,
    'code-indented': true,
    'lines-joined': true,
    'list-number': true,
    'list-bracket': true,
    'list-sign': true,
    'quote-sign': true,
    'front-matter-too-long': true,
    'document-too-long': true,
    'paragraph-too-long': true,
    'spaces-too-many': true,
    'nesting-too-deep': true,
    'findings-too-many': true,
  }
  expect([...new Set(cases.map(([code]) => code))].sort()).toEqual(Object.keys(known).sort())
})

test('a document without a fault has no findings', () => {
  expect(parse(body('## Guten Tag\n\nText {{ profil.name }}, [Ziel][z].\n\n[z]: https://a.de')).problems).toEqual([])
})

test('findings stand in the order of their places', () => {
  const source = body('Ein <u>Wort</u>')
    .replace('lock: false', 'lock: nein')
    .replace('id: blatt\n', '')
    .replace('sheet', 'x')
  const lines = parse(source).problems.map(({ place }) => place.line)
  expect(lines.length).toBeGreaterThan(3)
  expect(lines).toEqual([...lines].sort((a = 0, b = 0) => a - b))
})
