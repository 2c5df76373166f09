import { expect, test } from 'vitest'
import { format } from '../../../main/core/document/format.ts'
import { parse } from '../../../main/core/document/parse.ts'

const head = '---\nid: a\ntitle: A\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n'

/** The canonical body of a source, which says what was understood; it is read as the same again. */
function understood(source: string): string {
  const { document, problems } = parse(head + source)
  expect(problems).toEqual([])
  expect(parse(format(document)).document).toEqual(document)
  return format(document).slice(head.length).trimEnd()
}

test.each([
  // Dates.
  [
    '18. März: Auftakt\n\n25. März: Werkstatt\n\n8. April: Abschluss',
    '18\\. März: Auftakt\n\n25\\. März: Werkstatt\n\n8\\. April: Abschluss',
  ],
  ['18. März: Auftakt\n25. März: Werkstatt', '18\\. März: Auftakt\n\n25\\. März: Werkstatt'],
  ['2. Oktober 2027', '2\\. Oktober 2027'],
  ['1. Mai: Fest', '1\\. Mai: Fest'],
  ['12. bis 14. Mai\n15. und 16. MAI', '12\\. bis 14. Mai\n\n15\\. und 16. MAI'],
  ['3. 10. 2027: Fest\n4. 10. 2027', '3\\. 10. 2027: Fest\n\n4\\. 10. 2027'],
  ['Zuerst\n\n- 3. Jan. 2027: *wichtig*', '- 3\\. Jan. 2027: _wichtig_'.replace('- ', 'Zuerst\n\n- ')],
  // Numbers are printed as they are written.
  ['1. a\n2. b\n3. c', '1. a\n2. b\n3. c'],
  ['1. a\n1. b\n1. c', '1. a\n2. b\n3. c'],
  ['1. a\n2. b\n4. c', '1. a\n2. b\n\n4) c'],
  ['1. Marzipan\n2. Maische', '1. Marzipan\n2. Maische'],
  ['01. Schritt\n02. Schritt', '01\\. Schritt\n\n02\\. Schritt'],
  // Stars and tildes.
  ['Bürger*innen und Mitarbeiter*innen', 'Bürger\\*innen und Mitarbeiter\\*innen'],
  ['*Liebe Bürger*innen*, jede*r', '_Liebe Bürger\\*innen_, jede\\*r'],
  ['**Bürger*innen** und **Kolleg*innen**', '**Bürger\\*innen** und **Kolleg\\*innen**'],
  ['Bürger_innen, Bürger:innen und Kolleg_innen', 'Bürger_innen, Bürger:innen und Kolleg_innen'],
  ['3*4*5 m', '3\\*4\\*5 m'],
  ['~5 Minuten,~10', '\\~5 Minuten,\\~10'],
  ['~~weg~~', '~~weg~~'],
  ['1. 3. Mai: a\n2. 4. Mai: b', '1. 3\\. Mai: a\n2. 4\\. Mai: b'],
  ['(*) Stern (*)', '(\\*) Stern (\\*)'],
  ['5 * 3 * 2 und 5*3*2', '5 \\* 3 \\* 2 und 5\\*3\\*2'],
  ['* Pflichtfeld', '- Pflichtfeld'],
  // Addresses, names and paths of files.
  ['https://a.de/_x_/y und _betont_', 'https://a.de/\\_x\\_/y und _betont_'],
  ['http://a.de/*b*c*', 'http://a.de/\\*b\\*c\\*'],
  ['_https://a.de/x_ und *https://b.de*', '_https://a.de/x_ und _https://b.de_'],
  ['__init__.py, _datei_.pdf, _so_.', '\\_\\_init\\_\\_.py, \\_datei\\_.pdf, _so_.'],
  ['C:\\*.txt und **C:\\Ordner\\Neu**', 'C:\\\\\\*.txt und **C:\\\\Ordner\\\\Neu**'],
  ['\\\\server\\freigabe\\_alt', '\\\\\\\\server\\\\freigabe\\\\\\_alt'],
  // Signs at the start of a line that no list has.
  ['+ 49 30 1234', '\\+ 49 30 1234'],
  ['Es sind 10\n+ 5 Gäste', 'Es sind 10 + 5 Gäste'],
  ['>5 Personen', '\\>5 Personen'],
  ['Text\n>= 5 %', 'Text >= 5 %'],
  ['Ende\n-', 'Ende -'],
  ['Ende\n=', 'Ende ='],
  ['________ ________', '\\_\\_\\_\\_\\_\\_\\_\\_ \\_\\_\\_\\_\\_\\_\\_\\_'],
  // Brackets that lead nowhere.
  ['[1]: Quelle', '\\[1\\]: Quelle'],
  ['laut [1]\n\n[1]: https://a.de', 'laut [&#91;1&#93;](https://a.de)'],
  ['a<b und c>d, a < b > c', 'a\\<b und c>d, a \\< b > c'],
  // Comments.
  ['Vor\n\n<!-- intern:\n\n- nicht fragen -->\n\nNach', 'Vor\n\nNach'],
  ['Vor <!-- intern --> und nach', 'Vor und nach'],
  ['Nach <!-- a --><!-- b -->', 'Nach'],
  [
    '| a | b |\n| --- | --- |\n| 1 | 2 |\n<!-- | 3 | 4 | -->\n| 5 | 6 |',
    '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 5 | 6 |',
  ],
  ['- a\n\n<!-- neu -->\n\n- b', '- a\n\n* b'],
  ['`<!-- Code -->`', '`<!-- Code -->`'],
  ['```\n<!-- Code -->\n```', '```\n<!-- Code -->\n```'],
  ['\\<!-- Text -->', '\\<!-- Text -->'],
  ['<!-->Text', 'Text'],
  // Tags that Markdown has marks for.
  ['Ankommen<br>Kaffee<br />Tee', 'Ankommen\\\nKaffee\\\nTee'],
  ['| a |\n| --- |\n| Ankommen <br/> Kaffee |', '| a |\n| --- |\n| Ankommen&#10;Kaffee |'],
  ['Ein <b>fettes</b> und <em>betontes</em> Wort', 'Ein **fettes** und _betontes_ Wort'],
  ['An <Vorname>.<Nachname>', 'An \\<Vorname>.\\<Nachname>'],
  // Letters and marks that nobody sees.
  ['Stra\u00dfe f\u0075\u0308r alle', 'Straße für alle'],
  ['Telefon \u202a01234\u202c, weiter \u2192\ufe0f, \ufeffEnde\u200e', 'Telefon 01234, weiter →, Ende'],
  ['Silben\u00adtrennung', 'Silben\u00adtrennung'],
])('%j', (source, canonical) => expect(understood(source)).toBe(canonical))

test('a paragraph goes on behind a day at the start of a line', () => {
  expect(understood('Wir treffen uns am\n1. Mai 2027 im Rathaus.')).toBe('Wir treffen uns am 1. Mai 2027 im Rathaus.')
})

test('lines count those of comments', () => {
  const { problems } = parse(`<!-- intern\nnoch -->\n${head}<!-- eins\nzwei -->\nText {{ X }}\n`)
  expect(problems.map(({ code, place }) => [code, place.line])).toEqual([['placeholder-syntax', 15]])
})
