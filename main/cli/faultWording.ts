import type { BackupFlaw, Damage, RecordName } from '../core/faultCodes.ts'
import { faultsDe } from '../wording/de/faults.ts'
import type { Words } from '../wording/words.ts'

/**
 * Where the command line says it otherwise than the window: it names options, commands, records by their id, and the line of
 * a file. What is not here is said in the same words.
 */
export const commandLineFaults: Words['faults'] = {
  ...faultsDe,
  'file-missing': ({ path }) => [
    `Die Datei oder den Ordner ${path} gibt es nicht.`,
    'Prüfen Sie den Namen und den Ordner.',
  ],
  'file-unreadable': ({ path, reason }) => [
    `${path} lässt sich nicht lesen (${reason}).`,
    'Prüfen Sie die Rechte; angegeben wird eine Datei.',
  ],
  'package-invalid': ({ path, line }) => [
    `${path}, Zeile ${line}: Die Angaben zum Paket stimmen nicht.`,
    'Berichtigen Sie die genannten Stellen.',
  ],
  'kit-invalid': ({ path, line }) => [
    `${path}, Zeile ${line}: Die Angaben zum Kit stimmen nicht.`,
    'Berichtigen Sie die genannten Stellen.',
  ],
  'kit-ambiguous': ({ kit, known }) => [
    `Das Kit „${kit}“ gibt es in mehreren Paketen.`,
    `Schreiben Sie es mit Paket: ${known}.`,
  ],
  'package-unknown': ({ package: id, nearest, known }) => [
    `Das Paket „${id}“ gibt es nicht.`,
    `${suggestion(nearest)}Vorhanden: ${known}.`,
  ],
  'package-misplaced': ({ id, version, other }) => [
    `Wo das Paket ${id} ${version} liegen soll, liegt ${other}. Es bleibt außer Acht.`,
    'Installieren Sie das Paket noch einmal.',
  ],
  'kit-unknown': ({ kit, nearest, known }) => [
    `Das Kit „${kit}“ gibt es nicht.`,
    `${suggestion(nearest)}Vorhanden: ${known}.`,
  ],
  'document-unknown': ({ document, kit, nearest, known }) => [
    `Das Dokument „${document}“ gibt es im Kit „${kit}“ nicht.`,
    `${suggestion(nearest)}Vorhanden: ${known}.`,
  ],
  'document-missing': ({ path }) => [
    `Die Datei ${path} fehlt.`,
    'Schreiben Sie sie, löschen Sie den Eintrag in kit.yaml oder wählen Sie andere Dokumente mit --document.',
  ],
  'document-invalid': ({ path, line }) => [
    `${path}, Zeile ${line}: Dokumente haben Fehler.`,
    'Berichtigen Sie die genannten Stellen.',
  ],
  'document-other': ({ path, other, document }) => [
    `${path} ist das Dokument „${other}“, gespeichert werden soll „${document}“.`,
    'Nennen Sie das andere Dokument oder berichtigen Sie „id“ im Kopf der Datei.',
  ],
  'blocks-invalid': ({ document }) => [
    `Die Änderung an „${document}“ ergibt kein Dokument. Es gilt weiter der vorige Stand.`,
    'Das ist ein Fehler des Programms; bitte melden Sie ihn mit dieser Zeile.',
  ],
  'adaptation-damaged': ({ id, document }) => [
    `Vorhaben „${id}“: Die Änderungen an „${document}“ sind nicht lesbar.`,
    'Stellen Sie eine frühere Version wieder her (koffer project restore) oder holen Sie eine Sicherung.',
  ],
  'nothing-to-share': ({ id, document, known }) => [
    `Im Vorhaben „${id}“ ist „${document}“ nicht geändert; es gibt nichts weiterzugeben.`,
    `Geändert sind: ${known}. Ohne --document wird das ganze Vorhaben weitergegeben.`,
  ],
  'shared-other-kit': ({ path, kit, other }) => [
    `${path} gehört zum Kit „${kit}“, das Vorhaben zum Kit „${other}“.`,
    'Wählen Sie mit --to ein Vorhaben dieses Kits.',
  ],
  'shared-in-trash': ({ title, path, id }) => [
    `Das Vorhaben „${title}“ aus ${path} liegt hier im Papierkorb.`,
    `Holen Sie es zurück: koffer project untrash ${id}. Wenden Sie die Datei dann noch einmal an.`,
  ],
  'shared-without-project': ({ path, id }) => [
    `${path} enthält nur geänderte Texte; das Vorhaben „${id}“ gibt es hier nicht.`,
    'Nennen Sie mit --to das Vorhaben, das die Texte bekommen soll.',
  ],
  'placeholders-unresolved': ({ count }) => [
    `Fehlende Angaben: ${count}.`,
    'Ergänzen Sie Profil und Vorhaben (--profile, --project) oder exportieren Sie mit --allow-missing.',
  ],
  'profile-invalid': ({ path, line }) => [
    `${path}, Zeile ${line}: Das Profil stimmt nicht.`,
    'Berichtigen Sie die genannten Stellen.',
  ],
  'project-invalid': ({ path, line }) => [
    `${path}, Zeile ${line}: Das Vorhaben stimmt nicht.`,
    'Berichtigen Sie die genannten Stellen.',
  ],
  'project-other-kit': ({ path, other, kit }) => [
    `${path}: Das Vorhaben gehört zum Kit „${other}“, exportiert wird „${kit}“.`,
    'Wählen Sie das andere Kit oder ändern Sie „kit“ im Vorhaben.',
  ],
  'csv-invalid': ({ path, line }) => [
    `${path}, Zeile ${line}: Das Anführungszeichen endet nirgends.`,
    'Schließen Sie es oder löschen Sie es; ein Anführungszeichen im Text steht doppelt.',
  ],
  'table-too-large': ({ path, of, most }) => [
    `${path}: Die Tabelle hat mehr als ${most} ${{ rows: 'Zeilen', columns: 'Spalten', letters: 'Zeichen' }[of]}.`,
    'Speichern Sie nur die Zeilen und Spalten, die gebraucht werden, als eigene Tabelle.',
  ],
  'people-invalid': ({ path, line }) => [
    `${path}, Zeile ${line}: Die Liste der Personen ist so nicht zu verwenden.`,
    'Berichtigen Sie die genannten Stellen.',
  ],
  'people-none': ({ path }) => [
    `${path}: In der Liste steht keine Person.`,
    'Die Liste braucht eine Kopfzeile und darunter eine Zeile je Person.',
  ],
  'table-format': ({ path, ...facts }) => {
    const [happened, mend] = faultsDe['table-format']({ path, ...facts })
    return [`${path}: ${happened}`, mend]
  },
  'table-encoding': ({ path, ...facts }) => {
    const [happened, mend] = faultsDe['table-encoding']({ path, ...facts })
    return [`${path}: ${happened}`, mend]
  },
  'people-too-many': ({ path, count, most }) => [
    `${path}: ${count} Personen, höchstens ${most} finden in einem Vorhaben Platz.`,
    'Teilen Sie die Liste auf mehrere Vorhaben auf.',
  ],
  'ratings-invalid': ({ path, line }) => [
    `${path}, Zeile ${line}: Die Bewertungsbögen sind so nicht zu verwenden.`,
    'Berichtigen Sie die genannten Stellen.',
  ],
  'logo-missing': ({ profile, line, logo }) => [
    `${profile}, Zeile ${line}: Das Logo ${logo} gibt es nicht.`,
    'Legen Sie die Datei dorthin oder ändern Sie „logo“ im Profil.',
  ],
  'logo-too-large': ({ profile, line, path }) => [
    `${profile}, Zeile ${line}: Das Logo ${path} ist größer als 2 MB.`,
    'Verkleinern Sie das Bild oder verwenden Sie ein SVG.',
  ],
  'logo-not-an-image': ({ profile, line, path }) => [
    `${profile}, Zeile ${line}: Das Logo ${path} ist kein Bild.`,
    'Verwenden Sie SVG, PNG oder JPEG.',
  ],
  'logo-svg-active': ({ profile, line, path }) => [
    `${profile}, Zeile ${line}: Das Logo ${path} enthält Skripte oder bewegte Teile.`,
    'Speichern Sie es als einfaches SVG ohne Skripte.',
  ],
  'logo-svg-external': ({ profile, line, path }) => [
    `${profile}, Zeile ${line}: Das Logo ${path} lädt fremde Dateien nach.`,
    'Betten Sie diese Teile in das SVG ein oder löschen Sie die Verweise.',
  ],
  'logo-unusable': ({ profile, line, path }) => [
    `${profile}, Zeile ${line}: Das Logo ${path} lässt sich so nicht drucken.`,
    'Ändern Sie das Bild, oder nennen Sie im Profil ein anderes.',
  ],
  'out-not-a-folder': ({ path }) => [`${path} ist kein Ordner.`, 'Geben Sie mit --out einen Ordner an.'],
  'out-is-a-folder': ({ path }) => [
    `${path} ist ein Ordner; dorthin soll eine PDF-Datei.`,
    'Benennen Sie den Ordner um oder wählen Sie mit --out einen anderen.',
  ],
  'out-not-restored': ({ path, names, kept }) => [
    `Der Export nach ${path} brach ab, und diese Dateien ließen sich nicht zurücklegen: ${names}.`,
    `Ihre bisherigen Dateien liegen mit der Endung .before in ${kept}; legen Sie sie von Hand zurück.`,
  ],
  'out-not-writable': ({ path, reason }) => [
    `In ${path} lässt sich nicht schreiben (${reason}).`,
    'Wählen Sie mit --out einen anderen Ordner oder prüfen Sie die Rechte; schließen Sie offene PDFs.',
  ],
  'disk-full': ({ path }) => [
    `Auf dem Datenträger von ${path} ist kein Platz mehr.`,
    'Schaffen Sie Platz oder wählen Sie mit --out einen anderen Ordner.',
  ],
  'layout-too-slow': ({ path, line, seconds }) => [
    `${path} brauchte zum Setzen mehr als ${seconds} Sekunden und wurde angehalten; das größte Stück beginnt in Zeile ${line}.`,
    'Kürzen oder vereinfachen Sie das Dokument dort, oder teilen Sie es.',
  ],
  'layout-too-large': ({ path, line }) => [
    `${path} ist zu groß oder zu tief verschachtelt, um gesetzt zu werden; das größte Stück beginnt in Zeile ${line}.`,
    'Kürzen oder teilen Sie das Dokument; erzeugen Sie lange Listen von Personen in mehreren Teilen.',
  ],
  'layout-failed': ({ path, reason }) => [
    `${path} ließ sich nicht setzen: ${reason}`,
    'Das ist ein Fehler des Programms; bitte melden Sie ihn mit dieser Zeile.',
  ],
  interrupted: () => ['Der Export wurde abgebrochen.', 'Es wurde nichts geschrieben.'],
  internal: ({ reason }) => [
    `Unerwarteter Fehler: ${reason}`,
    'Das ist ein Fehler des Programms; bitte melden Sie ihn mit dieser Zeile.',
  ],
  'store-held': ({ since, user, computer }) => [
    `Der Datenordner ist seit ${moment(since)} Uhr geöffnet: von ${user} am Computer ${computer}.`,
    'Schließen Sie Werkstattkoffer dort oder versuchen Sie es später. Lesen können Sie schon jetzt.',
  ],
  'store-taken-over': ({ since, user, computer }) => [
    `Der Datenordner war seit ${moment(since)} Uhr von ${user} am Computer ${computer} geöffnet; von dort kommt kein Lebenszeichen mehr.`,
    'Jetzt schreiben Sie. Was dort nicht gespeichert war, steht nicht darin.',
  ],
  'store-read-only': ({ path }) => [
    `Der Datenordner ${path} ist nur zum Lesen geöffnet.`,
    'Öffnen Sie ihn zum Schreiben.',
  ],
  'store-not-writable': ({ path, reason }) => [
    `Im Datenordner ${path} lässt sich nicht schreiben (${reason}). Es gilt weiter der vorige Stand.`,
    'Prüfen Sie Rechte und Laufwerk und speichern Sie noch einmal.',
  ],
  'store-full': ({ path }) => [
    `Auf dem Datenträger von ${path} ist kein Platz mehr. Es gilt weiter der vorige Stand.`,
    'Schaffen Sie Platz und speichern Sie noch einmal.',
  ],
  'store-unreadable': ({ path, reason }) => [
    `Der Datenordner ${path} lässt sich nicht lesen (${reason}).`,
    'Prüfen Sie Rechte und Laufwerk und versuchen Sie es noch einmal.',
  ],
  'record-missing': ({ kind, id }) => [
    `Im Datenordner fehlt: ${record(kind, id)}.`,
    'Prüfen Sie die Kennung und den Ordner (--data).',
  ],
  'record-damaged': ({ kind, id }) => [
    `${record(kind, id)}: Kein Stand ist mehr lesbar.`,
    'Holen Sie ihn aus einer Sicherung (koffer restore-backup); die beschädigten Dateien liegen im Ordner set-aside.',
  ],
  'record-newer': ({ kind, id, path, schema }) => [
    `${record(kind, id)}: Eine neuere Version von Werkstattkoffer hat die Datei ${path} gespeichert (Schema ${schema}). Sie bleibt unverändert.`,
    'Öffnen Sie sie mit der neueren Version.',
  ],
  'record-changed': ({ kind, id, found, expected }) => [
    `${record(kind, id)}: Inzwischen wurde an anderer Stelle gespeichert (Stand ${found} statt ${expected}).`,
    'Öffnen Sie den neuen Stand und ändern Sie ihn noch einmal.',
  ],
  'record-invalid': ({ kind, id }) => [
    `${record(kind, id)}: Kennung oder Form stimmen nicht.`,
    'Kennungen bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen, höchstens 64 Zeichen.',
  ],
  'version-missing': ({ id, number }) => [
    `${record('projects', id)}: Die Version ${number} gibt es nicht.`,
    'Vorhandene Versionen zeigt die Geschichte.',
  ],
  'record-set-aside': ({ kind, id, reason, path, used, from }) => [
    `${record(kind, id)}: Die Datei war nicht lesbar, ${damages[reason]}. Sie liegt jetzt unter ${path}.`,
    `${inUse(used, from)} Heben Sie die Datei auf, bis Sie nichts vermissen.`,
  ],
  'record-previous-used': ({ kind, id, path, reason, used, from }) => [
    `${record(kind, id)}: Die Datei ${path} ist nicht lesbar, ${damages[reason]}.`,
    inUse(used, from),
  ],
  'history-set-aside': ({ kind, id, count, path }) => [
    `${record(kind, id)}: Alte Versionen waren nicht lesbar (${count}). Die ganze Geschichte liegt jetzt unter ${path}.`,
    'Der aktuelle Stand und alle anderen Versionen sind da.',
  ],
  'state-replaced': ({ path, data }) => [
    `Der Stand davor liegt in ${path}.`,
    `So holen Sie ihn zurück: koffer restore-backup "${path}" --data "${data}"`,
  ],
  'copy-found': ({ kind, id, name, title }) => [
    `${record(kind, id)}: Daneben liegt ein anderer Stand von „${title}“, den ein Abgleichprogramm hinterlassen hat: ${name}.`,
    `Übernehmen: koffer project take-copy "${name}"; weglegen: koffer project set-copy-aside "${name}".`,
  ],
  'copy-missing': ({ name }) => [
    `Die Kopie „${name}“ gibt es nicht.`,
    'Vorhandene Kopien zeigt: koffer project copies',
  ],
  'replaced-missing': ({ name }) => [
    `Den ersetzten Stand „${name}“ gibt es nicht.`,
    'Vorhandene Stände liegen im Ordner replaced des Datenordners. Der Datenordner wurde nicht verändert.',
  ],
  'record-unreadable': ({ kind, id, path, reason }) => [
    `${record(kind, id)}: Die Datei ${path} lässt sich nicht lesen (${reason}).`,
    'Prüfen Sie die Rechte der Datei. Alles andere ist da.',
  ],
  'record-recovered': ({ kind, id, used, from }) => [
    `${record(kind, id)}: Die Datei fehlte. ${inUse(used, from)}`,
    'Prüfen Sie, ob ein Virenscanner oder ein Abgleich sie entfernt hat.',
  ],
  'history-newer': ({ kind, id, used, newest }) => [
    `${record(kind, id)}: Die Datei ist älter (Stand ${used}) als die Geschichte (Stand ${newest}); ein Abgleich oder eine Sicherung hat wohl eine alte Fassung zurückgelegt.`,
    `Die neueren Versionen sind noch da: koffer project history ${id}, dann koffer project restore ${id} ${newest}.`,
  ],
  'backup-invalid': ({ path, file, reason }) => [
    `${path} ist keine vollständige Sicherung: ${file} ${flaws[reason]}.`,
    'Der Datenordner wurde nicht verändert. Wählen Sie eine andere Sicherung.',
  ],
  'backup-newer': ({ path }) => [
    `${path} stammt von einer neueren Version von Werkstattkoffer.`,
    'Der Datenordner wurde nicht verändert. Verwenden Sie die neuere Version.',
  ],
}

const suggestion = (nearest: string): string => (nearest ? `Meinten Sie „${nearest}“? ` : '')

function record(kind: RecordName, id: string): string {
  return kind === 'settings' ? 'Einstellungen' : kind === 'profiles' ? `Profil „${id}“` : `Vorhaben „${id}“`
}

function inUse(used: number, from: 'history' | undefined): string {
  if (used === 0) return 'Ein früherer Stand ist nicht da.'
  return `Es gilt der ${from === 'history' ? 'letzte Stand der Geschichte' : 'Stand davor'} (Stand ${used}).`
}

const damages: Readonly<Record<Damage, string>> = {
  empty: 'sie ist leer',
  zeros: 'sie enthält nur Nullen',
  'not-json': 'sie ist abgeschnitten oder zerstört',
  checksum: 'ihr Inhalt wurde verändert',
  shape: 'ihr Inhalt passt nicht',
  folder: 'dort liegt ein Ordner',
}

const flaws: Readonly<Record<BackupFlaw, string>> = {
  archive: 'ist kein Archiv oder ist beschädigt',
  changed: 'wurde verändert',
  link: 'ist ein Verweis',
  list: 'ist keine Liste von Dateien',
  missing: 'fehlt',
  name: 'ist als Name nicht erlaubt oder steht zweimal darin',
  record: 'ist nicht lesbar',
  'too-large': 'ist zu groß oder entpackt sich auf ein Vielfaches',
  'too-many': 'hat zu viele Dateien',
  unlisted: 'steht nicht in der Liste der Dateien',
}

/** In local time: a person compares it with the clock on the wall. */
function moment(iso: string): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return '?'
  return new Intl.DateTimeFormat('de', { dateStyle: 'short', timeStyle: 'short' }).format(time)
}
