import type { Place, Problem } from '../outcome.ts'

/** Every finding that reading a document can make: what happened, and the mend. */
const wording = {
  'front-matter-missing': [
    'Der Kopf des Dokuments fehlt.',
    'Beginnen Sie die Datei mit ---, den Angaben id, title, kind … und wieder ---.',
  ],
  'front-matter-open': [
    'Der Kopf des Dokuments endet nicht.',
    'Setzen Sie nach der letzten Angabe eine Zeile mit ---.',
  ],
  'front-matter-syntax': [
    'Der Kopf des Dokuments ist hier kein gültiges YAML: „{text}“.',
    'Schreiben Sie je Zeile „name: wert“; Werte mit Doppelpunkt in Anführungszeichen.',
  ],
  'front-matter-too-long': ['Der Kopf des Dokuments hat mehr als {most} Zeichen.', 'Kürzen Sie die Angaben.'],
  'front-matter-field-missing': [
    'Im Kopf fehlt „{key}“; angenommen wird „{value}“.',
    'Ergänzen Sie die Zeile „{key}: …“.',
  ],
  'front-matter-field-unknown': ['„{key}: {value}“ gibt es im Kopf eines Dokuments nicht.', 'Erlaubt sind: {allowed}.'],
  'front-matter-value': ['„{key}: {value}“ ist nicht erlaubt.', 'Erlaubt: {allowed}.'],
  'block-unknown': [
    'Den Block „:::{name}“ gibt es nicht; sein Inhalt bleibt als Text stehen.',
    'Erlaubt sind: {allowed}.',
  ],
  'block-unnamed': [
    '„:::“ schließt hier keinen Block.',
    'Löschen Sie die Zeile oder nennen Sie den Block, zum Beispiel „:::note tone=tip“.',
  ],
  'block-open': [
    'Der Block „:::{name}“ wird nicht geschlossen.',
    'Setzen Sie hinter seine letzte Zeile eine Zeile mit „:::“.',
  ],
  'block-not-empty': [
    'Der Block „:::{name}“ hat keinen Inhalt; sein Text steht nun dahinter.',
    'Setzen Sie den Text hinter das „:::“.',
  ],
  'block-not-table': [
    'Im Block „:::{name}“ steht Text, der nicht hineingehört; er steht nun dahinter.',
    'In diesen Block gehört genau eine Tabelle.',
  ],
  'block-rows-missing': [
    'Die Agenda hat keine Zeilen und verweist auf keine.',
    'Setzen Sie eine Tabelle in den Block oder ref=KENNUNG an seinen Anfang.',
  ],
  'attributes-syntax': ['„{text}“ ist kein Merkmal.', 'Schreiben Sie schlüssel=wert oder schlüssel="mehrere Wörter".'],
  'attribute-unknown': ['Das Merkmal „{key}={value}“ gibt es bei „{name}“ nicht.', 'Erlaubt: {allowed}.'],
  'attribute-missing': ['Bei „{name}“ fehlt das Merkmal „{key}“.', 'Ergänzen Sie {key}=…'],
  'attribute-twice': [
    'Das Merkmal „{key}={value}“ steht zum zweiten Mal da.',
    'Löschen Sie eines von beiden; es gilt das erste.',
  ],
  'attribute-value': ['{key}={value} ist bei „{name}“ nicht erlaubt.', 'Erlaubt: {allowed}.'],
  'table-ragged': [
    'Die Zeile hat {cells} Zellen, der Tabellenkopf hat {columns}.',
    'Gleichen Sie die Zahl der senkrechten Striche an; | im Text schreibt man \\|.',
  ],
  'column-unknown': ['Die Spalte „{key}“ gibt es in einer Agenda nicht.', 'Erlaubt: {allowed}.'],
  'column-missing': ['In der Agenda fehlt die Spalte „{key}“.', 'Nötig sind die Spalten min und title.'],
  'column-twice': [
    'Die Spalte „{key}“ steht zweimal da; ihr Text steht nun hinter dem der Spalte content.',
    'Löschen Sie eine von beiden.',
  ],
  'cell-value': ['„{value}“ ist in der Spalte „{key}“ nicht erlaubt.', 'Erlaubt: {allowed}.'],
  'chart-corner': [
    '„{text}“ in der ersten Zelle der Tabelle erscheint im Diagramm nicht.',
    'Schreiben Sie dort „Feld“ oder nichts; eine Überschrift nennt title="…".',
  ],
  'field-syntax': [
    'Die Zeile ist kein Feld; sie bleibt als Text stehen.',
    'Schreiben Sie „- art name merkmale: Beschriftung“, zum Beispiel „- text name: Ihr Name“.',
  ],
  'field-kind': ['Die Feldart „{kind}“ gibt es nicht; die Zeile bleibt als Text stehen.', 'Erlaubt: {allowed}.'],
  'field-name-twice': ['Den Feldnamen „{name}“ gibt es schon.', 'Geben Sie dem Feld einen anderen Namen.'],
  'signature-syntax': [
    'Die Zeile ist keine Unterschriftszeile; sie wird als solche gelesen.',
    'Schreiben Sie „- Ort, Datum“.',
  ],
  'placeholder-syntax': [
    '„{text}“ ist kein Platzhalter und bleibt als Text stehen.',
    'Schreiben Sie {{ vorhaben.datum }} oder {{ vorhaben.personen / 6 + 1 }}.',
  ],
  'link-refused': [
    'Der Verweis auf „{href}“ wird nicht übernommen; sein Text bleibt.',
    'Erlaubt sind Adressen mit https, http, mailto oder tel.',
  ],
  'link-empty': [
    'Der Verweis auf „{href}“ hat keinen Text und entfällt.',
    'Schreiben Sie zwischen die eckigen Klammern, wohin er führt.',
  ],
  'definition-unused': [
    'Die Zeile „{text}“ nennt das Ziel eines Verweises, den es nicht gibt; sie erscheint nicht.',
    'Löschen Sie die Zeile oder setzen Sie vor die erste eckige Klammer einen Backslash.',
  ],
  'code-info': [
    '„{text}“ hinter der Sprache eines Codeblocks erscheint nicht.',
    'Setzen Sie den Text in den Codeblock oder davor.',
  ],
  'image-refused': [
    'Das Bild „{src}“ wird nicht übernommen; sein Alternativtext bleibt.',
    'Legen Sie das Bild in den Ordner bilder und schreiben Sie ![Text](bilder/name.svg).',
  ],
  html: [
    'HTML wird nicht ausgewertet; „{text}“ erscheint als Text.',
    'Löschen Sie die HTML-Auszeichnung oder schreiben Sie Markdown.',
  ],
  'document-too-long': [
    'Das Dokument hat mehr als {most} Zeichen; es wird als reiner Text gelesen.',
    'Teilen Sie es in mehrere Dokumente.',
  ],
  'paragraph-too-long': [
    'Der Absatz hat mehr als {most} Zeichen; das Dokument wird als reiner Text gelesen.',
    'Setzen Sie leere Zeilen zwischen die Absätze.',
  ],
  'spaces-too-many': [
    'Hier stehen mehr als {most} Leerzeichen hintereinander; das Dokument wird als reiner Text gelesen.',
    'Löschen Sie die überzähligen Leerzeichen.',
  ],
  'nesting-too-deep': [
    'Hier steht zu viel ineinander; das Dokument wird als reiner Text gelesen.',
    'Verringern Sie die Zahl der ineinander stehenden Blöcke, Zitate und Listen.',
  ],
  'findings-too-many': [
    'Ab hier gibt es weitere Fundstellen; genannt sind die ersten {most}.',
    'Beheben Sie diese zuerst.',
  ],
} as const

export type ProblemCode = keyof typeof wording
export const problemCodes = Object.keys(wording) as readonly ProblemCode[]
export type Facts = Readonly<Record<string, string | number>>

const warnings: ReadonlySet<string> = new Set([
  'html',
  'placeholder-syntax',
  'definition-unused',
  'code-info',
  'chart-corner',
])

export function problem(code: ProblemCode, facts: Facts, place: Place): Problem {
  const [message, hint] = wording[code]
  const filled = (text: string): string =>
    text.replace(/\{([a-z]+)\}/g, (whole, key: string) => (key in facts ? shorten(String(facts[key])) : whole))
  return {
    code,
    severity: warnings.has(code) ? 'warning' : 'error',
    message: filled(message),
    hint: filled(hint),
    place,
  }
}

const shorten = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text)
