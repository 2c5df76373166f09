/** Faults and notices of the data folder: what happened, and the mend. `{record}` names the record, `{state}` what is in use. */
export const storeWording: Readonly<Record<string, readonly [happened: string, mend: string]>> = {
  'store-held': [
    'Der Datenordner ist seit {moment} Uhr geöffnet: von {user} am Computer {computer}.',
    'Schließen Sie Werkstattkoffer dort oder versuchen Sie es später. Lesen können Sie schon jetzt.',
  ],
  'store-taken-over': [
    'Der Datenordner war seit {moment} Uhr von {user} am Computer {computer} geöffnet; von dort kommt kein Lebenszeichen mehr.',
    'Jetzt schreiben Sie. Was dort nicht gespeichert war, steht nicht darin.',
  ],
  'store-read-only': ['Der Datenordner {path} ist nur zum Lesen geöffnet.', 'Öffnen Sie ihn zum Schreiben.'],
  'store-not-writable': [
    'Im Datenordner {path} lässt sich nicht schreiben ({reason}). Es gilt weiter der vorige Stand.',
    'Prüfen Sie Rechte und Laufwerk und speichern Sie noch einmal.',
  ],
  'store-full': [
    'Auf dem Datenträger von {path} ist kein Platz mehr. Es gilt weiter der vorige Stand.',
    'Schaffen Sie Platz und speichern Sie noch einmal.',
  ],
  'store-unreadable': [
    'Der Datenordner {path} lässt sich nicht lesen ({reason}).',
    'Prüfen Sie Rechte und Laufwerk und versuchen Sie es noch einmal.',
  ],
  'record-missing': ['Im Datenordner fehlt: {record}.', 'Prüfen Sie die Kennung und den Ordner (--data).'],
  'record-damaged': [
    '{record}: Kein Stand ist mehr lesbar.',
    'Holen Sie ihn aus einer Sicherung (koffer restore-backup); die beschädigten Dateien liegen im Ordner set-aside.',
  ],
  'record-newer': [
    '{record}: Eine neuere Version von Werkstattkoffer hat die Datei {path} gespeichert (Schema {schema}). Sie bleibt unverändert.',
    'Öffnen Sie sie mit der neueren Version.',
  ],
  'record-changed': [
    '{record}: Inzwischen wurde an anderer Stelle gespeichert (Stand {found} statt {expected}).',
    'Öffnen Sie den neuen Stand und ändern Sie ihn noch einmal.',
  ],
  'record-invalid': [
    '{record}: Kennung oder Form stimmen nicht.',
    'Kennungen bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen, höchstens 64 Zeichen.',
  ],
  'version-missing': ['{record}: Die Version {number} gibt es nicht.', 'Vorhandene Versionen zeigt die Geschichte.'],
  'record-set-aside': [
    '{record}: Die Datei war nicht lesbar, {damage}. Sie liegt jetzt unter {path}.',
    '{state} Heben Sie die Datei auf, bis Sie nichts vermissen.',
  ],
  'record-previous-used': ['{record}: Die Datei {path} ist nicht lesbar, {damage}.', '{state}'],
  'history-set-aside': [
    '{record}: Alte Versionen waren nicht lesbar ({count}). Die ganze Geschichte liegt jetzt unter {path}.',
    'Der aktuelle Stand und alle anderen Versionen sind da.',
  ],
  'backup-left-out': [
    '{path} ist nicht in der Sicherung: Die Datei lässt sich nicht lesen, oder ihr Name ist nicht erlaubt.',
    'Prüfen Sie Rechte und Namen und sichern Sie noch einmal, wenn Sie die Datei brauchen.',
  ],
  'state-replaced': [
    'Der Stand davor liegt in {path}.',
    'So holen Sie ihn zurück: koffer restore-backup "{path}" --data "{data}"',
  ],
  'replaced-missing': [
    'Den ersetzten Stand „{name}“ gibt es nicht.',
    'Vorhandene Stände liegen im Ordner replaced des Datenordners. Der Datenordner wurde nicht verändert.',
  ],
  'record-unreadable': [
    '{record}: Die Datei {path} lässt sich nicht lesen ({reason}).',
    'Prüfen Sie die Rechte der Datei. Alles andere ist da.',
  ],
  'record-recovered': [
    '{record}: Die Datei fehlte. {state}',
    'Prüfen Sie, ob ein Virenscanner oder ein Abgleich sie entfernt hat.',
  ],
  'history-newer': [
    '{record}: Die Datei ist älter (Stand {used}) als die Geschichte (Stand {newest}); ein Abgleich oder eine Sicherung hat wohl eine alte Fassung zurückgelegt.',
    'Die neueren Versionen sind noch da: koffer project history {id}, dann koffer project restore {id} {newest}.',
  ],
  'backup-invalid': [
    '{path} ist keine vollständige Sicherung: {file} {flaw}.',
    'Der Datenordner wurde nicht verändert. Wählen Sie eine andere Sicherung.',
  ],
  'backup-newer': [
    '{path} stammt von einer neueren Version von Werkstattkoffer.',
    'Der Datenordner wurde nicht verändert. Verwenden Sie die neuere Version.',
  ],
}

const damages: Readonly<Record<string, string>> = {
  empty: 'sie ist leer',
  zeros: 'sie enthält nur Nullen',
  'not-json': 'sie ist abgeschnitten oder zerstört',
  checksum: 'ihr Inhalt wurde verändert',
  shape: 'ihr Inhalt passt nicht',
  folder: 'dort liegt ein Ordner',
}

const flaws: Readonly<Record<string, string>> = {
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

/** The words that stand for facts of the store. */
export function storeFacts(facts: Readonly<Record<string, string | number>>): Readonly<Record<string, string>> {
  const { kind = 'projects', id = '', reason = '', used = 0, since = '', from } = facts
  const record = kind === 'settings' ? 'Einstellungen' : kind === 'profiles' ? `Profil „${id}“` : `Vorhaben „${id}“`
  return {
    record,
    moment: momentOf(String(since)),
    flaw: flaws[reason] ?? String(reason),
    damage: damages[reason] ?? String(reason),
    state:
      used === 0
        ? 'Ein früherer Stand ist nicht da.'
        : `Es gilt der ${from === 'history' ? 'letzte Stand der Geschichte' : 'Stand davor'} (Stand ${used}).`,
  }
}

/** In local time: a person compares it with the clock on the wall. */
function momentOf(iso: string): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return '?'
  return new Intl.DateTimeFormat('de', { dateStyle: 'short', timeStyle: 'short' }).format(time)
}
