import type { Fault, Problem } from '../core/outcome.ts'
import { storeFacts, storeWording } from './storeWording.ts'

/** Every fault the command line can meet: what happened, and the mend. `{name}` stands for a fact of the fault. */
const wording: Readonly<Record<string, readonly [happened: string, mend: string]>> = {
  ...storeWording,
  'file-missing': ['Die Datei oder den Ordner {path} gibt es nicht.', 'Prüfen Sie den Namen und den Ordner.'],
  'file-too-large': [
    '{path} ist größer als {most}.',
    'Wählen Sie eine kleinere Datei; so groß ist kein Vorhaben, keine Liste und kein Bild.',
  ],
  'file-unreadable': ['{path} lässt sich nicht lesen ({reason}).', 'Prüfen Sie die Rechte; angegeben wird eine Datei.'],
  'file-not-utf8': [
    '{path} ist kein Text in UTF-8; Umlaute gingen verloren.',
    'Speichern Sie die Datei mit der Codierung UTF-8, Tabellen als „CSV UTF-8“.',
  ],
  'package-invalid': [
    '{path}, Zeile {line}: Die Angaben zum Paket stimmen nicht.',
    'Berichtigen Sie die genannten Stellen.',
  ],
  'kit-invalid': ['{path}, Zeile {line}: Die Angaben zum Kit stimmen nicht.', 'Berichtigen Sie die genannten Stellen.'],
  'kit-unknown': ['Das Kit „{kit}“ gibt es nicht.', '{suggestion}Vorhanden: {known}.'],
  'kit-ambiguous': ['Das Kit „{kit}“ gibt es in mehreren Paketen.', 'Schreiben Sie es mit Paket: {known}.'],
  'package-unknown': ['Das Paket „{package}“ gibt es nicht.', '{suggestion}Vorhanden: {known}.'],
  'package-misplaced': [
    'Wo das Paket {id} {version} liegen soll, liegt {other}. Es bleibt außer Acht.',
    'Installieren Sie das Paket noch einmal.',
  ],
  'document-unknown': ['Das Dokument „{document}“ gibt es im Kit „{kit}“ nicht.', '{suggestion}Vorhanden: {known}.'],
  'document-missing': [
    'Die Datei {path} fehlt.',
    'Schreiben Sie sie, löschen Sie den Eintrag in kit.yaml oder wählen Sie andere Dokumente mit --document.',
  ],
  'document-invalid': ['{path}, Zeile {line}: Dokumente haben Fehler.', 'Berichtigen Sie die genannten Stellen.'],
  'document-locked': [
    '„{title}“ ist gesperrt: Der Wortlaut dieses Dokuments darf nicht geändert werden.',
    'Ergänzen Sie den Text in einem anderen Dokument.',
  ],
  'document-other': [
    '{path} ist das Dokument „{other}“, gespeichert werden soll „{document}“.',
    'Nennen Sie das andere Dokument oder berichtigen Sie „id“ im Kopf der Datei.',
  ],
  'blocks-invalid': [
    'Die Änderung an „{document}“ ergibt kein Dokument. Es gilt weiter der vorige Stand.',
    'Das ist ein Fehler des Programms; bitte melden Sie ihn mit dieser Zeile.',
  ],
  'adaptation-damaged': [
    'Vorhaben „{id}“: Die Änderungen an „{document}“ sind nicht lesbar.',
    'Stellen Sie eine frühere Version wieder her (koffer project restore) oder holen Sie eine Sicherung.',
  ],
  'nothing-to-share': [
    'Im Vorhaben „{id}“ ist „{document}“ nicht geändert; es gibt nichts weiterzugeben.',
    'Geändert sind: {known}. Ohne --document wird das ganze Vorhaben weitergegeben.',
  ],
  'shared-invalid': [
    '{path} ist keine Datei mit einem Vorhaben oder einer Anpassung.',
    'Wählen Sie eine Datei mit der Endung .vorhaben oder .anpassung.',
  ],
  'shared-outside': [
    '{path} nennt eine Datei, die nicht darin liegt: {name}.',
    'Es wurde nichts übernommen. Lassen Sie sich das Vorhaben aus Werkstattkoffer noch einmal geben.',
  ],
  'shared-damaged': [
    '{path} wurde unterwegs verändert oder ist nicht vollständig.',
    'Lassen Sie sich die Datei noch einmal geben. Es wurde nichts übernommen.',
  ],
  'shared-newer': [
    '{path} stammt von einer neueren Version von Werkstattkoffer.',
    'Verwenden Sie die neuere Version. Es wurde nichts übernommen.',
  ],
  'shared-other-kit': [
    '{path} gehört zum Kit „{kit}“, das Vorhaben zum Kit „{other}“.',
    'Wählen Sie mit --to ein Vorhaben dieses Kits.',
  ],
  'shared-in-trash': [
    'Das Vorhaben „{title}“ aus {path} liegt hier im Papierkorb.',
    'Holen Sie es zurück: koffer project untrash {id}. Wenden Sie die Datei dann noch einmal an.',
  ],
  'shared-without-project': [
    '{path} enthält nur geänderte Texte; das Vorhaben „{id}“ gibt es hier nicht.',
    'Nennen Sie mit --to das Vorhaben, das die Texte bekommen soll.',
  ],
  'placeholders-unresolved': [
    'Fehlende Angaben: {count}.',
    'Ergänzen Sie Profil und Vorhaben (--profile, --project) oder exportieren Sie mit --allow-missing.',
  ],
  'profile-invalid': ['{path}, Zeile {line}: Das Profil stimmt nicht.', 'Berichtigen Sie die genannten Stellen.'],
  'project-invalid': ['{path}, Zeile {line}: Das Vorhaben stimmt nicht.', 'Berichtigen Sie die genannten Stellen.'],
  'project-other-kit': [
    '{path}: Das Vorhaben gehört zum Kit „{other}“, exportiert wird „{kit}“.',
    'Wählen Sie das andere Kit oder ändern Sie „kit“ im Vorhaben.',
  ],
  'csv-invalid': [
    '{path}, Zeile {line}: Die Tabelle ist unregelmäßig.',
    'Jede Zeile braucht so viele Spalten wie die Kopfzeile; Kommas im Text stehen in Anführungszeichen.',
  ],
  'people-invalid': [
    '{path}, Zeile {line}: Der Name fehlt.',
    'Die Kopfzeile lautet name,organisation,rolle; jede Zeile nennt einen Namen.',
  ],
  'ratings-invalid': [
    '{path}, Zeile {line}: „{value}“ in der Spalte {field} ist keine Zahl.',
    'Schreiben Sie eine Zahl oder lassen Sie die Zelle leer.',
  ],
  'logo-missing': [
    '{profile}, Zeile {line}: Das Logo {logo} gibt es nicht.',
    'Legen Sie die Datei dorthin oder ändern Sie „logo“ im Profil.',
  ],
  'logo-too-large': [
    '{profile}, Zeile {line}: Das Logo {path} ist größer als 2 MB.',
    'Verkleinern Sie das Bild oder verwenden Sie ein SVG.',
  ],
  'logo-not-an-image': ['{profile}, Zeile {line}: Das Logo {path} ist kein Bild.', 'Verwenden Sie SVG, PNG oder JPEG.'],
  'logo-svg-active': [
    '{profile}, Zeile {line}: Das Logo {path} enthält Skripte oder bewegte Teile.',
    'Speichern Sie es als einfaches SVG ohne Skripte.',
  ],
  'logo-svg-external': [
    '{profile}, Zeile {line}: Das Logo {path} lädt fremde Dateien nach.',
    'Betten Sie diese Teile in das SVG ein oder löschen Sie die Verweise.',
  ],
  'out-not-a-folder': ['{path} ist kein Ordner.', 'Geben Sie mit --out einen Ordner an.'],
  'out-is-a-folder': [
    '{path} ist ein Ordner; dorthin soll eine PDF-Datei.',
    'Benennen Sie den Ordner um oder wählen Sie mit --out einen anderen.',
  ],
  'out-not-restored': [
    'Der Export nach {path} brach ab, und diese Dateien ließen sich nicht zurücklegen: {names}.',
    'Ihre bisherigen Dateien liegen mit der Endung .before in {kept}; legen Sie sie von Hand zurück.',
  ],
  'out-not-writable': [
    'In {path} lässt sich nicht schreiben ({reason}).',
    'Wählen Sie mit --out einen anderen Ordner oder prüfen Sie die Rechte; schließen Sie offene PDFs.',
  ],
  'disk-full': [
    'Auf dem Datenträger von {path} ist kein Platz mehr.',
    'Schaffen Sie Platz oder wählen Sie mit --out einen anderen Ordner.',
  ],
  'layout-failed': [
    '{path} ließ sich nicht setzen: {reason}',
    'Das ist ein Fehler des Programms; bitte melden Sie ihn mit dieser Zeile.',
  ],
  'layout-too-slow': [
    '{path} brauchte zum Setzen mehr als {seconds} Sekunden und wurde angehalten; das größte Stück beginnt in Zeile {line}.',
    'Kürzen oder vereinfachen Sie das Dokument dort, oder teilen Sie es.',
  ],
  'layout-too-large': [
    '{path} ist zu groß oder zu tief verschachtelt, um gesetzt zu werden; das größte Stück beginnt in Zeile {line}.',
    'Kürzen oder teilen Sie das Dokument; erzeugen Sie lange Listen von Personen in mehreren Teilen.',
  ],
  interrupted: ['Der Export wurde abgebrochen.', 'Es wurde nichts geschrieben.'],
  'not-materials': [
    'In {path} liegt weder package.yaml noch kit.yaml.',
    'Geben Sie den Ordner eines Pakets oder eines Kits an.',
  ],
  usage: ['{reason}', 'Hilfe: koffer --help'],
  internal: [
    'Unerwarteter Fehler: {reason}',
    'Das ist ein Fehler des Programms; bitte melden Sie ihn mit dieser Zeile.',
  ],
}

export function wordFault({ code, facts }: Fault): { readonly message: string; readonly mend: string } {
  const suggestion = facts.nearest ? `Meinten Sie „${facts.nearest}“? ` : ''
  const known: Fault['facts'] = { ...storeFacts(facts), ...facts, suggestion }
  const [happened, mend] = wording[code] ?? [`Unbekannter Fehler ${code}`, 'Bitte melden Sie diese Zeile.']
  const fill = (text: string): string =>
    text.replace(/\{([a-z]+)\}/g, (whole, name: string) => String(known[name] ?? whole))
  return { message: fill(happened), mend: fill(mend) }
}

/** What a person should know although the command did its work. */
export function wordNotice(notice: Fault): string {
  const { message, mend } = wordFault(notice)
  return `Hinweis: ${message} ${mend}`
}

/** One line a finding. A fact that is missing is said once, with all the places below. */
export function wordProblems(problems: readonly Problem[]): readonly string[] {
  const facts = new Map<string, string[]>()
  const lines: string[] = []
  for (const { code, severity, place, message, hint } of problems) {
    const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':')
    if (code !== 'placeholder-unfilled') {
      lines.push(`${where}: ${severity === 'error' ? 'Fehler' : 'Hinweis'}: ${message} ${hint}`)
      continue
    }
    const fact = `${message} ${hint}`
    facts.set(fact, [...(facts.get(fact) ?? []), where])
  }
  return [...lines, ...[...facts].map(([fact, places]) => `${fact}\n    ${places.join(', ')}`)]
}
