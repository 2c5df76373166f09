import { describe, expect, test } from 'vitest'
import { parse } from '../../../main/core/document/parse.ts'
import { type Facts, fill } from '../../../main/core/facts/fill.ts'
import { placeholderEntry, placeholders } from '../../../main/core/facts/placeholders.ts'
import { projectProblems } from '../../../main/core/facts/projectProblems.ts'
import { blank } from '../../../main/core/facts/resolve.ts'
import { said } from '../../said.ts'

const head = (language = 'de') =>
  `---\nid: d\ntitle: T\nkind: guide\naudience: public\npage: a4\nlanguage: ${language}\nlock: false\n---\n\n`
const agendaSource = `:::agenda id=tag start=09:00 end=13:30
| id | min | type | title | content |
| --- | --- | --- | --- | --- |
| ankommen | 30 | work | Ankommen | mit {{ vorhaben.moderation }} |
| arbeit | 180 | work | Arbeit | |
| mittag | 60 | lunch | Mittagspause | |
:::`

const parsed = (body: string, language?: string) => parse(head(language) + body, 'd.md')
const agendas: Facts['agendas'] = new Map(
  parsed(agendaSource).document.blocks.flatMap((block) => (block.kind === 'agenda' ? [['tag', block] as const] : [])),
)

const people = [
  { name: 'Ayşe Yılmaz', organisation: 'Seniorenbeirat', role: 'Vorsitz' },
  { name: '*Bo* {{ datum }}', organisation: '', role: '' },
]
const facts: Facts = {
  profile: { name: 'Musterstadt', kind: 'town', contact: { web: 'https://m.example' } },
  project: {
    kit: 'k',
    title: 'Werkstatt',
    dates: ['2027-03-18'],
    headcount: 31,
    facilitator: { name: 'Dr. Lehnert' },
    place: { name: 'Färberei' },
  },
  people,
  ratings: [],
  agendas,
  package: { title: 'Paket', version: '1.2.0', date: '2026-11-24' },
  ratingFields: { auftrag: 'Auftrag', daten: 'Daten', 'daten-schutz': 'Datenschutz' },
}
const ratings: Facts['ratings'] = [
  { group: 'Verwaltung', values: { 'auftrag-1': 4, 'auftrag-2': 5, 'daten-1': 2, 'daten-schutz-1': 3 } },
  { group: 'Verwaltung', values: { 'auftrag-1': 4, 'daten-1': Number.NaN } },
  { group: 'Politik', values: { 'auftrag-1': 4, 'daten-1': 4, 'daten-schutz-1': 3 } },
]

/** Text of the first paragraph. */
function line(body: string, changes: Partial<Facts> = {}, language = 'de'): string {
  const [block] = fill(parsed(body, language), { ...facts, ...changes }, { file: 'd.md' }).document.blocks
  if (block?.kind !== 'paragraph') return JSON.stringify(block)
  return block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : `<${inline.kind}>`)).join('')
}

describe('values', () => {
  test.each<[string, string]>([
    ['profil.name', 'Musterstadt'],
    ['profil.amtlich', 'Musterstadt'],
    ['profil.art', 'Stadt'],
    ['vorhaben.datum', 'Donnerstag, 18. März 2027'],
    ['vorhaben.datum.kurz', '18.03.2027'],
    ['vorhaben.datum2', '<placeholder>'],
    ['vorhaben.beginn', '09:00'],
    ['vorhaben.ende', '13:30'],
    ['vorhaben.personen', '31'],
    ['vorhaben.personen / 6', '6'],
    ['vorhaben.personen / 6 + 1', '7'],
    ['vorhaben.personen * 2 - 1', '61'],
    ['vorhaben.personen / 0', '<placeholder>'],
    ['profil.name + 1', '<placeholder>'],
    ['agenda.mittag.zeit', '12:30–13:30'],
    ['agenda.mittag.dauer', '60\u00A0Minuten'],
    ['agenda.mittag.titel', 'Mittagspause'],
    ['agenda.kaffee.zeit', '<placeholder>'],
    ['paket.version', '1.2.0'],
    ['datum', '24.11.2026'],
    ['gibt.es.nicht', '<placeholder>'],
    ['auswertung.anzahl', '<placeholder>'],
  ])('%s is %s', (path, expected) => {
    expect(line(`{{ ${path} }}`)).toBe(expected)
  })

  test.each<[string, string]>([
    ['vorhaben.datum', 'Thursday, 18 March 2027'],
    ['profil.art', 'town'],
    ['agenda.mittag.dauer', '60\u00A0minutes'],
  ])('in English %s is %s', (path, expected) => {
    expect(line(`{{ ${path} }}`, {}, 'en')).toBe(expected)
  })

  test.each<[string, string]>([
    ['auswertung.staerkstes', 'Auftrag'],
    ['auswertung.schwaechstes', 'Daten und Datenschutz'],
    ['auswertung.luecke', 'Daten'],
    ['auswertung.anzahl', '3'],
  ])('of the ratings %s is %s', (path, expected) => {
    expect(line(`{{ ${path} }}`, { ratings })).toBe(expected)
  })

  test.each<[title: string, expected: string]>([
    ['**Grußwort**', 'Grußwort'],
    ['Grußwort in {{ profil.name }}', 'Grußwort in Musterstadt'],
    ['Für _{{ vorhaben.personen / 6 }} Tische_', 'Für 6 Tische'],
    ['Grußwort {{ vorhaben.gastgeber }}', 'Grußwort …'],
    ['Nach {{ agenda.a.titel }}', 'Nach …'],
  ])('the title of a row, %s, is a value as it is printed', (title, expected) => {
    const source = `:::agenda id=a\n| id | min | title |\n| --- | --- | --- |\n| a | 5 | ${title} |\n:::`
    const [agenda] = parsed(source).document.blocks
    if (agenda?.kind !== 'agenda') throw new Error('no agenda')
    expect(line('{{ agenda.a.titel }}', { agendas: new Map([['a', agenda]]) })).toBe(expected)
  })

  test('a change of the project reaches every time', () => {
    const project = {
      kit: 'k',
      title: 'T',
      start: '10:00',
      agenda: { tag: { rows: { mittag: { minutes: 45 } } } },
    }
    expect(line('{{ agenda.mittag.zeit }} {{ vorhaben.beginn }} {{ vorhaben.ende }}', { project })).toBe(
      '13:30–14:15 10:00 14:15',
    )
  })

  test('every entry of the catalogue is filled from full facts', () => {
    const full: Facts = {
      ...facts,
      ratings,
      profile: {
        name: 'N',
        kind: 'town',
        imprint: 'I',
        address: { street: 'S', postalCode: '0', city: 'C' },
        contact: { name: 'K', role: 'R', phone: '1', email: 'e', web: 'https://w.example' },
      },
      project: {
        kit: 'k',
        title: 'T',
        dates: ['2027-03-18', '2027-03-19'],
        place: { name: 'P', room: 'R', street: 'S', postalCode: '0', city: 'C', directions: 'D' },
        facilitator: { name: 'F', contact: 'c' },
        host: { name: 'H', role: 'R' },
        replyBy: '2027-03-04',
      },
    }
    const body = placeholders.map(({ path }) => `{{ ${path.replace('KENNUNG', 'mittag')} }}`).join('\n\n')
    expect(fill(parsed(body), full, { file: 'd.md' }).missing).toEqual([])
    expect(placeholderEntry('agenda.mittag.zeit')?.path).toBe('agenda.KENNUNG.zeit')
  })
})

describe('documents', () => {
  const filled = (body: string, changes: Partial<Facts> = {}) =>
    fill(parsed(body), { ...facts, ...changes }, { file: 'd.md' })
  const kinds = (body: string, changes: Partial<Facts> = {}) =>
    filled(body, changes).document.blocks.map((block) => block.kind)

  test('template text of notes, codes and charts is filled', () => {
    const { document, missing } = filled(
      ':::note tone=info title="In {{ profil.name }}"\nText\n:::\n\n:::qr value="{{ profil.web }}" label="{{ vorhaben.raum }}"\n:::',
    )
    expect(document.blocks[0]).toMatchObject({ title: 'In Musterstadt' })
    expect(document.blocks[1]).toMatchObject({ value: 'https://m.example', label: '{{ vorhaben.raum }}' })
    expect(missing).toMatchObject([
      { code: 'placeholder-unfilled', facts: { path: 'vorhaben.raum' }, place: { file: 'd.md', line: 15 } },
    ])
  })

  test('what is missing has place and mend', () => {
    expect(filled('Wo?\n\nIm {{ vorhaben.raum }}.').missing.map(said)).toEqual([
      {
        code: 'placeholder-unfilled',
        severity: 'warning',
        facts: { path: 'vorhaben.raum' },
        message: 'Für „vorhaben.raum“ (Raum) fehlt der Wert.',
        hint: 'Ergänzen Sie den Schlüssel „place.room“ in der Vorhabendatei, zum Beispiel: Großer Saal.',
        place: { file: 'd.md', line: 13, column: 4 },
      },
    ])
  })

  test('a reference shows the rows, changed and filled', () => {
    const { document } = filled(':::agenda ref=tag view=short\n:::', {
      project: { kit: 'k', title: 'T', start: '08:00', facilitator: { name: 'Li' } },
    })
    const [agenda] = document.blocks
    expect(agenda).toMatchObject({ start: '08:00', view: 'short', rows: [{ id: 'ankommen' }, {}, {}] })
    expect(agenda?.kind === 'agenda' && agenda.rows[0]?.content).toEqual([{ kind: 'text', text: 'mit Li' }])
  })

  test('an unknown reference is named', () => {
    expect(filled(':::agenda ref=abend\n:::').missing).toMatchObject([
      { code: 'agenda-unknown', facts: { agenda: 'abend', known: ['tag'] } },
    ])
  })

  test('cards are repeated for every person, and values are never read as Markdown', () => {
    const [cards] = filled(':::cards size=badge each=people\n### {{ person.name }}\n\n{{ person.organisation }}\n:::')
      .document.blocks
    expect(cards?.kind === 'cards' && cards.cards).toEqual([
      [
        { kind: 'heading', level: 3, inlines: [{ kind: 'text', text: 'Ayşe Yılmaz' }] },
        { kind: 'paragraph', inlines: [{ kind: 'text', text: 'Seniorenbeirat' }] },
      ],
      [{ kind: 'heading', level: 3, inlines: [{ kind: 'text', text: '*Bo* {{ datum }}' }] }],
    ])
  })

  test('without people there are blank cards, and no empty headings', () => {
    const { document, missing } = filled(':::cards size=badge each=people\n### {{ person.name }}\n:::', { people: [] })
    const [cards] = document.blocks
    expect(cards?.kind === 'cards' && cards.cards.length).toBe(31)
    expect(cards?.kind === 'cards' && cards.cards[0]).toEqual([
      { kind: 'paragraph', inlines: [{ kind: 'text', text: blank }] },
    ])
    expect(missing).toEqual([])
  })

  test('a document for one person is repeated, apart by page breaks, findings once', () => {
    const body = 'Für {{ person.name }} in {{ vorhaben.raum }}'
    expect(kinds(body)).toEqual(['paragraph', 'pagebreak', 'paragraph'])
    expect(kinds(body, { people: [] })).toEqual(['paragraph'])
    expect(filled(body).missing).toHaveLength(1)
  })

  test('repeated form fields are named by their person, in whatever order the list is', () => {
    const body = 'Für {{ person.name }}\n\n:::fields\n- checkbox ja: Ich komme.\n:::'
    const names = (given: Facts['people']) => JSON.stringify(filled(body, { people: given }).document).match(/ja[^"]*/g)
    expect(names(people)).toEqual(['ja-person-ayse-yilmaz', 'ja-person-bo-datum'])
    expect(names([...people].reverse())).toEqual(['ja-person-bo-datum', 'ja-person-ayse-yilmaz'])
  })

  test('fields on cards for everyone are named in the same way, on blank cards by number', () => {
    const body = ':::cards each=people\n:::fields\n- checkbox ja: Ich komme.\n:::\n:::'
    const names = (changes: Partial<Facts>) => JSON.stringify(filled(body, changes).document).match(/ja[^"]*/g)
    expect(names({})).toEqual(['ja-person-ayse-yilmaz', 'ja-person-bo-datum'])
    expect(names({ people: [] })?.slice(0, 2)).toEqual(['ja-karte-1', 'ja-karte-2'])
  })

  test.each<[where: string, source: string]>([
    [
      'the title of a chart',
      ':::chart type=bar alt=a title="X {{ profil.name }} Y"\n| Feld | a |\n| --- | --- |\n| b | 1 |\n:::',
    ],
    ['a series of a chart', ':::chart type=bar alt=a\n| Feld | X {{ profil.name }} Y |\n| --- | --- |\n| b | 1 |\n:::'],
    ['a row of a chart', ':::chart type=bar alt=a\n| Feld | a |\n| --- | --- |\n| X {{ profil.name }} Y | 1 |\n:::'],
    ['the answers of a choice', ':::fields\n- choice a options="X {{ profil.name }} Y|nein": Was?\n:::'],
    ['the ends of a scale', ':::fields low="X {{ profil.name }} Y"\n- scale a: Was?\n:::'],
    ['the description of a picture', '![X {{ profil.name }} Y](bild.png)'],
    ['the title of a note', ':::note title="X {{ profil.name }} Y"\nText\n:::'],
    ['the label of a QR code', ':::qr value=a label="X {{ profil.name }} Y"\n:::'],
    ['the label of a signature', ':::signature\n- X {{ profil.name }} Y\n:::'],
    ['the cell of a table', '| a |\n| --- |\n| X {{ profil.name }} Y |'],
  ])('a fact has its value in %s', (_, source) => {
    const printed = JSON.stringify(filled(source).document)
    expect(printed).toContain('X Musterstadt Y')
    expect(printed).not.toContain('profil.name')
  })

  const chart =
    ':::chart type=radar max=5 alt="Alle Felder" source=ratings\n| Feld | Wert |\n| --- | --- |\n| Auftrag | 0 |\n:::'
  test('charts take the means of the groups', () => {
    expect(filled(chart, { ratings }).document.blocks[0]).toMatchObject({
      series: ['Verwaltung', 'Politik'],
      rows: [
        { label: 'Auftrag', values: [4.3, 4] },
        { label: 'Daten', values: [2, 4] },
        { label: 'Datenschutz', values: [3, 3] },
      ],
    })
  })

  test('a field without answers of a group is left out and named', () => {
    const some = [...ratings, { group: 'Presse', values: { 'auftrag-1': 1, 'daten-1': 1 } }]
    const { document, missing } = filled(chart, { ratings: some })
    expect(document.blocks[0]).toMatchObject({ rows: [{ label: 'Auftrag' }, { label: 'Daten' }] })
    expect(missing).toMatchObject([{ code: 'ratings-incomplete', facts: { groups: ['Presse'] } }])
  })

  test('the input stays as it is', () => {
    const input = parsed(`{{ profil.name }}\n\n${agendaSource}`)
    const before = JSON.stringify(input.document)
    fill(input, { ...facts, project: { kit: 'k', title: 'T', start: '10:00' } }, { file: 'd.md' })
    expect(JSON.stringify(input.document)).toBe(before)
  })
})

test('changes of agendas and rows that do not exist are named', () => {
  const project = { kit: 'k', title: 'T', agenda: { abend: {}, tag: { rows: { tee: { minutes: 5 } } } } }
  expect(projectProblems({ project, agendas }, 'p.json').map(({ code, place }) => [code, place.file])).toEqual([
    ['agenda-unknown', 'p.json'],
    ['agenda-row-unknown', 'p.json'],
  ])
})
