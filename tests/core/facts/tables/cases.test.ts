import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../../main/adapters/files/csv.ts'
import { peopleOf } from '../../../../main/core/facts/tables/people.ts'
import { ratingsOf, type Scales } from '../../../../main/core/facts/tables/sheets.ts'
import type { Problem } from '../../../../main/core/outcome.ts'
import { readPastedPeople } from '../../../../renderer/features/project/pastedPeople.ts'
import { said } from '../../../said.ts'

/** `code line:column`, with a `!` in front of what is an error. */
const found = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, severity, place: { line, column } }) => {
    const at = column === undefined ? `${line}` : `${line}:${column}`
    return `${severity === 'error' ? '!' : ''}${code} ${at}`
  })
const person = (words: string) => {
  const [name = '', organisation = '', role = ''] = words.split('|')
  return { name, organisation, role }
}
const anna = 'Anna Öz|Stadt|Amt'

/** What the list is, its text, the people that are meant, and what is said. */
type Case = [string, string, readonly string[], (readonly string[])?]

const separated: readonly Case[] = [
  ['commas', 'name,organisation,rolle\nAnna Öz,Stadt,Amt\n', [anna]],
  ['semicolons', 'name;organisation;rolle\nAnna Öz;Stadt;Amt\n', [anna]],
  ['tabs', 'name\torganisation\trolle\nAnna Öz\tStadt\tAmt\n', [anna]],
  ['bars', 'name|organisation|rolle\nAnna Öz|Stadt|Amt\n', [anna]],
  ['line ends of Windows', 'name;organisation;rolle\r\nAnna Öz;Stadt;Amt\r\n', [anna]],
  ['line ends of an old Mac', 'name;organisation;rolle\rAnna Öz;Stadt;Amt\r', [anna]],
  ['mixed line ends', 'name;organisation;rolle\r\nAnna Öz;Stadt;Amt\nEva Ott\rJan Ott', [anna, 'Eva Ott', 'Jan Ott']],
  ['no line end at the end', 'name;organisation;rolle\nAnna Öz;Stadt;Amt', [anna]],
  ['a line for Excel', 'sep=;\nname;organisation;rolle\nAnna Öz;Stadt;Amt\n', [anna]],
  ['the same with a comma', 'sep=,\nname,organisation,rolle\nAnna Öz,Stadt,Amt\n', [anna]],
  ['the same with a tab', 'sep=\t\r\nname\torganisation\r\nAnna Öz\tStadt', ['Anna Öz|Stadt']],
  ['the same in capitals and quotes', '"SEP=;"\nname;rolle\nAnna Öz;Amt', ['Anna Öz||Amt']],
  ['the same behind a mark of order', '\uFEFFsep=;\r\nname;rolle\r\nAnna Öz;Amt', ['Anna Öz||Amt']],
  [
    'commas in cells between semicolons',
    'name;rolle\nAnna Öz;Leitung, Presse\nEva Ott;Presse, Netz',
    ['Anna Öz||Leitung, Presse', 'Eva Ott||Presse, Netz'],
  ],
  ['semicolons in cells between commas', 'name,rolle\nAnna Öz,Leitung; Presse\n', ['Anna Öz||Leitung; Presse']],
  ['one column', 'Name\nAnna Öz\nEva Ott\n', ['Anna Öz', 'Eva Ott']],
  ['one column of family names with commas', 'Name\nÖz, Anna\n', ['Öz, Anna'], ['person-name-comma 2:1']],
  ['bare semicolons at the end of every line', 'name;rolle;;;\nAnna Öz;Amt;;;\n', ['Anna Öz||Amt']],
  [
    'short rows, as Excel writes empty cells',
    'name;organisation;rolle\nAnna Öz\nEva Ott;Stadt',
    ['Anna Öz', 'Eva Ott|Stadt'],
  ],
]
const quoted: readonly Case[] = [
  ['quotes around all', '"name";"rolle"\n"Anna Öz";"Amt"\n', ['Anna Öz||Amt']],
  ['a separator in quotes', 'name,rolle\n"Öz, Anna",Amt\n', ['Öz, Anna||Amt'], ['person-name-comma 2:1']],
  [
    'a line end in quotes',
    'name;organisation\n"Anna\nÖz";"Amt 12\r\nHaus B"\nEva Ott;Bad',
    ['Anna Öz|Amt 12 Haus B', 'Eva Ott|Bad'],
  ],
  [
    'the line behind a cell of two lines',
    'name;rolle\n"Anna\nÖz";Amt\n;Gast\n',
    ['Anna Öz||Amt'],
    ['!person-nameless 4:1'],
  ],
  ['doubled quotes', 'name;rolle\n"Anna ""Anni"" Öz";Amt\n', ['Anna "Anni" Öz||Amt']],
  ['a bare quote', 'name;organisation\nAnna "Anni" Öz;Bad 12"\n', ['Anna "Anni" Öz|Bad 12"']],
  ['quotes that end inside a cell', 'name;rolle\n"Anni" Öz;Amt\n', ['"Anni" Öz||Amt']],
  ['blanks around quotes', 'name; rolle\n "Anna Öz" ; "Amt; Bad" \n', ['Anna Öz||Amt; Bad']],
]
const rows: readonly Case[] = [
  ['empty lines', 'name;rolle\n\nAnna Öz;Amt\n\n\n', ['Anna Öz||Amt']],
  ['rows of separators', 'name;rolle\n;\nAnna Öz;Amt\n;;;\n', ['Anna Öz||Amt']],
  ['rows of blanks and hard spaces', 'name;rolle\n ; \u00a0\n\u00a0;\nAnna Öz;Amt\n', ['Anna Öz||Amt']],
  ['rows of quoted nothing', 'name;rolle\n"";""\nAnna Öz;Amt\n', ['Anna Öz||Amt']],
  ['a row without a name', 'name;rolle\n;Amt\nEva Ott;Bad\n', ['Eva Ott||Bad'], ['!person-nameless 2:1']],
  [
    'several rows without a name',
    'name;rolle\n;Amt\nEva;\n;Bad',
    ['Eva'],
    ['!person-nameless 2:1', '!person-nameless 4:1'],
  ],
  ['more cells than headings', 'name,rolle\nÖz, Anna,Amt\n', ['Öz||Anna'], ['!table-cell-beyond 2:3']],
  [
    'the same person twice',
    'name;rolle\nAnna Öz;Amt\nAnna Öz;Amt\n',
    ['Anna Öz||Amt', 'Anna Öz||Amt'],
    ['person-twice 3'],
  ],
  ['two people of one name', 'name;rolle\nAnna Öz;Amt\nAnna Öz;Bad\n', ['Anna Öz||Amt', 'Anna Öz||Bad']],
  [
    'a title above the header',
    'Liste vom 3. Mai\n\nname;rolle\nAnna Öz;Amt\n',
    ['Anna Öz||Amt'],
    ['table-above-header 1'],
  ],
  ['only a header', 'name;rolle\n', [], ['table-empty 1']],
  ['nothing', '', [], ['table-empty 1']],
]
const headers: readonly Case[] = [
  ['another order', 'rolle;name;organisation\nAmt;Anna Öz;Stadt\n', [anna]],
  ['another case and spaces', ' NAME ;Rolle\u00a0; ORGANISATION\nAnna Öz;Amt;Stadt', [anna]],
  ['other words', 'Teilnehmer*in;Institution;Funktion\nAnna Öz;Stadt;Amt\n', [anna]],
  ['first and family name', 'Nachname;Vorname;Firma\nÖz;Anna;Stadt\n', ['Anna Öz|Stadt']],
  ['name beside first name', 'Name;Vorname;Position\nÖz;Anna;Amt\n', ['Anna Öz||Amt']],
  ['a degree', 'Titel;Vorname;Nachname\nDr.;Anna;Öz\n;Eva;Ott\n', ['Dr. Anna Öz', 'Eva Ott']],
  ['a title that is a post', 'Titel;Name\nBürgermeisterin;Anna Öz\n', ['Anna Öz'], ['table-columns-unused 1:1']],
  [
    'family name first in one cell',
    'Nachname, Vorname;Amt\nÖz, Dr. Anna;Bad\nOtt, Eva;Bad',
    ['Dr. Anna Öz|Bad', 'Eva Ott|Bad'],
  ],
  [
    'family name first without a comma',
    'Name Vorname;Amt\nÖz Anna;Bad\nvon der Au Eva;Bad\n',
    ['Anna Öz|Bad', 'von der Au Eva|Bad'],
    ['person-name-order 3:1'],
  ],
  ['English', 'First Name,Last Name,Company,Job Title\nAnna,Öz,Stadt,Amt\n', [anna]],
  [
    'columns that nothing reads',
    'Nr.;Name;E-Mail;Rolle\n1;Anna Öz;a@b.de;Amt\n',
    ['Anna Öz||Amt'],
    ['table-columns-unused 1:1'],
  ],
  ['an unknown column that is empty', 'Name;Notiz;Rolle\nAnna Öz;;Amt\n', ['Anna Öz||Amt']],
  ['a column without a heading', 'Name;;Rolle\nAnna Öz;ja;Amt\n', ['Anna Öz||Amt'], ['table-columns-unused 1:2']],
  ['no name column', 'Rolle;Organisation\nAmt;Stadt\n', [], ['!table-header-missing 1']],
  ['no header', 'Anna Öz;Stadt;Amt\n', [], ['!table-header-missing 1']],
  ['a column twice, the same', 'name;rolle;Rolle\nAnna Öz;Amt;Amt\n', ['Anna Öz||Amt']],
  ['a column twice, one empty', 'name;rolle;Rolle\nAnna Öz;;Amt\n', ['Anna Öz||Amt']],
  [
    'a column twice, different',
    'name;name;rolle\nAnna Öz;Eva Ott;Amt\n',
    ['Anna Öz||Amt'],
    ['!table-column-twice 1:2'],
  ],
  ['one meaning in two words', 'name;rolle;Funktion\nAnna Öz;Amt;Bad\n', ['Anna Öz||Amt'], ['!table-column-twice 1:3']],
  [
    'a role that is a heading',
    'Rolle;Name\nTeilnehmerin;Anna Öz\nPerson;Eva Ott',
    ['Anna Öz||Teilnehmerin', 'Eva Ott||Person'],
  ],
]
const cells: readonly Case[] = [
  ['spaces around and within', 'name;rolle\n  Anna \u00a0 Öz  ; Amt\t\n', ['Anna Öz||Amt']],
  ['decomposed letters', 'name;rolle\nAnna O\u0308z;A\u0308mter', ['Anna Öz||Ämter']],
  ['marks that nobody sees', 'name;rolle\n\u200bAnna\u00ad \u202aÖz\u202c;A\u200bmt\ufeff', ['Anna Öz||Amt']],
  ['a mark of order in the middle', 'name;rolle\n\ufeffAnna Öz;Amt\n\ufeffEva Ott;', ['Anna Öz||Amt', 'Eva Ott']],
  ['a mark of order before quotes', '\ufeff"name";"rolle"\n"Anna Öz";"Amt"', ['Anna Öz||Amt']],
  ['control characters', 'name;rolle\nAnna\u000bÖz;\u0007Amt', ['Anna Öz||Amt']],
  ['text as a formula', 'name;rolle\n="Anna Öz";="Amt"\n', ['Anna Öz||Amt']],
  ['text as a quoted formula', 'name;rolle\n"=""Anna Öz""";"=""007"""\n', ['Anna Öz||007']],
  ['a formula', 'name;rolle\n=A1&B1;Amt\nEva Ott;=SVERWEIS(A1)', [], ['!table-formula 2:1', '!table-formula 3:2']],
  ['an apostrophe that guards', "name;rolle\nAnna Öz;'-Vertretung\n", ['Anna Öz||-Vertretung']],
  ['an apostrophe that is a letter', "name;rolle\nJan 't Hart;\n'Abd al-Haq;Amt", ["Jan 't Hart", "'Abd al-Haq||Amt"]],
  [
    'a letter lost on the way',
    'name;rolle\nY?lmaz;Amt\nM\ufffdller;Amt',
    [],
    ['!table-letter-lost 2:1', '!table-letter-lost 3:1'],
  ],
  ['a question that is one', 'name;rolle\nAnna Öz;Amt?\n', ['Anna Öz||Amt?']],
  ['a number for a name', 'name;rolle\n17;Amt\n', [], ['!person-name 2:1']],
  ['a date for a name', 'name;rolle\n03.05.2027;Amt\n', [], ['!person-name 2:1']],
  ['an address for a name', 'name;rolle\na@b.de;Amt\n', [], ['!person-name 2:1']],
  ['a date for a role stays', 'name;rolle\nAnna Öz;3. Mai 2027\n', ['Anna Öz||3. Mai 2027']],
  ['other scripts', 'name;rolle\nمحمد علي;Amt\nІван Петренко;', ['محمد علي||Amt', 'Іван Петренко']],
]

describe.each([
  ['what separates', separated],
  ['quotes', quoted],
  ['rows', rows],
  ['headers', headers],
  ['cells', cells],
] as const)('a list of people: %s', (_, cases) => {
  test.each(cases)('%s', (_, text, people, problems = []) => {
    const table = readCsv(text, 'liste.csv')
    const read = table.ok ? peopleOf(table.value, 'liste.csv') : table
    if (!read.ok) throw new Error(JSON.stringify(read.fault))
    expect({ people: read.value.entries, said: found(read.value.problems) }).toEqual({
      people: people.map(person),
      said: problems,
    })
  })
})

const scales: Scales = new Map(['auftrag-1', 'auftrag-2', 'koennen-1'].map((name) => [name, { from: 1, to: 5 }]))
/** Group, then the values in the order of the scales; `-` where there is none. */
type Sheets = [string, string, readonly string[], (readonly string[])?]
const head = 'gruppe;auftrag-1;auftrag-2;koennen-1\n'

test.each<Sheets>([
  ['plain', `${head}A;1;2;5\nB;3;4;5\n`, ['A 1 2 5', 'B 3 4 5']],
  ['commas', `${head}A;1;2;5\n`.replaceAll(';', ','), ['A 1 2 5']],
  ['a decimal comma', `${head}A;2,5;2;5\n`, ['A 2.5 2 5']],
  ['a decimal point', `${head}A;2.5;2;5\n`, ['A 2.5 2 5']],
  ['a decimal comma between commas', 'gruppe,auftrag-1,auftrag-2,koennen-1\nA,"2,5",2,5\n', ['A 2.5 2 5']],
  ['no answers', `${head}A;;weiß nicht;–\nB;k. A.;w.n.;3\n`, ['A - - -', 'B - - 3'], ['rating-empty 2']],
  ['above the scale', `${head}A;44;2;5\n`, ['A - 2 5'], ['!rating-value 2:2']],
  ['below the scale', `${head}A;0;2;-1\n`, ['A - 2 -'], ['!rating-value 2:2', '!rating-value 2:4']],
  ['codes', `${head}A;A3;2;5\n`, ['A - 2 5'], ['!rating-value 2:2']],
  ['words', `${head}A;drei;2;5\n`, ['A - 2 5'], ['!rating-value 2:2']],
  ['a cross', `${head}A;x;2;5\n`, ['A - 2 5'], ['!rating-value 2:2']],
  ['a number with words', `${head}A;3 Punkte;2;5\n`, ['A - 2 5'], ['!rating-value 2:2']],
  [
    'a date',
    `${head}A;03.05.2027;2;5\nB;3. Mai;1;1`,
    ['A - 2 5', 'B - 1 1'],
    ['!rating-value 2:2', '!rating-value 3:2'],
  ],
  [
    'hexadecimals and powers',
    `${head}A;0x3;1e0;Infinity\n`,
    ['A - - -'],
    ['!rating-value 2:2', '!rating-value 2:3', '!rating-value 2:4'],
  ],
  ['guarded numbers', `${head}A;'3;="4";5\n`, ['A 3 4 5']],
  ['a formula', `${head}A;=B2+1;2;5\n`, ['A - 2 5'], ['!table-formula 2:2']],
  ['hard spaces', `${head}A;\u00a03\u00a0; 4 ;5\n`, ['A 3 4 5']],
  ['other headings', 'Gruppe;Auftrag 1;AUFTRAG_2;Können1\nA;1;2;5\n', ['A 1 2 5']],
  ['another order', 'koennen-1;auftrag-2;gruppe;auftrag-1\n5;2;A;1\n', ['A 1 2 5']],
  [
    'a column that nothing reads',
    'gruppe;auftrag-1;auftrag-2;koennen-1;Datum\nA;1;2;5;3. Mai\n',
    ['A 1 2 5'],
    ['table-columns-unused 1:5'],
  ],
  [
    'a field with a slip',
    'gruppe;auftrg-1;auftrag-2;koennen-1\nA;1;2;5\n',
    ['A - 2 5'],
    ['rating-columns-missing 1', 'table-columns-unused 1:2'],
  ],
  ['a field that is missing', 'gruppe;auftrag-1;auftrag-2\nA;1;2\n', ['A 1 2 -'], ['rating-columns-missing 1']],
  [
    'a field twice',
    'gruppe;auftrag-1;auftrag-1;auftrag-2;koennen-1\nA;1;3;2;5\n',
    ['A 1 2 5'],
    ['!table-column-twice 1:3'],
  ],
  ['no groups', 'auftrag-1;auftrag-2;koennen-1\n1;2;5\n', [' 1 2 5'], ['rating-without-group 1']],
  ['a group that is missing', `${head};1;2;5\nB;1;2;5`, [' 1 2 5', 'B 1 2 5'], ['!rating-group 2:1']],
  [
    'groups that are almost alike',
    `${head}Amt;1;2;5\namt;1;2;5\nAmt ;1;2;5`,
    ['Amt 1 2 5', 'amt 1 2 5', 'Amt 1 2 5'],
    ['rating-group-alike 3'],
  ],
  ['rows of separators', `${head};;;\nA;1;2;5\n;;;;;`, ['A 1 2 5']],
  ['values beyond the header', `${head}A;1;2;5;4\n`, ['A 1 2 5'], ['!table-cell-beyond 2:5']],
  ['a title above', `Runde 1\n${head}A;1;2;5\n`, ['A 1 2 5'], ['table-above-header 1']],
  ['no header', 'A;1;2;5\n', [], ['!table-header-missing 1']],
  ['only a header', head, [], ['table-empty 1']],
  ['a line for Excel', `sep=;\r\n${head}A;6;2;5\r\n`, ['A - 2 5'], ['!rating-value 3:2']],
])('rating sheets: %s', (_, text, sheets, problems = []) => {
  const table = readCsv(text, 'bögen.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.fault))
  const read = ratingsOf(table.value, 'bögen.csv', scales)
  const shown = read.entries.map(({ group, values }) =>
    [group, ...[...scales.keys()].map((field) => values[field] ?? '-')].join(' '),
  )
  expect({ sheets: shown, said: found(read.problems) }).toEqual({ sheets, said: problems })
})

test.each<Case>([
  ['cells', 'Anna Öz\tStadt\tAmt\r\nEva Ott\t\t\r\n', [anna, 'Eva Ott']],
  ['cells with a header in another order', 'Rolle\tNachname\tVorname\nAmt\tÖz\tAnna', ['Anna Öz||Amt']],
  [
    'five columns with a header',
    'Anrede\tVorname\tNachname\tAmt\tE-Mail\nFrau\tAnna\tÖz\tBad\ta@b.de',
    ['Anna Öz|Bad'],
    ['table-columns-unused 1:1'],
  ],
  [
    'five columns without one',
    'Frau\tAnna\tÖz\tBad\ta@b.de\nHerr\tJan\tOtt\tBad\tj@b.de',
    [],
    ['!people-columns-unclear 1'],
  ],
  ['four columns without one', 'Anna\tÖz\tBad\tAmt\nJan\tOtt\tBad\tAmt', [], ['!people-columns-unclear 1']],
  [
    'running numbers',
    '1\tAnna Öz\tStadt\n2\tEva Ott\tBad',
    ['Anna Öz|Stadt', 'Eva Ott|Bad'],
    ['table-columns-unused 1'],
  ],
  ['family names first', 'Öz, Anna\nvon Ott, Eva Maria', ['Anna Öz', 'Eva Maria von Ott'], ['people-turned 1']],
  ['names and places', 'Anna Öz, Stadt\nEva Ott, Bad', ['Anna Öz|Stadt', 'Eva Ott|Bad']],
  ['organisation first, with a header', 'Organisation\tName\nStadt\tAnna Öz', ['Anna Öz|Stadt']],
  ['a formula', '=A1\tStadt\nEva Ott\tBad', ['=A1|Stadt', 'Eva Ott|Bad'], ['!table-formula 1:1']],
  ['marks that nobody sees', '\u200eAnna Öz\u200e\t\ufeffStadt', ['Anna Öz|Stadt']],
])('people from the clipboard: %s', (_, text, people, problems = []) => {
  const { entries, problems: told } = readPastedPeople(text)
  expect({ people: entries, said: found(told) }).toEqual({ people: people.map(person), said: problems })
})

test('a finding names row and column and the mend', () => {
  const table = readCsv(`${head}A;44;2;5\n`, 'bögen.csv')
  const [problem] = table.ok ? ratingsOf(table.value, 'bögen.csv', scales).problems : []
  expect(problem && said(problem)).toMatchObject({
    message: '„44“ in der Spalte B „auftrag-1“ liegt nicht auf der Skala von 1 bis 5.',
    hint: 'Berichtigen Sie die Zelle; wer nicht geantwortet hat, bekommt eine leere.',
    place: { file: 'bögen.csv', line: 2, column: 2 },
  })
})
