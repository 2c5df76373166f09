import type { Fault } from '../core/outcome.ts'
import { faultsDe } from '../wording/de/faults.ts'
import { faultsEn } from '../wording/en/faults.ts'
import { sayFault, type Words } from '../wording/words.ts'

type Language = 'de' | 'en'
interface StartWords {
  readonly title: string
  readonly happened: string
  readonly mend: string
}

/** Before there is a window: why the app cannot start, and what to do. */
export function wordStartFault(fault: Fault, locale: string): StartWords {
  const language: Language = locale.toLowerCase().startsWith('de') ? 'de' : 'en'
  const { title, faults } = wording[language]
  const [happened, mend] = sayFault(faults, fault)
  return { title, happened, mend }
}

/** What the window's tables would say of a window that is open is said otherwise. */
const wording: Readonly<Record<Language, { readonly title: string; readonly faults: Words['faults'] }>> = {
  de: {
    title: 'Werkstattkoffer lässt sich nicht öffnen',
    faults: {
      ...faultsDe,
      'store-unreadable': ({ path }) => [
        `Der Ordner mit Ihren Daten lässt sich nicht lesen:\n${path}`,
        'Prüfen Sie, ob das Laufwerk verbunden ist und ob Sie den Ordner öffnen dürfen. Starten Sie Werkstattkoffer dann noch einmal.',
      ],
      'store-not-writable': ({ path }) => [
        `Der Ordner für Ihre Daten lässt sich nicht anlegen:\n${path}`,
        'Prüfen Sie, ob das Laufwerk verbunden ist und ob Sie dort speichern dürfen, oder fragen Sie Ihre IT nach einem anderen Ordner.',
      ],
      'store-full': ({ path }) => [
        `Auf dem Datenträger ist kein Platz mehr:\n${path}`,
        'Schaffen Sie Platz und starten Sie Werkstattkoffer dann noch einmal. Ihre Daten sind unverändert.',
      ],
      'package-invalid': ({ path }) => [
        `Die mitgelieferten Unterlagen sind nicht vollständig:\n${path}`,
        'Installieren Sie Werkstattkoffer noch einmal. Ihre Daten bleiben dabei erhalten.',
      ],
      'kit-invalid': ({ path }) => [
        `Die mitgelieferten Unterlagen sind beschädigt:\n${path}`,
        'Installieren Sie Werkstattkoffer noch einmal. Ihre Daten bleiben dabei erhalten.',
      ],
      'file-missing': ({ path }) => [
        `Ein Teil des Programms fehlt:\n${path}`,
        'Installieren Sie Werkstattkoffer noch einmal. Ihre Daten bleiben dabei erhalten.',
      ],
      internal: ({ reason }) => [
        `Beim Start ist etwas schiefgegangen: ${reason}`,
        'Starten Sie Werkstattkoffer noch einmal. Bleibt es dabei, geben Sie diese Meldung Ihrer IT.',
      ],
    },
  },
  en: {
    title: 'Werkstattkoffer cannot be opened',
    faults: {
      ...faultsEn,
      'store-unreadable': ({ path }) => [
        `The folder with your data cannot be read:\n${path}`,
        'Check that the drive is connected and that you may open the folder. Then start Werkstattkoffer again.',
      ],
      'store-not-writable': ({ path }) => [
        `The folder for your data cannot be created:\n${path}`,
        'Check that the drive is connected and that you may save there, or ask your IT department for another folder.',
      ],
      'store-full': ({ path }) => [
        `There is no space left on the disk:\n${path}`,
        'Free up some space and start Werkstattkoffer again. Your data have not been changed.',
      ],
      'package-invalid': ({ path }) => [
        `The materials that come with the program are incomplete:\n${path}`,
        'Install Werkstattkoffer again. Your data will be kept.',
      ],
      'kit-invalid': ({ path }) => [
        `The materials that come with the program are damaged:\n${path}`,
        'Install Werkstattkoffer again. Your data will be kept.',
      ],
      'file-missing': ({ path }) => [
        `A part of the program is missing:\n${path}`,
        'Install Werkstattkoffer again. Your data will be kept.',
      ],
      internal: ({ reason }) => [
        `Something went wrong during start-up: ${reason}`,
        'Start Werkstattkoffer again. If it happens again, show this message to your IT department.',
      ],
    },
  },
}
