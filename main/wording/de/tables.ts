import type { Words } from '../words.ts'

/** Findings in tables of people and rating sheets, in German: what happened, and the mend. */
export const tableProblemsDe: Pick<
  Words['problems'],
  | 'table-empty'
  | 'table-header-missing'
  | 'table-above-header'
  | 'table-columns-unused'
  | 'table-column-twice'
  | 'table-cell-beyond'
  | 'table-formula'
  | 'table-letter-lost'
  | 'person-nameless'
  | 'person-name'
  | 'person-glyph'
  | 'person-name-comma'
  | 'person-name-order'
  | 'person-twice'
  | 'people-turned'
  | 'people-columns-unclear'
  | 'rating-value'
  | 'rating-group'
  | 'rating-group-alike'
  | 'rating-without-group'
  | 'rating-columns-missing'
  | 'rating-empty'
> = {
  'table-empty': () => [
    'Unter der Kopfzeile steht nichts.',
    'Ergänzen Sie die Zeilen oder wählen Sie eine andere Datei.',
  ],
  'table-header-missing': ({ known, found }) => [
    `Die Kopfzeile fehlt: In „${found.slice(0, 4).join(' · ')}“ ist keine Spalte wiederzuerkennen.`,
    `Schreiben Sie in die erste Zeile, was in den Spalten steht, zum Beispiel: ${known.slice(0, 6).join(', ')}.`,
  ],
  'table-above-header': ({ text, header }) => [
    `„${text}“ steht über der Kopfzeile (Zeile ${header}) und wird nicht übernommen.`,
    'Löschen Sie die Zeile, wenn dort nichts fehlt.',
  ],
  'table-columns-unused': ({ columns, known }) => [
    `${columns.length === 1 ? 'Die Spalte' : 'Die Spalten'} ${columns.join(', ')} ${columns.length === 1 ? 'wird' : 'werden'} nicht übernommen.`,
    `Gelesen werden ${known.slice(0, 8).join(', ')}${known.length > 8 ? ' …' : ''}; benennen Sie eine Spalte um, wenn sie dazugehört.`,
  ],
  'table-column-twice': ({ first, other }) => [
    `Die Spalten ${first} und ${other} sagen dasselbe mit verschiedenen Werten.`,
    'Löschen Sie eine von beiden oder geben Sie ihr eine andere Überschrift.',
  ],
  'table-cell-beyond': ({ column, value }) => [
    `„${value}“ steht in der Spalte ${column}, die in der Kopfzeile keine Überschrift hat.`,
    'Ergänzen Sie die Überschrift; Texte, in denen das Trennzeichen vorkommt, gehören in Anführungszeichen.',
  ],
  'table-formula': ({ column, value }) => [
    `In der Spalte ${column} steht die Formel „${value}“ statt ihres Ergebnisses.`,
    'Speichern Sie die Tabelle mit Werten: Spalte kopieren und als „Werte“ einfügen.',
  ],
  'table-letter-lost': ({ column, value }) => [
    `In „${value}“ (Spalte ${column}) ist ein Buchstabe verloren gegangen, bevor die Tabelle hier ankam.`,
    'Schreiben Sie das Wort in der Tabelle neu und speichern Sie sie als „CSV UTF-8“.',
  ],
  'person-nameless': ({ column }) => [
    `Der Name fehlt (Spalte ${column}).`,
    'Ergänzen Sie den Namen oder löschen Sie die Zeile.',
  ],
  'person-name': ({ column, value }) => [
    `„${value}“ in der Spalte ${column} ist kein Name.`,
    'Prüfen Sie, ob die Spalten unter ihren Überschriften stehen.',
  ],
  'person-glyph': ({ column, value, shown, code }) => [
    `In „${value}“ (Spalte ${column}) fehlt den Schriften der Handouts das Zeichen ${shown === undefined ? code : `„${shown}“ (${code})`}; Dokumente mit diesem Wort werden nicht gedruckt.`,
    'Schreiben Sie das Wort in anderen Buchstaben.',
  ],
  'person-name-comma': ({ value }) => [
    `„${value}“ wird mit dem Komma gedruckt.`,
    'Soll der Vorname vorn stehen, nennen Sie die Spalte „Nachname, Vorname“ oder ändern Sie den Namen.',
  ],
  'person-name-order': ({ value }) => [
    `Bei „${value}“ ist nicht zu erkennen, welches Wort der Vorname ist; der Name bleibt, wie er ist.`,
    'Setzen Sie hinter den Nachnamen ein Komma oder nehmen Sie zwei Spalten, Vorname und Nachname.',
  ],
  'person-twice': ({ name, first }) => [
    `${name} steht schon in Zeile ${first}.`,
    'Löschen Sie eine der Zeilen, wenn dieselbe Person gemeint ist.',
  ],
  'people-turned': ({ value }) => [
    `Die Namen sind als „Nachname, Vorname“ gelesen worden: ${value}.`,
    'Ist das falsch, machen Sie es rückgängig und fügen Sie die Liste mit einer Kopfzeile ein.',
  ],
  'people-columns-unclear': ({ columns }) => [
    `Was in den ${columns} Spalten steht, ist ohne Überschriften nicht zu erkennen; übernommen wurde nichts.`,
    'Kopieren Sie die Kopfzeile mit, zum Beispiel: Vorname, Nachname, Organisation, Rolle.',
  ],
  'rating-value': ({ column, value, scale }) => [
    `„${value}“ in der Spalte ${column} ${scale ? `liegt nicht auf der Skala von ${scale.from} bis ${scale.to}` : 'ist keine Zahl'}.`,
    'Berichtigen Sie die Zelle; wer nicht geantwortet hat, bekommt eine leere.',
  ],
  'rating-group': ({ column }) => [
    `Die Gruppe fehlt (Spalte ${column}).`,
    'Ergänzen Sie die Gruppe oder löschen Sie die Zeile.',
  ],
  'rating-group-alike': ({ one, other }) => [
    `„${one}“ und „${other}“ gelten als zwei Gruppen.`,
    'Schreiben Sie beide gleich, wenn dieselbe Gruppe gemeint ist.',
  ],
  'rating-without-group': () => [
    'Die Spalte „gruppe“ fehlt; alle Bögen gelten als eine Gruppe ohne Namen.',
    'Ergänzen Sie die Spalte, wenn die Auswertung Gruppen vergleichen soll.',
  ],
  'rating-columns-missing': ({ names }) => [
    `Ohne Spalte, also ohne Antworten: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ` und ${names.length - 12} weitere` : ''}.`,
    'Ergänzen Sie die Spalten oder berichtigen Sie ihre Überschriften.',
  ],
  'rating-empty': () => ['Auf diesem Bogen steht keine Antwort.', 'Löschen Sie die Zeile, wenn es ihn nicht gibt.'],
}
