import type { PartKind } from '../core/document/content.ts'

/** What people call each kind of block and of its parts. */
const blockNames: Readonly<Record<PartKind, Readonly<Record<'de' | 'en', string>>>> = {
  document: { de: 'Kopf', en: 'Head' },
  heading: { de: 'Überschrift', en: 'Heading' },
  paragraph: { de: 'Absatz', en: 'Paragraph' },
  list: { de: 'Liste', en: 'List' },
  item: { de: 'Listenpunkt', en: 'List item' },
  quote: { de: 'Zitat', en: 'Quotation' },
  code: { de: 'Code', en: 'Code' },
  table: { de: 'Tabelle', en: 'Table' },
  'table-row': { de: 'Tabellenzeile', en: 'Table row' },
  rule: { de: 'Linie', en: 'Rule' },
  agenda: { de: 'Zeitplan', en: 'Timetable' },
  'agenda-row': { de: 'Programmpunkt', en: 'Item of the timetable' },
  note: { de: 'Hinweis', en: 'Note' },
  cards: { de: 'Karten', en: 'Cards' },
  card: { de: 'Karte', en: 'Card' },
  columns: { de: 'Spalten', en: 'Columns' },
  column: { de: 'Spalte', en: 'Column' },
  fields: { de: 'Felder zum Ausfüllen', en: 'Fields to fill in' },
  field: { de: 'Feld', en: 'Field' },
  canvas: { de: 'Fläche zum Schreiben', en: 'Canvas to write on' },
  cell: { de: 'Bereich', en: 'Area' },
  signature: { de: 'Unterschrift', en: 'Signature' },
  label: { de: 'Unterschriftszeile', en: 'Signature line' },
  chart: { de: 'Diagramm', en: 'Chart' },
  'chart-row': { de: 'Diagrammzeile', en: 'Chart row' },
  picture: { de: 'Bild', en: 'Picture' },
  qr: { de: 'QR-Code', en: 'QR code' },
  pagebreak: { de: 'Seitenumbruch', en: 'Page break' },
}

export const blockNamesIn = (language: 'de' | 'en'): Readonly<Record<PartKind, string>> =>
  Object.fromEntries(Object.entries(blockNames).map(([kind, name]) => [kind, name[language]])) as Record<
    PartKind,
    string
  >
