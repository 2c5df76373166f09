import { placeholders } from '../../core/facts/placeholders.ts'
import type { Words } from '../words.ts'

/** What a version brought, in German, as a line of the history. */
export const changesDe: Words['changes'] = {
  unknown: 'Geändert',
  known: {
    unchanged: () => 'Nichts geändert',
    'project-created': () => 'Vorhaben angelegt',
    'project-copied': ({ title }) => `Kopie von „${title}“ angelegt`,
    'project-received': () => 'Vorhaben aus einer Datei übernommen',
    'changes-received': () => 'Änderungen aus einer Datei übernommen',
    'copy-received': () => 'Kopie aus einem Abgleich übernommen',
    'facts-changed': ({ keys }) => `Angaben geändert: ${some(keys.map(nameOf))}`,
    'ratings-received': () => 'Bewertungsbögen übernommen',
    'text-changed': ({ title, how, count, unit }) =>
      `${verbs[how]}: ${title}, ${count} ${units[unit][count === 1 ? 0 : 1]}`,
    'places-settled': ({ title }) => `Offene Stelle entschieden: ${title}`,
    'words-replaced': ({ find, by, count, documents }) =>
      `„${find}“ ersetzt durch „${by}“: ${count === 1 ? '1 Stelle' : `${count} Stellen`} in ${documents === 1 ? '1 Dokument' : `${documents} Dokumenten`}`,
    'templates-updated': ({ version }) => `Vorlagen auf Version ${version} gebracht`,
    'template-restored': ({ title }) => `Zur Vorlage zurückgekehrt: ${title}`,
    'version-restored': ({ number, name, at }) =>
      name !== undefined
        ? `Stand „${name}“ wiederhergestellt`
        : at !== undefined
          ? `Stand vom ${moment(at)} wiederhergestellt`
          : `Version ${number} wiederhergestellt`,
  },
}

const verbs = {
  changed: 'Text geändert',
  added: 'Text ergänzt',
  removed: 'Text gestrichen',
  moved: 'Reihenfolge geändert',
} as const
const units = { paragraph: ['Absatz', 'Absätze'], place: ['Stelle', 'Stellen'] } as const

function some(names: readonly string[]): string {
  const shown = names.slice(0, 4)
  const more = names.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`
}

/** The entry of the catalogue that reads this fact has its name. */
const nameOf = (key: string): string =>
  own[key] ?? placeholders.find((entry) => entry.source === 'project' && entry.key === key)?.label ?? key

const own: Readonly<Record<string, string>> = {
  agenda: 'Zeitplan',
  'dates.1': 'Zweiter Tag',
  people: 'Personen',
  profile: 'Profil',
  ratings: 'Bewertungsbögen',
}

/** In the local time of the person who reads it. */
const moment = (iso: string): string =>
  new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
