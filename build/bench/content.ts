/** One piece of German text for every engine: the same sections as Markdown, HTML and pdfmake nodes. */

export interface Section {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly points: readonly string[]
  readonly table: readonly (readonly string[])[]
}

const subjects = [
  'Die Verwaltung',
  'Das Bürgeramt',
  'Der Stadtrat',
  'Das Kita-Portal',
  'Die Stadtwerke',
  'Der Landkreis',
]
const verbs = ['prüft', 'veröffentlicht', 'bespricht', 'erneuert', 'beschreibt', 'vergleicht']
const objects = [
  'die Ausschreibung für das Ratsinformationssystem',
  'den barrierefreien Zugang zu allen Antragsstrecken',
  'die Abhängigkeit von einzelnen Softwareherstellern',
  'den Nutzen der Verkehrsdaten für das Gemeinwesen',
  'die Notfallplanung für die Trinkwasserversorgung',
]
const ends = [
  'und lädt die Einwohnerschaft zur Diskussion ein.',
  'bevor eine Entscheidung über die Weiterführung fällt.',
  'und nennt dabei Verantwortliche, Fristen und Kosten.',
  'damit auch ehrenamtlich Engagierte mitreden können.',
]

const pick = (list: readonly string[], n: number) => list[n % list.length] as string
const sentence = (n: number) =>
  `${pick(subjects, n)} ${pick(verbs, n * 5 + 1)} ${pick(objects, n * 3 + 2)}, ${pick(ends, n * 7)}`
const paragraph = (n: number) => Array.from({ length: 5 }, (_, k) => sentence(n * 5 + k)).join(' ')

/** `edit` is the word that a person changes: it stands in the middle of the text. */
export function sections(count: number, edit = 'heute'): readonly Section[] {
  return Array.from({ length: count }, (_, s) => ({
    title: `Abschnitt ${s + 1}: ${pick(objects, s).replace(/^d\w+ /, '')}`,
    paragraphs: Array.from({ length: 3 }, (_, p) =>
      s === Math.floor(count / 2) && p === 1 ? `${edit} ${paragraph(s * 3 + p)}` : paragraph(s * 3 + p),
    ),
    points: Array.from({ length: 4 }, (_, k) => sentence(s * 11 + k)),
    table: [
      ['Aufgabe', 'Zuständig', 'Frist'],
      ...Array.from({ length: 4 }, (_, r) => [pick(objects, s + r), pick(subjects, s + r * 2), `${r + 1}. Quartal`]),
    ],
  }))
}

/** Every page says where it comes from, ours and those of the others. */
export const provenance = 'Messung 1.0.0, CC BY 4.0, 2026-01-01.'

export const asMarkdown = (all: readonly Section[]) =>
  `---\nid: messung\ntitle: Messung\nkind: report\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n${all
    .map((s) =>
      [
        `## ${s.title}`,
        ...s.paragraphs,
        s.points.map((p) => `- ${p}`).join('\n'),
        s.table
          .map((row, r) => `| ${row.join(' | ')} |${r === 0 ? `\n|${' --- |'.repeat(row.length)}` : ''}`)
          .join('\n'),
      ].join('\n\n'),
    )
    .join('\n\n')}\n`

/** `faces`: rules that declare the family `Text`. */
export const asHtml = (all: readonly Section[], faces = '') =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Messung</title><style>${faces}
@page{size:A4;margin:30mm 25mm 25mm}body{font:10.5pt/1.45 Text,sans-serif;hyphens:auto}table{border-collapse:collapse;width:100%}
td,th{border-bottom:1px solid #999;text-align:left;padding:4pt}</style></head><body><h1>Messung</h1>${all
    .map(
      (s) =>
        `<h2>${s.title}</h2>${s.paragraphs.map((p) => `<p>${p}</p>`).join('')}<ul>${s.points
          .map((p) => `<li>${p}</li>`)
          .join('')}</ul><table>${s.table
          .map((row, r) => `<tr>${row.map((c) => (r === 0 ? `<th>${c}</th>` : `<td>${c}</td>`)).join('')}</tr>`)
          .join('')}</table>`,
    )
    .join('')}</body></html>`

export const asPdfmake = (all: readonly Section[]) => ({
  info: { title: 'Messung' },
  pageSize: 'A4' as const,
  pageMargins: [71, 85, 71, 71] as [number, number, number, number],
  defaultStyle: { font: 'Text', fontSize: 10.5, lineHeight: 1.25 },
  header: { text: 'Messung', fontSize: 8, margin: [71, 30, 71, 0] as [number, number, number, number] },
  footer: (page: number, pages: number) => ({
    text: `${provenance} Seite ${page} von ${pages}`,
    fontSize: 7.5,
    margin: [71, 20, 71, 0] as [number, number, number, number],
  }),
  content: [
    { text: 'Messung', fontSize: 24, bold: true },
    ...all.flatMap((s) => [
      { text: s.title, fontSize: 16, bold: true, margin: [0, 14, 0, 6] as [number, number, number, number] },
      ...s.paragraphs.map((text) => ({ text, margin: [0, 0, 0, 8] as [number, number, number, number] })),
      { ul: [...s.points] },
      { table: { headerRows: 1, widths: ['*', 'auto', 'auto'], body: s.table.map((row) => [...row]) } },
    ]),
  ],
})
