/**
 * The catalogue of placeholder paths: what authors may write between `{{` and `}}`.
 * `key` names the entry that holds the value, in the profile or project file, for hints and forms.
 */
export interface PlaceholderEntry {
  readonly path: string
  readonly label: string
  readonly example: string
  readonly source: 'profile' | 'project' | 'people' | 'agenda' | 'package' | 'ratings'
  readonly key?: string
}

const profile = (path: string, key: string, label: string, example: string): PlaceholderEntry => ({
  path: `profil.${path}`,
  label,
  example,
  source: 'profile',
  key,
})
const project = (path: string, key: string, label: string, example: string): PlaceholderEntry => ({
  path: `vorhaben.${path}`,
  label,
  example,
  source: 'project',
  key,
})
const other = (source: PlaceholderEntry['source'], path: string, label: string, example: string): PlaceholderEntry => ({
  path,
  label,
  example,
  source,
})

/** Stands in the catalogue for the id of an agenda row. */
export const rowId = 'KENNUNG'

export const placeholders: readonly PlaceholderEntry[] = [
  profile('name', 'name', 'Name der Kommune', 'Musterstadt'),
  profile('amtlich', 'officialName', 'Amtliche Bezeichnung', 'Stadt Musterstadt'),
  profile('art', 'kind', 'Art der Kommune', 'Stadt'),
  profile('strasse', 'address.street', 'Straße und Hausnummer', 'Marktplatz 1'),
  profile('plz', 'address.postalCode', 'Postleitzahl', '01234'),
  profile('ort', 'address.city', 'Ort', 'Musterstadt'),
  profile('kontakt.name', 'contact.name', 'Kontaktperson', 'Katrin Öztürk-Weiß'),
  profile('kontakt.funktion', 'contact.role', 'Funktion der Kontaktperson', 'Stabsstelle Digitalisierung'),
  profile('kontakt.telefon', 'contact.phone', 'Telefon', '01234 567-890'),
  profile('kontakt.email', 'contact.email', 'E-Mail', 'digitalisierung@musterstadt.example'),
  profile('web', 'contact.web', 'Internetseite', 'https://www.musterstadt.example'),
  profile('impressum', 'imprint', 'Impressum', 'Herausgegeben von der Stadt Musterstadt'),
  project('titel', 'title', 'Titel des Vorhabens', 'Digitalisierungs-Werkstatt Musterstadt'),
  project('datum', 'dates', 'Datum', 'Donnerstag, 18. März 2027'),
  project('datum.kurz', 'dates', 'Datum, kurz', '18.03.2027'),
  project('datum2', 'dates', 'Zweiter Tag', 'Freitag, 19. März 2027'),
  project('datum2.kurz', 'dates', 'Zweiter Tag, kurz', '19.03.2027'),
  project('beginn', 'start', 'Beginn', '09:00'),
  project('ende', 'end', 'Ende', '16:30'),
  project('ort', 'place.name', 'Veranstaltungsort', 'Bürgerhaus Alte Färberei'),
  project('raum', 'place.room', 'Raum', 'Großer Saal'),
  project('ort.strasse', 'place.street', 'Straße des Veranstaltungsorts', 'Färbergasse 12'),
  project('ort.plz', 'place.postalCode', 'Postleitzahl des Veranstaltungsorts', '01234'),
  project('ort.stadt', 'place.city', 'Stadt des Veranstaltungsorts', 'Musterstadt'),
  project('anfahrt', 'place.directions', 'Anfahrt', 'Bus 4 bis Färbergasse'),
  project('personen', 'headcount', 'Zahl der Personen', '30'),
  project('moderation', 'facilitator.name', 'Moderation', 'Dr. Miriam Lehnert'),
  project('moderation.kontakt', 'facilitator.contact', 'Kontakt der Moderation', 'miriam.lehnert@musterstadt.example'),
  project('gastgeber', 'host.name', 'Wer einlädt', 'Jörg Brückner'),
  project('gastgeber.funktion', 'host.role', 'Funktion der Person, die einlädt', 'Bürgermeister'),
  project('antwort-bis', 'replyBy', 'Antwort bis', 'Donnerstag, 4. März 2027'),
  other('people', 'person.name', 'Name der Person', 'Ayşe Yılmaz'),
  other('people', 'person.organisation', 'Organisation der Person', 'Seniorenbeirat'),
  other('people', 'person.rolle', 'Rolle der Person', 'Vorsitz'),
  other('agenda', `agenda.${rowId}.beginn`, 'Beginn einer Agendazeile', '12:30'),
  other('agenda', `agenda.${rowId}.ende`, 'Ende einer Agendazeile', '13:30'),
  other('agenda', `agenda.${rowId}.zeit`, 'Beginn und Ende einer Agendazeile', '12:30–13:30'),
  other('agenda', `agenda.${rowId}.dauer`, 'Dauer einer Agendazeile', '60 Minuten'),
  other('agenda', `agenda.${rowId}.titel`, 'Titel einer Agendazeile', 'Mittagspause'),
  other('package', 'paket.version', 'Version des Materialpakets', '1.0.0'),
  other('package', 'paket.titel', 'Titel des Materialpakets', 'Werkstattkoffer'),
  other('package', 'datum', 'Stand der Unterlagen', '24.11.2026'),
  other('ratings', 'auswertung.staerkstes', 'Feld mit der höchsten Bewertung', 'Auftrag und Werte'),
  other('ratings', 'auswertung.schwaechstes', 'Feld mit der niedrigsten Bewertung', 'Daten'),
  other('ratings', 'auswertung.luecke', 'Feld, in dem die Gruppen am weitesten auseinanderliegen', 'Teilhabe'),
  other('ratings', 'auswertung.anzahl', 'Zahl der Bewertungsbögen', '12'),
]

const byPath = new Map(placeholders.map((entry) => [entry.path, entry]))

/** The entry of a path; `agenda.mittag.beginn` gives that of `agenda.KENNUNG.beginn`. Undefined: no such path. */
export function placeholderEntry(path: string): PlaceholderEntry | undefined {
  return byPath.get(path) ?? byPath.get(path.replace(/^agenda\.[^.]+\./, `agenda.${rowId}.`))
}
