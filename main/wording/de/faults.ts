import type { Words } from '../words.ts'

/** Expected failures in German, as the window says them: what happened, and what to do. */
export const faultsDe: Words['faults'] = {
  'kit-ambiguous': ({ kit }) => [`Das Kit „${kit}“ gibt es in mehreren Paketen.`, 'Wählen Sie es in der Bibliothek.'],
  'package-unknown': ({ package: id }) => [
    `Das Materialpaket „${id}“ ist nicht installiert.`,
    'Installieren Sie es, oder wählen Sie in der Bibliothek ein anderes Kit.',
  ],
  'package-misplaced': ({ id, version, other }) => [
    `Wo das Materialpaket ${id} ${version} liegen soll, liegt ${other}. Es bleibt außer Acht.`,
    'Installieren Sie das Paket noch einmal.',
  ],
  'kit-unknown': ({ kit }) => [
    `Das Kit „${kit}“ gibt es nicht.`,
    'Gehen Sie zurück zur Bibliothek und wählen Sie ein anderes.',
  ],
  'document-unknown': ({ document }) => [
    `Das Dokument „${document}“ gibt es in diesem Kit nicht.`,
    'Wählen Sie ein anderes Dokument.',
  ],
  'file-missing': ({ path }) => [`Die Datei ${path} gibt es nicht.`, 'Prüfen Sie, ob sie verschoben wurde.'],
  'file-too-large': ({ path, most }) => [
    `${path} ist größer als ${most}.`,
    'Wählen Sie eine kleinere Datei; so groß ist kein Vorhaben, keine Liste und kein Bild.',
  ],
  'file-outside': ({ path }) => [
    `${path} ist ein Verweis auf etwas außerhalb des Pakets.`,
    'Legen Sie die Datei selbst an diese Stelle.',
  ],
  'file-unreadable': ({ path }) => [
    `Die Datei ${path} lässt sich nicht lesen.`,
    'Prüfen Sie, ob Sie die Datei öffnen dürfen.',
  ],
  'file-not-utf8': ({ path }) => [
    `${path} ist kein Text in UTF-8; Umlaute gingen verloren.`,
    'Speichern Sie die Datei mit der Codierung UTF-8, Tabellen als „CSV UTF-8“.',
  ],
  'kit-invalid': ({ path }) => [
    `Die Angaben zu einem Kit stimmen nicht (${path}).`,
    'Wenden Sie sich an die Redaktion des Materialpakets.',
  ],
  'package-invalid': ({ path }) => [`Das Materialpaket ist beschädigt (${path}).`, 'Installieren Sie es noch einmal.'],
  'profile-invalid': ({ path }) => [
    `In der Profildatei ${path} stimmt etwas nicht.`,
    'Berichtigen Sie diese Stellen und laden Sie sie noch einmal:',
  ],
  'logo-missing': ({ logo }) => [
    `Das Logo ${logo} aus der Profildatei gibt es nicht.`,
    'Legen Sie die Bilddatei neben die Profildatei.',
  ],
  'picture-unusable': () => [
    'Dieses Bild lässt sich nicht drucken.',
    'Öffnen Sie es in einem Bildprogramm und speichern Sie es als PNG oder JPEG.',
  ],
  'logo-too-large': () => ['Das Logo ist größer als 2 MB.', 'Verkleinern Sie das Bild oder wählen Sie eine SVG-Datei.'],
  'logo-not-an-image': ({ path }) => [
    `${path} ist kein Bild, das sich drucken lässt.`,
    'Wählen Sie eine Datei vom Typ SVG, PNG oder JPEG.',
  ],
  'logo-svg-active': ({ path }) => [
    `Die SVG-Datei ${path} enthält Programmteile oder Bewegung und wird deshalb nicht angenommen.`,
    'Speichern Sie die Zeichnung als einfaches SVG oder als PNG.',
  ],
  'logo-svg-external': ({ path }) => [
    `Die SVG-Datei ${path} lädt Inhalte von anderer Stelle und wird deshalb nicht angenommen.`,
    'Betten Sie Bilder und Schriften ein oder speichern Sie die Zeichnung als PNG.',
  ],
  'logo-unusable': ({ path }) => [
    `Das Logo ${path} lässt sich so nicht drucken.`,
    'Ändern Sie das Bild, oder wählen Sie ein anderes:',
  ],
  'record-missing': ({ id }) => [
    `Diesen Eintrag gibt es nicht mehr (${id}).`,
    'Sehen Sie in der Liste oder im Papierkorb nach.',
  ],
  'record-damaged': ({ id }) => [
    `Die Datei dieses Eintrags ist beschädigt (${id}).`,
    'Holen Sie sie aus einer Sicherung des Datenordners zurück.',
  ],
  'record-newer': ({ id }) => [
    `Diesen Eintrag hat eine neuere Version von Werkstattkoffer gespeichert (${id}).`,
    'Öffnen Sie ihn mit der neueren Version. Er bleibt unverändert.',
  ],
  'record-changed': ({ id }) => [
    `Der Eintrag wurde inzwischen an anderer Stelle geändert (${id}).`,
    'Öffnen Sie ihn neu und ändern Sie ihn noch einmal.',
  ],
  'record-invalid': ({ id }) => [
    `Diese Angaben lassen sich nicht speichern (${id}).`,
    'Prüfen Sie die Felder und versuchen Sie es noch einmal.',
  ],
  'record-set-aside': ({ kind, used, from, path }) => [
    `Die Datei ${records[kind]} war nicht mehr lesbar. ${inUse(used, from)}`,
    `Die unlesbare Datei liegt jetzt hier: ${path}. Heben Sie sie auf, bis Sie sicher sind, dass nichts fehlt.`,
  ],
  'record-previous-used': ({ kind, used, from, path }) => [
    `Die Datei ${records[kind]} ist nicht lesbar. ${inUse(used, from)}`,
    `Sie liegt hier: ${path}.`,
  ],
  'history-set-aside': ({ path, count }) => [
    'Der Verlauf eines Vorhabens war nicht mehr ganz lesbar. Das Vorhaben selbst ist da.',
    `Die unlesbare Datei liegt jetzt hier: ${path}. Fehlende ältere Stände: ${count}.`,
  ],
  'record-unreadable': ({ kind, path }) => [
    `Die Datei ${records[kind]} lässt sich nicht lesen. Alles andere ist da.`,
    `Prüfen Sie die Rechte der Datei ${path} oder fragen Sie Ihre IT.`,
  ],
  'record-recovered': ({ kind, used, from }) => [
    `Die Datei ${records[kind]} fehlte. ${inUse(used, from)}`,
    'Fragen Sie Ihre IT, ob ein Virenscanner oder ein Abgleich sie entfernt hat.',
  ],
  'history-newer': ({ kind }) => [
    `Die Datei ${records[kind]} ist älter als ihr Verlauf; ein Abgleich oder eine Sicherung hat wohl eine alte Fassung zurückgelegt.`,
    'Die neueren Stände sind noch da: Öffnen Sie den Verlauf des Vorhabens und holen Sie den obersten zurück.',
  ],
  'copy-found': ({ kind, title }) => [
    `Neben der Datei ${records[kind]} liegt ein anderer Stand von „${title}“, den ein Abgleichprogramm hinterlassen hat.`,
    'Unter „Vorhaben“ können Sie ihn übernehmen oder weglegen.',
  ],
  'copy-missing': ({ name }) => [`Diese Kopie gibt es nicht mehr (${name}).`, 'Laden Sie die Liste der Vorhaben neu.'],
  'replaced-missing': () => [
    'Den Stand von vorher gibt es nicht mehr.',
    'An Ihren Daten wurde nichts geändert. Wählen Sie eine Sicherung.',
  ],
  'backup-left-out': ({ path }) => [
    `${path} ist nicht in der Sicherung: Die Datei lässt sich nicht lesen, oder ihr Name ist nicht erlaubt.`,
    'Prüfen Sie Rechte und Namen und sichern Sie noch einmal, wenn Sie die Datei brauchen.',
  ],
  'state-replaced': ({ path }) => [`Der Stand davor liegt in ${path}.`, 'Sie können ihn von dort zurückholen.'],
  'backup-invalid': ({ path }) => [
    `Das ist keine vollständige Sicherung: ${path}.`,
    'An Ihren Daten wurde nichts geändert. Wählen Sie eine andere Sicherung.',
  ],
  'backup-newer': ({ path }) => [
    `Diese Sicherung stammt von einer neueren Version von Werkstattkoffer: ${path}.`,
    'An Ihren Daten wurde nichts geändert. Holen Sie sie mit der neueren Version zurück.',
  ],
  'store-held': ({ user, computer }) => [
    `Die Daten sind gerade an einem anderen Platz geöffnet: ${user}, Computer ${computer}.`,
    'Schließen Sie Werkstattkoffer dort und starten Sie ihn hier neu. Lesen und drucken können Sie schon jetzt.',
  ],
  'store-taken-over': ({ user, computer }) => [
    `Ihre Daten waren zuletzt an einem anderen Platz geöffnet: ${user}, Computer ${computer}. Von dort kommt kein Lebenszeichen mehr.`,
    'Jetzt können Sie hier schreiben. Fragen Sie dort nach, falls etwas fehlt.',
  ],
  'store-read-only': () => [
    'Die Daten sind nur zum Lesen geöffnet.',
    'Starten Sie Werkstattkoffer neu, um etwas zu ändern.',
  ],
  'store-not-writable': ({ path }) => [
    `Im Ordner Ihrer Daten lässt sich nichts speichern (${path}).`,
    'Prüfen Sie Rechte und Laufwerk. Ihr Text steht noch hier im Fenster.',
  ],
  'store-full': () => [
    'Auf dem Datenträger ist kein Platz mehr.',
    'Schaffen Sie Platz. Ihr Text steht noch hier im Fenster.',
  ],
  'store-unreadable': ({ path }) => [
    `Der Ordner Ihrer Daten lässt sich nicht lesen (${path}).`,
    'Prüfen Sie, ob das Laufwerk verbunden ist, und versuchen Sie es noch einmal.',
  ],
  'project-invalid': () => [
    'In den Angaben zum Vorhaben stimmt etwas nicht.',
    'Öffnen Sie das Vorhaben und berichtigen Sie diese Stellen:',
  ],
  'project-other-kit': ({ other }) => [
    `Diese Angaben gehören zu einem anderen Kit (${other}).`,
    'Wählen Sie ein Vorhaben zu diesem Kit oder legen Sie eines an.',
  ],
  'csv-invalid': ({ line }) => [
    `In Zeile ${line} der Liste beginnt ein Anführungszeichen, das nirgends endet.`,
    'Schließen Sie es oder löschen Sie es; ein Anführungszeichen im Text steht doppelt.',
  ],
  'table-too-large': ({ of, most }) => [
    `Die Tabelle hat mehr als ${most.toLocaleString('de')} ${{ rows: 'Zeilen', columns: 'Spalten', letters: 'Zeichen' }[of]}; so viele werden nicht gelesen.`,
    'Speichern Sie nur die Zeilen und Spalten, die gebraucht werden, als eigene Tabelle.',
  ],
  'people-invalid': () => [
    'In der Liste der Personen stimmt etwas nicht; übernommen wurde nichts.',
    'Berichtigen Sie diese Stellen und übernehmen Sie die Liste noch einmal:',
  ],
  'people-none': () => [
    'In der Liste steht keine Person; die bisherige Liste bleibt.',
    'Wählen Sie eine Datei mit einer Kopfzeile und darunter einer Zeile je Person.',
  ],
  'table-format': ({ format }) => [
    `Die Datei ist ${tableFormat(format)} und keine CSV-Datei.`,
    'Öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie als „CSV UTF-8“.',
  ],
  'table-encoding': ({ one, other }) => [
    `Ob in der Liste „${one}“ oder „${other}“ steht, ist nicht zu erkennen: Die Datei sagt nicht, wie ihre Buchstaben gespeichert sind.`,
    'Öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie als „CSV UTF-8“.',
  ],
  'people-too-many': ({ count, most }) => [
    `Die Liste hätte ${count.toLocaleString('de')} Personen; höchstens ${most.toLocaleString('de')} finden in einem Vorhaben Platz.`,
    'Teilen Sie die Liste auf mehrere Vorhaben auf. An der bisherigen Liste hat sich nichts geändert.',
  ],
  'ratings-invalid': () => [
    'In den Bewertungsbögen stimmt etwas nicht; übernommen wurde nichts.',
    'Berichtigen Sie diese Stellen und übernehmen Sie die Datei noch einmal:',
  ],
  'adaptation-damaged': ({ document }) => [
    `Ihre Änderungen an „${document}“ sind nicht mehr lesbar.`,
    'Stellen Sie im Verlauf des Vorhabens einen früheren Stand wieder her.',
  ],
  'blocks-invalid': () => [
    'Die letzte Änderung lässt sich nicht speichern. Gespeichert ist der Stand davor.',
    'Machen Sie die letzte Änderung rückgängig und versuchen Sie es noch einmal.',
  ],
  'document-invalid': () => ['So lassen sich keine Seiten erzeugen.', 'Ändern Sie diese Stellen:'],
  'document-locked': ({ title }) => [
    `„${title}“ ist gesperrt: Der Wortlaut dieses Dokuments darf nicht geändert werden.`,
    'Ergänzen Sie den Text in einem anderen Dokument.',
  ],
  'document-missing': ({ document }) => [
    `Das Dokument „${document}“ fehlt im Materialpaket.`,
    'Installieren Sie das Materialpaket noch einmal.',
  ],
  'document-other': ({ path, other }) => [
    `${path} enthält ein anderes Dokument (${other}).`,
    'Wählen Sie die Datei zu diesem Dokument.',
  ],
  'layout-failed': ({ path, reason }) => [
    `Die Seiten von „${path}“ lassen sich nicht erzeugen: ${reason}`,
    'Machen Sie die letzte Änderung rückgängig. Ihr Text bleibt erhalten.',
  ],
  'layout-too-slow': ({ path, seconds }) => [
    `Die Seiten von „${path}“ brauchten mehr als ${seconds} Sekunden und wurden angehalten.`,
    'Machen Sie die letzte Änderung rückgängig, oder kürzen oder teilen Sie das Dokument. Ihr Text bleibt erhalten.',
  ],
  'layout-too-large': ({ path }) => [
    `„${path}“ ist zu groß oder zu tief verschachtelt, um Seiten daraus zu erzeugen.`,
    'Kürzen oder teilen Sie das Dokument; erzeugen Sie lange Listen von Personen in mehreren Teilen.',
  ],
  'version-missing': () => ['Diesen Stand gibt es im Verlauf nicht mehr.', 'Wählen Sie einen anderen Stand.'],
  'placeholders-unresolved': () => ['Es fehlen noch Angaben.', 'Ergänzen Sie diese Angaben oder lassen Sie Lücken:'],
  interrupted: () => ['Abgebrochen.', 'Es wurde nichts geschrieben.'],
  'out-not-a-folder': ({ path }) => [`${path} ist kein Ordner.`, 'Wählen Sie einen anderen Ordner.'],
  'out-is-a-folder': ({ path }) => [
    `Ein Ordner heißt so wie eine Datei, die geschrieben werden soll: ${path}.`,
    'Benennen Sie diesen Ordner um oder wählen Sie einen anderen.',
  ],
  'out-not-restored': ({ path, names, kept }) => [
    `Beim Schreiben nach ${path} ist etwas schiefgegangen. Diese Dateien ließen sich nicht zurücklegen: ${names}.`,
    `Ihre bisherigen Dateien liegen in ${kept}. Kopieren Sie sie von dort zurück.`,
  ],
  'out-not-writable': ({ path }) => [
    `In ${path} lässt sich nicht schreiben.`,
    'Wählen Sie einen anderen Ordner, oder schließen Sie PDFs, die noch geöffnet sind.',
  ],
  'disk-full': ({ path }) => [
    `Auf dem Datenträger von ${path} ist kein Platz mehr.`,
    'Schaffen Sie Platz oder wählen Sie einen anderen Ordner.',
  ],
  'export-no-folder': () => ['Noch ist kein Ordner gewählt.', 'Wählen Sie den Ordner, in den die PDFs sollen.'],
  'ratings-other': ({ path }) => [
    `In ${path} steht keine Antwort auf die Fragen dieses Bogens.`,
    'Die Spalten heißen wie die Felder des Bogens, zum Beispiel auftrag-1. Wählen Sie eine andere Tabelle.',
  ],
  'nothing-to-share': () => ['In diesem Dokument ist nichts geändert.', 'Geben Sie das ganze Vorhaben weiter.'],
  'import-too-slow': ({ seconds }) => [
    `Die Datei war nach ${seconds} Sekunden nicht gelesen; sie enthält weit mehr, als ein Vorhaben hat. Übernommen wurde nichts.`,
    'Lassen Sie sich die Datei noch einmal schicken, oder die Texte einzeln.',
  ],
  'shared-invalid': ({ path }) => [
    `${path} enthält weder ein Vorhaben noch eine Anpassung.`,
    'Wählen Sie eine Datei mit der Endung .vorhaben oder .anpassung.',
  ],
  'shared-outside': ({ path, name }) => [
    `${path} nennt eine Datei, die nicht darin liegt: ${name}.`,
    'Es wurde nichts übernommen. Lassen Sie sich das Vorhaben aus Werkstattkoffer noch einmal geben.',
  ],
  'shared-damaged': ({ path }) => [
    `${path} wurde unterwegs verändert oder ist nicht vollständig.`,
    'Lassen Sie sich die Datei noch einmal geben. Es wurde nichts übernommen.',
  ],
  'shared-newer': ({ path }) => [
    `${path} stammt von einer neueren Version von Werkstattkoffer.`,
    'Verwenden Sie die neuere Version. Es wurde nichts übernommen.',
  ],
  'shared-other-kit': ({ path, kit }) => [
    `${path} gehört zu einem anderen Kit (${kit}).`,
    'Wählen Sie ein Vorhaben mit diesem Kit.',
  ],
  'shared-in-trash': ({ title }) => [
    `„${title}“ liegt hier im Papierkorb. Es wurde nichts übernommen.`,
    'Holen Sie das Vorhaben unten aus dem Papierkorb zurück und öffnen Sie die Datei noch einmal.',
  ],
  'shared-without-project': ({ path }) => [
    `${path} enthält nur geänderte Texte, und das Vorhaben dazu gibt es hier nicht.`,
    'Wählen Sie das Vorhaben, das diese Texte bekommen soll.',
  ],
  'switch-refused': ({ option }) => [
    `Werkstattkoffer wurde mit einer Option gestartet, die es nicht annimmt:\n${option}`,
    'Nehmen Sie die Option aus der Verknüpfung oder dem Aufruf. Erlaubt ist --data mit dem Ordner für Ihre Daten. Haben Sie nichts geändert, zeigen Sie diese Meldung Ihrer IT.',
  ],
  internal: ({ reason }) => [
    `Etwas ist schiefgegangen: ${reason}`,
    'Das ist ein Fehler des Programms. Ihre Texte sind gespeichert. Starten Sie das Programm neu.',
  ],
  'not-a-package': ({ path }) => [`In ${path} liegt keine package.yaml.`, 'Geben Sie den Ordner eines Pakets an.'],
  'not-materials': ({ path }) => [
    `In ${path} liegt weder package.yaml noch kit.yaml.`,
    'Geben Sie den Ordner eines Pakets oder eines Kits an.',
  ],
  usage: ({ reason }) => [`${reason}`, 'Hilfe: koffer --help'],
}

const records = { settings: 'der Einstellungen', profiles: 'eines Profils', projects: 'eines Vorhabens' } as const

function inUse(used: number, from: 'history' | undefined): string {
  if (used === 0) return 'Einen früheren Stand gibt es nicht.'
  return from === 'history'
    ? 'Sie arbeiten jetzt mit dem letzten Stand aus dem Verlauf.'
    : 'Sie arbeiten jetzt mit dem letzten gespeicherten Stand davor.'
}

const tableFormat = (format: string): string => formats[format] ?? formats.unknown ?? ''
const formats: Readonly<Record<string, string>> = {
  xlsx: 'eine Excel-Arbeitsmappe oder LibreOffice-Tabelle',
  xls: 'eine Excel-Arbeitsmappe',
  pdf: 'ein PDF',
  html: 'eine Webseite',
  xml: 'eine XML-Datei',
  rtf: 'ein Textdokument (RTF)',
  unknown: 'keine Tabelle aus Text',
}
