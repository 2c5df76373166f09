import type { Block, Document, FrontMatter, Inlines } from '../../../main/core/document/document.ts'

const t = (text: string): Inlines => [{ kind: 'text', text }]
const p = (text: string): Block => ({ kind: 'paragraph', inlines: t(text) })
const h = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, inlines: t(text) })
const long =
  'Die Kommunalverwaltung gestaltet Digitalisierungsprozesse im demokratischen Gemeinwesen mit Verantwortungsbewusstsein und fragt bei jeder Entscheidung, wer gewinnt und wer den Aufwand trägt.'

/** One of every block and inline kind. */
export const everyBlock: readonly Block[] = [
  p(`${long} ${long}`),
  h(2, 'Der Tag im Überblick'),
  {
    kind: 'agenda',
    id: 'tag',
    start: '09:00',
    rows: [
      {
        minutes: 30,
        type: 'work',
        title: t('Ankommen'),
        content: t('Kaffee, Namensschilder'),
        method: t('offen'),
        material: t('Schilder'),
      },
      { minutes: 15, type: 'break', title: t('Pause'), content: [], method: [], material: [] },
      {
        minutes: 90,
        type: 'work',
        title: t('Wem nützt es?'),
        content: t(long),
        method: t('Kleingruppen'),
        material: t('Karten, Stifte'),
      },
      { minutes: 60, type: 'lunch', title: t('Mittagspause'), content: [], method: [], material: [] },
    ],
  },
  { kind: 'note', tone: 'say', title: 'Zur Begrüßung', blocks: [p(`Guten Morgen! ${long}`)] },
  { kind: 'note', tone: 'warning', blocks: [p('Planen Sie für diesen Schritt genug Zeit ein.')] },
  { kind: 'note', tone: 'info', title: 'Gut zu wissen', blocks: [p(long)] },
  { kind: 'note', tone: 'tip', blocks: [p('Ein Tipp.')] },
  { kind: 'note', tone: 'example', blocks: [p('Ein Beispiel.')] },
  h(3, 'Text'),
  {
    kind: 'paragraph',
    inlines: [
      { kind: 'strong', inlines: t('Fett') },
      ...t(', '),
      { kind: 'emphasis', inlines: t('kursiv') },
      ...t(', '),
      { kind: 'strikethrough', inlines: t('gestrichen') },
      ...t(', '),
      { kind: 'code', text: 'code' },
      { kind: 'break' },
      { kind: 'link', href: 'https://musterstadt.example', inlines: t('eine Verknüpfung') },
      ...t(' → und '),
      { kind: 'placeholder', path: 'profil.name', steps: [] },
    ],
  },
  {
    kind: 'list',
    ordered: false,
    start: 1,
    items: [
      { blocks: [p('Erster Punkt')] },
      { blocks: [p('Zweiter'), { kind: 'list', ordered: false, start: 1, items: [{ blocks: [p('darin')] }] }] },
    ],
  },
  { kind: 'list', ordered: true, start: 3, items: [{ blocks: [p('Dritter Schritt')] }, { blocks: [p(long)] }] },
  {
    kind: 'list',
    ordered: false,
    start: 1,
    items: [
      { checked: true, blocks: [p('Raum gebucht')] },
      { checked: false, blocks: [p('Stifte')] },
    ],
  },
  { kind: 'quote', blocks: [p('Alle Staatsgewalt geht vom Volke aus.')] },
  { kind: 'code', text: 'eins\n  zwei' },
  {
    kind: 'table',
    align: [null, 'right'],
    header: [t('Material'), t('Anzahl')],
    rows: [
      [t('Stifte, dick, in vier Farben'), t('24')],
      [t('Karten'), t('120')],
    ],
  },
  { kind: 'rule' },
  {
    kind: 'columns',
    columns: [
      [h(3, 'Links'), p(long)],
      [h(3, 'Rechts'), p(long)],
    ],
  },
  h(2, 'Ihre Antworten'),
  {
    kind: 'fields',
    scale: { from: 1, to: 5, low: 'trifft nicht zu', high: 'trifft voll zu', unknown: 'weiß nicht' },
    fields: [
      { kind: 'scale', name: 'a-1', label: t('Wir wissen, wofür wir digitalisieren.') },
      {
        kind: 'scale',
        name: 'a-2',
        label: t('Wir fragen die Menschen, bevor wir Verfahren ändern, und ändern sie danach noch einmal.'),
      },
      { kind: 'text', name: 'name', label: t('Ihr Name'), required: true },
      { kind: 'multiline', name: 'text', label: t('Was nehmen Sie mit?'), lines: 3 },
      { kind: 'checkbox', name: 'ok', label: t('Ich bin mit Fotos einverstanden.') },
      { kind: 'choice', name: 'wahl', label: t('Womit kommen Sie?'), options: ['Bus', 'Rad', 'zu Fuß'] },
    ],
  },
  { kind: 'signature', labels: [t('Ort, Datum'), t('Unterschrift')] },
  h(2, 'Auswertung'),
  {
    kind: 'chart',
    type: 'radar',
    alt: 'Sechs Felder im Vergleich',
    title: 'Wo wir stehen',
    max: 5,
    series: ['Verwaltung', 'Politik'],
    rows: ['Werte', 'Teilhabe', 'Daten', 'Menschen', 'Technik', 'Zusammenarbeit'].map((label, i) => ({
      label,
      values: [2 + (i % 3), 3.5 - i / 4],
    })),
  },
  {
    kind: 'chart',
    type: 'bar',
    alt: 'Balken',
    max: 5,
    series: ['Mittel'],
    rows: [
      { label: 'Werte', values: [3.5] },
      { label: 'Teilhabe', values: [2.1] },
    ],
  },
  // The place for one; pictures themselves: pictures.test.ts.
  { kind: 'picture', size: 'full' },
  { kind: 'qr', value: 'https://musterstadt.example', label: 'Zur Internetseite' },
  { kind: 'pagebreak' },
  h(2, 'Karte'),
  {
    kind: 'canvas',
    name: 'karte',
    columns: 3,
    cells: [
      { span: 1, blocks: [h(3, 'Wer gewinnt?'), p('Wer hat am Ende mehr Zeit, Geld oder Mitsprache?')] },
      { span: 2, blocks: [h(3, 'Wer zahlt?')] },
      { span: 3, blocks: [h(3, 'Nächster Schritt')] },
    ],
  },
  {
    kind: 'cards',
    size: 'a6',
    cards: [
      [h(3, 'Erste Karte'), p(long)],
      [h(3, 'Zweite Karte'), p(long)],
      [h(3, 'Dritte'), p(long)],
    ],
  },
  {
    kind: 'cards',
    size: 'badge',
    cards: [
      [h(2, 'Jörg Brückner'), p('Bürgermeister')],
      [h(2, 'Ayşe Łukasz'), p('Stadtrat')],
    ],
  },
]

export const everyKind = (front: Partial<FrontMatter> = {}, blocks: readonly Block[] = everyBlock): Document => ({
  front: {
    id: 'leitfaden',
    title: 'Leitfaden für die Moderation',
    kind: 'worksheet',
    audience: 'facilitator',
    page: 'a4',
    language: 'de',
    lock: false,
    subtitle: 'Schritt für Schritt durch den Tag',
    summary: 'Führt die Moderation durch den ganzen Werkstatttag.',
    ...front,
  },
  blocks,
})
