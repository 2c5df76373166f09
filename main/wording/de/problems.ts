import type { Allowed, Expected } from '../../core/expected.ts'
import { type PlaceholderEntry, placeholderEntry } from '../../core/facts/placeholders.ts'
import { escapedNumber, exampleEntry, signed } from '../entries.ts'
import type { Words } from '../words.ts'
import { expectedDe } from './expected.ts'
import { overflowDe } from './overflows.ts'
import { tableProblemsDe } from './tables.ts'

/** Findings in German: what happened, and the mend. */
export const problemsDe: Words['problems'] = {
  ...tableProblemsDe,
  'front-matter-missing': () => [
    'Der Kopf des Dokuments fehlt.',
    'Beginnen Sie die Datei mit ---, den Angaben id, title, kind … und wieder ---.',
  ],
  'front-matter-open': () => [
    'Der Kopf des Dokuments endet nicht.',
    'Setzen Sie nach der letzten Angabe eine Zeile mit ---.',
  ],
  'front-matter-syntax': ({ text }) => [
    `Der Kopf des Dokuments ist hier kein gültiges YAML: „${text}“.`,
    'Schreiben Sie je Zeile „name: wert“; Werte mit Doppelpunkt in Anführungszeichen.',
  ],
  'front-matter-too-long': ({ most }) => [
    `Der Kopf des Dokuments hat mehr als ${most} Zeichen.`,
    'Kürzen Sie die Angaben.',
  ],
  'front-matter-field-missing': ({ key, value }) => [
    `Im Kopf fehlt „${key}“; angenommen wird „${value}“.`,
    `Ergänzen Sie die Zeile „${key}: …“.`,
  ],
  'front-matter-field-unknown': ({ key, value, allowed }) => [
    `„${key}: ${value}“ gibt es im Kopf eines Dokuments nicht.`,
    `Erlaubt sind: ${allowedWords(allowed)}.`,
  ],
  'front-matter-value': ({ key, value, allowed }) => [
    `„${key}: ${value}“ ist nicht erlaubt.`,
    `Erlaubt: ${allowedWords(allowed)}.`,
  ],
  'block-unknown': ({ name, allowed }) => [
    `Den Block „:::${name}“ gibt es nicht; sein Inhalt bleibt als Text stehen.`,
    `Erlaubt sind: ${allowedWords(allowed)}.`,
  ],
  'block-unnamed': () => [
    '„:::“ schließt hier keinen Block.',
    'Löschen Sie die Zeile oder nennen Sie den Block, zum Beispiel „:::note tone=tip“.',
  ],
  'block-open': ({ name }) => [
    `Der Block „:::${name}“ wird nicht geschlossen.`,
    'Setzen Sie hinter seine letzte Zeile eine Zeile mit „:::“.',
  ],
  'block-not-empty': ({ name }) => [
    `Der Block „:::${name}“ hat keinen Inhalt; sein Text steht nun dahinter.`,
    'Setzen Sie den Text hinter das „:::“.',
  ],
  'block-not-table': ({ name }) => [
    `Im Block „:::${name}“ steht Text, der nicht hineingehört; er steht nun dahinter.`,
    'In diesen Block gehört genau eine Tabelle.',
  ],
  'block-rows-missing': () => [
    'Die Agenda hat keine Zeilen und verweist auf keine.',
    'Setzen Sie eine Tabelle in den Block oder ref=KENNUNG an seinen Anfang.',
  ],
  'attributes-syntax': ({ text }) => [
    `„${text}“ ist kein Merkmal.`,
    'Schreiben Sie schlüssel=wert oder schlüssel="mehrere Wörter".',
  ],
  'attribute-unknown': ({ key, value, name, allowed }) => [
    `Das Merkmal „${key}=${value}“ gibt es bei „${name}“ nicht.`,
    `Erlaubt: ${allowedWords(allowed)}.`,
  ],
  'attribute-missing': ({ name, key }) => [`Bei „${name}“ fehlt das Merkmal „${key}“.`, `Ergänzen Sie ${key}=…`],
  'attribute-twice': ({ key, value }) => [
    `Das Merkmal „${key}=${value}“ steht zum zweiten Mal da.`,
    'Löschen Sie eines von beiden; es gilt das erste.',
  ],
  'attribute-value': ({ key, value, name, allowed }) => [
    `${key}=${value} ist bei „${name}“ nicht erlaubt.`,
    `Erlaubt: ${allowedWords(allowed)}.`,
  ],
  'table-ragged': ({ cells, columns }) => [
    `Die Zeile hat ${cells} Zellen, der Tabellenkopf hat ${columns}.`,
    'Gleichen Sie die Zahl der senkrechten Striche an; | im Text schreibt man \\|.',
  ],
  'column-unknown': ({ key, allowed }) => [
    `Die Spalte „${key}“ gibt es in einer Agenda nicht.`,
    `Erlaubt: ${allowedWords(allowed)}.`,
  ],
  'column-missing': ({ key }) => [`In der Agenda fehlt die Spalte „${key}“.`, 'Nötig sind die Spalten min und title.'],
  'column-twice': ({ key }) => [
    `Die Spalte „${key}“ steht zweimal da; ihr Text steht nun hinter dem der Spalte content.`,
    'Löschen Sie eine von beiden.',
  ],
  'cell-value': ({ value, key, allowed }) => [
    `„${value}“ ist in der Spalte „${key ?? 'Werte'}“ nicht erlaubt.`,
    `Erlaubt: ${allowedWords(allowed)}.`,
  ],
  'chart-corner': ({ text }) => [
    `„${text}“ in der ersten Zelle der Tabelle erscheint im Diagramm nicht.`,
    'Schreiben Sie dort „Feld“ oder nichts; eine Überschrift nennt title="…".',
  ],
  'field-syntax': () => [
    'Die Zeile ist kein Feld; sie bleibt als Text stehen.',
    'Schreiben Sie „- art name merkmale: Beschriftung“, zum Beispiel „- text name: Ihr Name“.',
  ],
  'field-kind': ({ kind, allowed }) => [
    `Die Feldart „${kind}“ gibt es nicht; die Zeile bleibt als Text stehen.`,
    `Erlaubt: ${allowedWords(allowed)}.`,
  ],
  'field-name-twice': ({ name }) => [
    `Den Feldnamen „${name}“ gibt es schon.`,
    'Geben Sie dem Feld einen anderen Namen.',
  ],
  'signature-syntax': () => [
    'Die Zeile ist keine Unterschriftszeile; sie wird als solche gelesen.',
    'Schreiben Sie „- Ort, Datum“.',
  ],
  'placeholder-syntax': ({ text }) => [
    `„${text}“ ist kein Platzhalter und bleibt als Text stehen.`,
    'Schreiben Sie {{ vorhaben.datum }} oder {{ vorhaben.personen / 6 + 1 }}.',
  ],
  'link-refused': ({ href }) => [
    `Der Verweis auf „${href}“ wird nicht übernommen; sein Text bleibt.`,
    'Erlaubt sind Adressen mit https, http, mailto oder tel.',
  ],
  'link-empty': ({ href }) => [
    `Der Verweis auf „${href}“ hat keinen Text und entfällt.`,
    'Schreiben Sie zwischen die eckigen Klammern, wohin er führt.',
  ],
  'definition-unused': ({ text }) => [
    `Die Zeile „${text}“ nennt das Ziel eines Verweises, den es nicht gibt; sie erscheint nicht.`,
    'Löschen Sie die Zeile oder setzen Sie vor die erste eckige Klammer einen Backslash.',
  ],
  'code-info': ({ text }) => [
    `„${text}“ hinter der Sprache eines Codeblocks erscheint nicht.`,
    'Setzen Sie den Text in den Codeblock oder davor.',
  ],
  'comment-open': () => [
    'Hier beginnt ein Kommentar (<!--), der nicht endet.',
    'Setzen Sie --> an sein Ende, oder schreiben Sie \\<!--, wenn es Text ist.',
  ],
  footnote: ({ text }) => [
    `Fußnoten gibt es nicht; „${text}“ erscheint als Text.`,
    'Setzen Sie die Anmerkung in Klammern in den Satz oder mit einer Ziffer unter den Text.',
  ],
  'mark-left': ({ text }) => [
    `Die Zeichen in „${text}“ zeichnen nichts aus; sie werden gedruckt.`,
    'Setzen Sie sie ohne Leerzeichen an die Wörter und Satzzeichen nach außen: **Wort**: Text. Sind sie gemeint, setzen Sie Backslashs davor.',
  ],
  'heading-underlined': ({ text }) => [
    `Die Striche darunter machen „${text}“ zur Überschrift.`,
    'Schreiben Sie „## …“, oder setzen Sie eine leere Zeile vor die Striche, wenn sie eine Linie sein sollen.',
  ],
  'code-indented': ({ text }) => [
    `Vier Leerzeichen am Anfang machen „${text}“ zu Code.`,
    'Löschen Sie die Leerzeichen; Code steht zwischen Zeilen mit ```.',
  ],
  'lines-joined': ({ text }) => [
    `Die Zeile „${text}“ wird hinter der vorigen gedruckt, in einem Absatz.`,
    'Beginnen Sie die Zeilen mit „- “, wenn sie eine Liste sind, oder beenden Sie die vorige mit einem Backslash.',
  ],
  'list-number': ({ text }) => [
    `Mit „${text}“ beginnt hier eine Liste mit dieser Nummer.`,
    `Ist es eine Zahl im Satz (Stockwerk, Jahr, Sitzung), schreiben Sie „${escapedNumber(text)}“.`,
  ],
  'list-bracket': ({ text }) => [
    `Die Liste wird mit „${text.replace(')', '.')}“ gedruckt, nicht mit „${text}“.`,
    `Soll die Klammer stehen bleiben, schreiben Sie „${escapedNumber(text)}“ und jede Zeile als Absatz.`,
  ],
  'list-sign': ({ text }) => [
    `„${text}“ wird ein Listenpunkt; das Zeichen davor wird nicht gedruckt.`,
    `Soll es gedruckt werden, schreiben Sie „\\${text}“.`,
  ],
  'quote-sign': ({ text }) => [
    `„${text}“ wird ein Zitat; das Zeichen davor wird nicht gedruckt.`,
    `Heißt es „mehr als“, schreiben Sie „\\${text}“.`,
  ],
  'image-refused': ({ src }) => [
    `Das Bild „${src}“ wird nicht übernommen; sein Alternativtext bleibt.`,
    'Legen Sie das Bild in den Ordner bilder und schreiben Sie ![Text](bilder/name.svg).',
  ],
  html: ({ text }) => [
    `HTML wird nicht ausgewertet; „${text}“ erscheint als Text.`,
    'Löschen Sie die HTML-Auszeichnung oder schreiben Sie Markdown.',
  ],
  'document-too-long': ({ most }) => [
    `Das Dokument hat mehr als ${most} Zeichen; es wird als reiner Text gelesen.`,
    'Teilen Sie es in mehrere Dokumente.',
  ],
  'paragraph-too-long': ({ most }) => [
    `Der Absatz hat mehr als ${most} Zeichen; das Dokument wird als reiner Text gelesen.`,
    'Setzen Sie leere Zeilen zwischen die Absätze.',
  ],
  'spaces-too-many': ({ most }) => [
    `Hier stehen mehr als ${most} Leerzeichen hintereinander; das Dokument wird als reiner Text gelesen.`,
    'Löschen Sie die überzähligen Leerzeichen.',
  ],
  'nesting-too-deep': () => [
    'Hier steht zu viel ineinander; das Dokument wird als reiner Text gelesen.',
    'Verringern Sie die Zahl der ineinander stehenden Blöcke, Zitate und Listen.',
  ],
  'findings-too-many': ({ most }) => [
    `Ab hier gibt es weitere Fundstellen; genannt sind die ersten ${most}.`,
    'Beheben Sie diese zuerst.',
  ],
  'front-matter-fixed': ({ key, value }) => [
    `„${key}“ bleibt, wie es in der Vorlage ist: ${value}.`,
    'Im Vorhaben ändern sich Titel, Untertitel, Zusammenfassung und Text.',
  ],

  'json-syntax': () => [
    'Die Datei ist kein gültiges JSON.',
    'Prüfen Sie hier und in der Zeile davor Anführungszeichen, Kommas und Klammern; nach dem letzten Eintrag steht kein Komma.',
  ],
  'json-too-deep': ({ most }) => [
    `Die Klammern stehen mehr als ${most} Ebenen tief ineinander.`,
    'Vergleichen Sie mit der Beispieldatei im Ordner musterstadt.',
  ],
  'json-too-long': ({ most }) => [
    `Die Datei hat mehr als ${most} Zeichen.`,
    'Vergleichen Sie mit der Beispieldatei im Ordner musterstadt.',
  ],
  'yaml-syntax': () => [
    'Die Datei ist kein gültiges YAML.',
    'Schreiben Sie je Zeile „name: wert“; Werte mit Doppelpunkt in Anführungszeichen, Einrückung mit Leerzeichen.',
  ],
  'yaml-alias': () => [
    'Ein Stern am Anfang eines Werts verweist in YAML auf eine andere Stelle; das geht hier nicht.',
    'Setzen Sie den Wert in Anführungszeichen, zum Beispiel "*Wichtig*".',
  ],
  'yaml-too-long': ({ most }) => [
    `Die Datei hat mehr als ${most} Zeichen.`,
    'Kürzen Sie sie; lange Texte gehören in ein Dokument.',
  ],
  'duplicate-key': ({ syntax }) => [
    syntax === 'json' ? 'Dieser Schlüssel steht zweimal in derselben Klammer.' : 'Dieser Schlüssel steht zweimal da.',
    'Löschen Sie einen der beiden Einträge.',
  ],
  'key-missing': ({ key, expected }) => [
    `„${key}“ fehlt${expected ? `: erwartet wird ${expectedDe[expected]}` : ''}.`,
    exampleOf(key, expected),
  ],
  'key-unknown': ({ key, syntax }) =>
    syntax === 'json'
      ? [
          `„${key}“ ist nicht bekannt und wird nicht verwendet.`,
          'Prüfen Sie die Schreibweise des Schlüssels oder löschen Sie den Eintrag.',
        ]
      : [`„${key}“ ist hier nicht bekannt.`, 'Prüfen Sie die Schreibweise oder löschen Sie den Eintrag.'],
  'value-invalid': (facts) => {
    const { key, expected } = facts
    if (facts.syntax === 'yaml')
      return [
        key ? `„${key}“ fehlt oder passt nicht.` : 'Die Datei hat keine Angaben „name: wert“.',
        `Erwartet wird ${facts.choices ? `eines von ${facts.choices.join(', ')}` : expectedDe[expected ?? 'entries']}.`,
      ]
    return [
      `${key ? `„${key}“` : 'Die Datei'} ist ${shown(facts.value)}; erwartet wird ${wanted(expected ?? 'object', facts.most)}.`,
      exampleOf(key, expected),
    ]
  },

  'placeholder-unknown': ({ path }) => [
    `Den Platzhalter „${path}“ gibt es nicht.`,
    'Prüfen Sie die Schreibweise; die Liste der Platzhalter steht in materials/README.md.',
  ],
  'placeholder-unfilled': ({ path }) => {
    const entry = placeholderEntry(path)
    return [`Für „${path}“ (${entry?.label ?? path}) fehlt der Wert.`, entry ? whereToFill(path, entry) : '']
  },
  'placeholder-not-numeric': ({ path, value }) => [
    `Mit „${path}“ (${value}) lässt sich so nicht rechnen.`,
    'Rechnen Sie nur mit Zahlen, zum Beispiel {{ vorhaben.personen / 6 }}, und teilen Sie nicht durch 0.',
  ],
  'placeholder-row': ({ row, known }) => [
    `Keine Agenda hat die Zeile „${row}“.`,
    `Agendazeilen dieses Kits: ${list(known)}.`,
  ],
  'ratings-incomplete': ({ title, groups }) => [
    `Das Feld „${title}“ fehlt im Diagramm: ${groups.join(', ')} hat dort nichts bewertet.`,
    'Prüfen Sie die Spalten der CSV-Datei mit den Bewertungsbögen.',
  ],
  'agenda-unknown': ({ agenda, known, change }) => [
    `Die Agenda „${agenda}“ gibt es in diesem Kit nicht${change ? '; die Änderung daran wirkt nicht' : ''}.`,
    `Vorhandene Agenden: ${list(known)}.`,
  ],
  'agenda-row-unknown': ({ agenda, row, known }) => [
    `Die Agenda „${agenda}“ hat keine Zeile „${row}“; die Änderung daran wirkt nicht.`,
    `Vorhandene Zeilen: ${known.join(', ')}.`,
  ],
  'agenda-pin-overrun': ({ title, at, late, possible }) => [
    `„${title || 'Zeile'}“ soll um ${at} Uhr beginnen, die Zeilen davor dauern aber ${late} Minuten länger.`,
    `Kürzen Sie die Zeilen davor um ${late} Minuten oder setzen Sie „at“ auf ${possible}.`,
  ],
  'agenda-past-midnight': ({ title, end }) => [
    `„${title || 'Zeile'}“ endet nach Mitternacht (${end} Uhr).`,
    'Beginnen Sie früher, kürzen Sie Zeilen oder teilen Sie die Agenda auf zwei Tage auf.',
  ],
  'agenda-end-mismatch': ({ written, end, minutes }) => [
    `Die Agenda nennt das Ende ${written} Uhr, die Zeilen ergeben ${end} Uhr.`,
    `Schreiben Sie end=${end} oder ändern Sie die Minuten um ${signed(minutes)}.`,
  ],
  'agenda-twice': ({ id, file, line }) => [`Die Agenda „${id}“ gibt es in diesem Kit schon.`, firstAt(file, line)],
  'agenda-row-twice': ({ id, file, line }) => [
    `Die Agendazeile „${id}“ gibt es in diesem Kit schon.`,
    firstAt(file, line),
  ],

  'glyph-missing': ({ shown: character, code, word, person }) => [
    `In „${word}“${person === undefined || person === word ? '' : ` (${person})`} fehlt den Schriften der Handouts das Zeichen ${character === undefined ? code : `„${character}“ (${code})`}; dieses Dokument wird nicht gedruckt.`,
    'Schreiben Sie das Wort in anderen Buchstaben oder löschen Sie das Zeichen.',
  ],
  'typed-mark': ({ text }) => [
    `„${text}“ wird so gedruckt, wie es dasteht.`,
    'Löschen Sie die Zeichen, und zeichnen Sie den Text mit den Knöpfen darüber aus; eine neue Zeile beginnt mit Umschalt und Eingabe.',
  ],
  'typed-comment': ({ text }) => [
    `Der Kommentar „${text}“ wird gedruckt.`,
    'Löschen Sie hier, was niemand lesen soll.',
  ],
  'marks-too-many': ({ most }) => [
    `Auf einem Buchstaben stehen mehr als ${most} Akzente; so viele lassen sich nicht setzen.`,
    'Schreiben Sie das Wort neu.',
  ],
  'heading-empty': () => [
    'Die Überschrift ist leer; sie wird nicht gedruckt.',
    'Ergänzen Sie ihren Text oder löschen Sie die Zeile.',
  ],
  'heading-skipped': ({ from, to }) => [
    `Auf eine Überschrift der Ebene ${from} folgt eine der Ebene ${to}.`,
    `Beginnen Sie die Zeile mit „${'#'.repeat(from + 1)}“.`,
  ],
  'picture-without-alt': () => [
    'Bei einem Bild steht nicht, was darauf zu sehen ist.',
    'Sagen Sie es beim Bild unter „Was ist darauf zu sehen?“ für Menschen, die es nicht sehen, oder kreuzen Sie an, dass es nur schmückt.',
  ],
  'image-without-alt': ({ src }) => [
    `Dem Bild ${src} fehlt der Alternativtext.`,
    `Beschreiben Sie das Bild zwischen den eckigen Klammern: ![Beschreibung](${src}).`,
  ],
  'block-inside': ({ block, around }) => [
    `${block === 'cards' ? 'Karten stehen auf eigenen Blättern; sie können' : 'Ein Seitenwechsel kann'} nicht ${insideDe[around] ?? 'in einem anderen Block'} stehen.`,
    'Setzen Sie den Block davor oder dahinter.',
  ],
  'blocks-too-deep': ({ most }) => [
    `Hier stehen mehr als ${most} Blöcke, Listen oder Zitate ineinander.`,
    'Lösen Sie die Verschachtelung auf, zum Beispiel mit Überschriften.',
  ],
  'chart-max': () => [
    'Der höchste Wert des Diagramms ist 0.',
    'Schreiben Sie max=5 oder was der höchste Wert der Skala ist.',
  ],
  'chart-value': ({ value, label, max }) => [
    `Der Wert ${value} von „${label}“ liegt nicht zwischen 0 und ${max}.`,
    'Berichtigen Sie den Wert oder max.',
  ],
  'qr-too-long': ({ characters }) => [
    `Der Inhalt des QR-Codes ist mit ${characters} Zeichen zu lang.`,
    'Kürzen Sie ihn, zum Beispiel auf eine Internetadresse.',
  ],
  'qr-too-fine': ({ characters }) => [
    `Mit ${characters} Zeichen wird der QR-Code zu fein, um ihn zu lesen.`,
    'Kürzen Sie den Inhalt, zum Beispiel auf eine Internetadresse.',
  ],
  'link-too-long': ({ most }) => [`Die Adresse des Verweises hat mehr als ${most} Zeichen.`, 'Kürzen Sie die Adresse.'],
  'scale-order': ({ from, to }) => [`Die Skala geht von ${from} bis ${to}.`, 'Das Merkmal from ist kleiner als to.'],
  'too-many': ({ what, count, most }) => [
    `Es sind ${count} ${manyDe[what]}; möglich sind ${most}.`,
    manyMendDe[what] ?? 'Teilen Sie den Block in mehrere.',
  ],
  'card-overflow': ({ title, percent }) => [
    title ? `Der Text der Karte „${title}“ ist zu lang.` : 'Der Text einer Karte ist zu lang.',
    `Kürzen Sie den Text${percent > 0 ? ` um etwa ${percent} Prozent` : ''}, oder wählen Sie ein größeres Kartenformat.`,
  ],
  'text-overflow': overflowDe,
  'layout-kept': () => [
    'Dieses Dokument wird kein Heft; es behält sein Format.',
    'Ein Heft entsteht aus zwei und mehr Seiten im Hochformat bis A4, nicht aus Karten, Briefen, Plakaten und Folien.',
  ],
  'conflicts-open': ({ count }) => [
    `${count === 1 ? 'Eine Stelle ist' : `${count} Stellen sind`} noch nicht entschieden; gedruckt wird Ihr Text.`,
    'Ändern Sie den Text an diesen Stellen und speichern Sie ihn.',
  ],
  'kit-gone': ({ package: id, version, kit }) => [
    `Das Kit „${kit}“ aus dem Materialpaket „${id}“ ${version} ist auf diesem PC nicht da oder nicht lesbar.`,
    'Angaben und geänderte Texte bleiben erhalten. Installieren Sie das Paket, um die Dokumente zu sehen und auszugeben.',
  ],
  'document-gone': ({ title }) => [
    `Das Dokument „${title}“ gibt es im Kit nicht mehr.`,
    'Ihr geänderter Text bleibt im Vorhaben erhalten; ausgegeben wird er nicht.',
  ],
  'profile-lost': () => [
    'Das Profil dieses Vorhabens fehlt, ist nicht lesbar oder liegt im Papierkorb.',
    'Holen Sie es zurück oder wählen Sie im Vorhaben ein anderes.',
  ],
  'logo-lost': ({ name }) => [
    `Das Logo „${name}“ fehlt oder ist kein Bild.`,
    'Wählen Sie es im Profil noch einmal aus; bis dahin bleibt sein Platz frei.',
  ],
  'people-lost': ({ name }) => [
    `Die Liste der Personen „${name}“ fehlt oder ist nicht lesbar.`,
    'Übernehmen Sie die Liste im Vorhaben noch einmal; bis dahin gilt sie als leer.',
  ],
  'ratings-lost': ({ name }) => [
    `Die Bewertungsbögen „${name}“ fehlen oder sind nicht lesbar.`,
    'Übernehmen Sie die Datei im Vorhaben noch einmal.',
  ],
  'fact-unreadable': ({ key }) => [
    `Die Angabe „${key}“ ist nicht lesbar und wird nicht verwendet.`,
    'Tragen Sie sie neu ein.',
  ],

  'file-outside': () => [
    'Die Datei ist ein Verweis auf etwas außerhalb des Pakets.',
    'Legen Sie die Datei selbst an diese Stelle.',
  ],
  'file-unreadable': () => ['Die Datei lässt sich nicht lesen.', 'Prüfen Sie, ob es eine Datei ist, und ihre Rechte.'],
  'kit-id': ({ id, folder }) => [
    `Das Kit heißt „${id}“, sein Ordner „${folder}“.`,
    'Geben Sie beiden denselben Namen.',
  ],
  'document-id': ({ id }) => [`Die id ist nicht „${id}“ wie die Datei.`, `Schreiben Sie id: ${id}`],
  'document-twice': ({ id }) => [`„${id}“ ist zweimal aufgeführt.`, 'Löschen Sie einen Eintrag.'],
  'document-missing': ({ id }) => [`Die Datei ${id}.md fehlt.`, 'Schreiben Sie sie oder löschen Sie den Eintrag.'],
  'document-unlisted': ({ id }) => [
    `„${id}.md“ steht nicht in kit.yaml.`,
    `Tragen Sie ${id} unter documents ein oder löschen Sie die Datei.`,
  ],
  'rating-without-field': ({ prefix }) => [
    `Kein Feld eines Bewertungsbogens beginnt mit „${prefix}-“.`,
    'Berichtigen Sie das Präfix oder die Namen der Skalen (- scale …).',
  ],
  'image-missing': ({ src }) => [
    `Das Bild „${src}“ gibt es nicht.`,
    'Legen Sie die Datei in den Ordner bilder des Kits oder berichtigen Sie den Namen.',
  ],
  'image-outside': ({ src }) => [
    `Das Bild „${src}“ liegt außerhalb des Kits.`,
    'Legen Sie die Datei in den Ordner bilder des Kits.',
  ],
  'image-too-large': ({ src }) => [
    `Das Bild „${src}“ ist größer als 2 MB.`,
    'Speichern Sie es kleiner; für Druck auf A4 reichen 2500 Pixel in der Breite.',
  ],
  'image-too-many-pixels': ({ src, width, height }) => [
    `Das Bild „${src}“ hat ${width} × ${height} Pixel; so viele lassen sich nicht setzen.`,
    'Verkleinern Sie es; für Druck auf A4 reichen 2500 Pixel in der Breite.',
  ],
  'image-not-an-image': ({ src }) => [
    `„${src}“ ist kein Bild im Format SVG, PNG oder JPEG.`,
    'Speichern Sie das Bild in einem dieser Formate.',
  ],
  'image-other-format': ({ src, format }) => [
    format === 'HTML'
      ? `„${src}“ ist kein Bild, sondern eine Seite aus dem Netz (HTML).`
      : `„${src}“ ist eine Datei im Format ${format}, die sich nicht als Bild setzen lässt.`,
    'Öffnen Sie das Bild in einem Bildprogramm und speichern Sie es als PNG, JPEG oder SVG.',
  ],
  'image-damaged': ({ src, format }) => [
    `Das Bild „${src}“ ist beschädigt oder unvollständig${format && ` (${format})`}.`,
    'Kopieren Sie die Datei noch einmal vom Ursprung, oder öffnen Sie sie in einem Bildprogramm und speichern Sie sie neu.',
  ],
  'image-variant': ({ src, what }) => [
    what === 'CgBI'
      ? `Das Bild „${src}“ ist ein PNG, wie es nur iPhones lesen (CgBI).`
      : `Das Bild „${src}“ ist auf eine Weise gespeichert, die kaum ein Programm liest (${what}).`,
    'Öffnen Sie es in einem Bildprogramm und speichern Sie es neu als PNG oder JPEG.',
  ],
  'image-too-slow': ({ src }) => [
    `Das Bild „${src}“ braucht zum Zeichnen zu lange.`,
    'Vereinfachen Sie es, oder speichern Sie es in Ihrem Zeichenprogramm als PNG.',
  ],
  'image-glyph': ({ src, what }) => [
    `Im Bild „${src}“ stehen Zeichen, die in den Schriften der Handouts fehlen: ${what}.`,
    'Wandeln Sie den Text des Bildes in Pfade um, oder schreiben Sie ihn ohne diese Zeichen.',
  ],
  'image-svg-broken': ({ src, line, what }) => [
    what.startsWith('<')
      ? `„${src}“ ist kein SVG: Es beginnt mit ${what}.`
      : `Das SVG „${src}“ ist beschädigt: In Zeile ${line} ist es kein gültiges XML.`,
    'Speichern Sie das Bild in Ihrem Zeichenprogramm noch einmal als SVG.',
  ],
  'image-svg-encoding': ({ src, what }) => [
    `Die Schriftzeichen des SVG „${src}“ sind nicht als ${what} gespeichert, wie die Datei sagt.`,
    'Speichern Sie es in Ihrem Zeichenprogramm noch einmal als SVG (UTF-8).',
  ],
  'image-svg-active': ({ src, line, what }) => [
    `Das SVG „${src}“ enthält Skripte oder bewegte Teile (Zeile ${line}: ${what}).`,
    'Speichern Sie es als einfaches SVG ohne Skripte und Animation, oder als PNG.',
  ],
  'image-svg-external': ({ src, line, what }) => [
    `Das SVG „${src}“ lädt etwas nach, das nicht in der Datei liegt (Zeile ${line}: ${what}).`,
    'Betten Sie diese Teile ein, oder löschen Sie die Verweise.',
  ],
  'image-svg-html': ({ src, line }) => [
    `Im SVG „${src}“ steht Text als HTML, den nur Browser zeigen (Zeile ${line}).`,
    'Schalten Sie in Ihrem Zeichenprogramm formatierten Text (HTML) aus, oder speichern Sie das Bild als PNG.',
  ],
  'image-svg-unsupported': ({ src, line, what }) => [
    `Das SVG „${src}“ verwendet etwas, das hier anders oder nicht gezeichnet würde (Zeile ${line}: ${what}).`,
    'Wandeln Sie diesen Teil im Zeichenprogramm in Pfade um, oder speichern Sie das Bild als PNG.',
  ],
  'image-svg-costly': ({ src, line, what }) => [
    `Das SVG „${src}“ ist zu aufwendig zum Zeichnen (Zeile ${line}: ${what}).`,
    'Vereinfachen Sie es, oder speichern Sie es als PNG.',
  ],
  'image-svg-cyclic': ({ src, line, what }) => [
    `Ein Teil des SVG „${src}“ enthält sich selbst (Zeile ${line}: ${what}).`,
    'Löschen Sie diesen Verweis, oder speichern Sie das Bild als PNG.',
  ],
  'image-svg-empty': ({ src, line, what }) => [
    `Das SVG „${src}“ hat keine Größe (Zeile ${line}: ${what}).`,
    'Geben Sie der Zeichenfläche eine Breite und eine Höhe und speichern Sie noch einmal.',
  ],
  'image-cmyk': ({ src }) => [
    `Das Bild „${src}“ hat Druckfarben (CMYK). Sie wurden in Bildschirmfarben umgerechnet und können etwas anders aussehen.`,
    'Speichern Sie es als RGB, wenn es auf die Farben ankommt.',
  ],
  'image-moving': ({ src }) => [
    `Das Bild „${src}“ bewegt sich. Gedruckt wird sein erstes Bild.`,
    'Nehmen Sie ein Standbild, wenn ein anderes gemeint ist.',
  ],
  'image-font': ({ src, font }) => [
    `Der Text im Bild „${src}“ verlangt die Schrift ${font}; gezeichnet wird er in der Schrift der Handouts.`,
    'Sehen Sie nach, ob er passt, oder wandeln Sie ihn in Pfade um.',
  ],
  'image-differs': ({ src, what }) => [
    `Das Bild „${src}“ sieht im Druck etwas anders aus als im Browser (${what}).`,
    'Sehen Sie nach, ob es so gut ist, oder speichern Sie es als PNG.',
  ],
  'image-unused': ({ name }) => [
    `Kein Dokument des Kits zeigt das Bild ${name}.`,
    `Zeigen Sie es mit ![Beschreibung](bilder/${name}) oder löschen Sie die Datei.`,
  ],
}

const list = (names: readonly string[]): string => names.join(', ') || 'keine'
const firstAt = (file: string, line: number): string =>
  `Zuerst steht die Kennung in ${file}, Zeile ${line}. Nennen Sie diese hier anders.`

function allowedWords(allowed: Allowed): string {
  if (typeof allowed === 'string') return forms[allowed]
  if ('least' in allowed) return `${allowed.whole ? 'ganze ' : ''}Zahlen von ${allowed.least} bis ${allowed.most}`
  return allowed.join(', ') || 'keine Merkmale'
}

const forms: Readonly<Record<Extract<Allowed, string>, string>> = {
  text: 'ein Text',
  line: 'eine Zeile Text',
  identifier: 'kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche',
  clock: 'Uhrzeiten wie 09:00',
  minutes: 'ganze Minuten von 0 bis 1440',
  numbers: 'Zahlen wie 3.5',
}

function exampleOf(key: string, expected: Expected | undefined): string {
  const entry = exampleEntry(key, expected)
  return entry === undefined
    ? 'Vergleichen Sie mit der Beispieldatei im Ordner musterstadt.'
    : `Schreiben Sie zum Beispiel ${entry}`
}

function wanted(expected: Expected, most: number | undefined): string {
  if (most === undefined) return expectedDe[expected]
  return expected === 'dates'
    ? `eine Liste von höchstens ${most} Tagen`
    : `${expectedDe[expected]} mit höchstens ${most.toLocaleString('de')} Zeichen`
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `„${value.length > 80 ? `${value.slice(0, 80)}…` : value}“`
  if (Array.isArray(value)) return 'eine Liste'
  return value !== null && typeof value === 'object' ? 'ein Objekt' : String(value)
}

function whereToFill(path: string, { source, key, example }: PlaceholderEntry): string {
  const entry = `Ergänzen Sie den Schlüssel „${key ?? ''}“`
  switch (source) {
    case 'profile':
      return `${entry} in der Profildatei, zum Beispiel: ${example}.`
    case 'project':
      return `${entry}${path.includes('datum2') ? ' um einen zweiten Tag' : ''} in der Vorhabendatei, zum Beispiel: ${example}.`
    case 'ratings':
      return 'Nennen Sie in der Vorhabendatei unter „ratings“ die CSV-Datei mit den Bewertungsbögen.'
    case 'agenda':
      return `Geben Sie in der Agenda des Kits einer Zeile die id „${path.split('.')[1] ?? ''}“.`
    case 'people':
      return 'Nennen Sie in der Vorhabendatei unter „people“ die CSV-Datei mit den Teilnehmenden.'
    case 'package':
      return 'Ergänzen Sie die Angabe in package.yaml.'
  }
}

const insideDe: Readonly<Record<string, string>> = {
  note: 'in einem Hinweis',
  quote: 'in einem Zitat',
  list: 'in einer Liste',
  columns: 'in Spalten',
  cards: 'auf einer Karte',
  canvas: 'in einer Canvas-Zelle',
}
const manyDe = {
  parts: 'Absätze, Zellen und Zeilen',
  letters: 'Zeichen im Dokument',
  'part-letters': 'Zeichen in einem Absatz, einer Zelle oder einer Zeile',
  cards: 'Karten',
  'card-letters': 'Zeichen auf einer Karte',
  columns: 'Spalten',
  'table-columns': 'Spalten der Tabelle',
  'scale-steps': 'Stufen der Skala',
  'radar-fields': 'Felder im Netzdiagramm',
  'chart-values': 'Werte im Diagramm',
} as const
const fewerDe = 'Teilen Sie das Dokument, oder nehmen Sie weniger Personen auf einmal.'
const manyMendDe: { readonly [What in keyof typeof manyDe]?: string } = {
  parts: fewerDe,
  letters: fewerDe,
  cards: fewerDe,
  'part-letters': 'Setzen Sie Absätze, oder kürzen Sie die Angaben, die hier stehen.',
  'card-letters': 'Verteilen Sie den Text auf mehrere Karten.',
}
