import type { Fault } from '../core/outcome.ts'

type Language = 'de' | 'en'
interface Words {
  readonly title: string
  readonly happened: string
  readonly mend: string
}

/** Before there is a window there are no tables of the window either: why the app cannot start, and what to do. */
export function wordStartFault({ code, facts }: Fault, locale: string): Words {
  const language: Language = locale.toLowerCase().startsWith('de') ? 'de' : 'en'
  const [happened, mend] = (wording[language] as Readonly<Record<string, Pair>>)[code] ?? wording[language].other
  const known: Fault['facts'] = { reason: code, ...facts }
  const fill = (text: string): string =>
    text.replace(/\{([a-z]+)\}/g, (whole, name: string) => String(known[name] ?? whole))
  return { title: titles[language], happened: fill(happened), mend: fill(mend) }
}

const titles = { de: 'Werkstattkoffer lässt sich nicht öffnen', en: 'Werkstattkoffer cannot be opened' }

type Pair = readonly [happened: string, mend: string]
const wording = {
  de: {
    'store-unreadable': [
      'Der Ordner mit Ihren Daten lässt sich nicht lesen:\n{path}',
      'Prüfen Sie, ob das Laufwerk verbunden ist und ob Sie den Ordner öffnen dürfen. Starten Sie Werkstattkoffer dann noch einmal.',
    ],
    'store-not-writable': [
      'Der Ordner für Ihre Daten lässt sich nicht anlegen:\n{path}',
      'Prüfen Sie, ob das Laufwerk verbunden ist und ob Sie dort speichern dürfen, oder fragen Sie Ihre IT nach einem anderen Ordner.',
    ],
    'store-full': [
      'Auf dem Datenträger ist kein Platz mehr:\n{path}',
      'Schaffen Sie Platz und starten Sie Werkstattkoffer dann noch einmal. Ihre Daten sind unverändert.',
    ],
    'package-invalid': [
      'Die mitgelieferten Unterlagen sind nicht vollständig:\n{path}',
      'Installieren Sie Werkstattkoffer noch einmal. Ihre Daten bleiben dabei erhalten.',
    ],
    'kit-invalid': [
      'Die mitgelieferten Unterlagen sind beschädigt:\n{path}',
      'Installieren Sie Werkstattkoffer noch einmal. Ihre Daten bleiben dabei erhalten.',
    ],
    'file-missing': [
      'Ein Teil des Programms fehlt:\n{path}',
      'Installieren Sie Werkstattkoffer noch einmal. Ihre Daten bleiben dabei erhalten.',
    ],
    'switch-refused': [
      'Werkstattkoffer wurde mit einer Option gestartet, die es nicht annimmt:\n{option}',
      'Nehmen Sie die Option aus der Verknüpfung oder dem Aufruf. Erlaubt ist --data mit dem Ordner für Ihre Daten. Haben Sie nichts geändert, zeigen Sie diese Meldung Ihrer IT.',
    ],
    other: [
      'Beim Start ist etwas schiefgegangen: {reason}',
      'Starten Sie Werkstattkoffer noch einmal. Bleibt es dabei, geben Sie diese Meldung Ihrer IT.',
    ],
  },
  en: {
    'store-unreadable': [
      'The folder with your data cannot be read:\n{path}',
      'Check whether the drive is connected and whether you may open the folder. Then start Werkstattkoffer again.',
    ],
    'store-not-writable': [
      'The folder for your data cannot be made:\n{path}',
      'Check whether the drive is connected and whether you may save there, or ask your IT for another folder.',
    ],
    'store-full': [
      'There is no space left on the disk:\n{path}',
      'Make space and start Werkstattkoffer again. Your data are unchanged.',
    ],
    'package-invalid': [
      'The materials that come with the program are not complete:\n{path}',
      'Install Werkstattkoffer again. Your data stay.',
    ],
    'kit-invalid': [
      'The materials that come with the program are damaged:\n{path}',
      'Install Werkstattkoffer again. Your data stay.',
    ],
    'file-missing': ['A part of the program is missing:\n{path}', 'Install Werkstattkoffer again. Your data stay.'],
    'switch-refused': [
      'Werkstattkoffer was started with an option that it does not take:\n{option}',
      'Take the option out of the shortcut or the call. Allowed is --data with the folder for your data. If you have changed nothing, show this message to your IT.',
    ],
    other: [
      'Something went wrong at the start: {reason}',
      'Start Werkstattkoffer again. If it happens again, give this message to your IT.',
    ],
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, Pair>>>>
