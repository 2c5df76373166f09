import type { Fault } from '../../main/bridge/contract.ts'
import type { FaultCode } from '../../main/bridge/faultCodes.ts'
import { faultsDe } from './faults.de.ts'
import { faultsEn } from './faults.en.ts'

/** In the window's language. A code without wording is a fault of the program. */
export function wordFault(
  { code, facts }: Fault,
  language: string,
): { readonly happened: string; readonly mend: string } {
  const table = language === 'en' ? faultsEn : faultsDe
  const [happened, mend] = table[code as FaultCode] ?? table.internal
  const known: Fault['facts'] = { reason: code, ...facts, ...storeWords(facts, language === 'en' ? 'en' : 'de') }
  const fill = (text: string): string =>
    text.replace(/\{([a-z]+)\}/gi, (whole, name: string) => String(known[name] ?? whole))
  return { happened: fill(happened), mend: fill(mend) }
}

/** A record has no name that a person knows; what kind it is and what is in use instead can be said. */
function storeWords({ kind, used, from }: Fault['facts'], language: 'de' | 'en'): Readonly<Record<string, string>> {
  const words = records[language]
  return {
    record: kind === 'settings' ? words.settings : kind === 'profiles' ? words.profile : words.project,
    state: used === 0 || used === undefined ? words.none : from === 'history' ? words.history : words.previous,
  }
}

const records = {
  de: {
    settings: 'der Einstellungen',
    profile: 'eines Profils',
    project: 'eines Vorhabens',
    none: 'Einen früheren Stand gibt es nicht.',
    history: 'Sie arbeiten jetzt mit dem letzten Stand aus dem Verlauf.',
    previous: 'Sie arbeiten jetzt mit dem letzten gespeicherten Stand davor.',
  },
  en: {
    settings: 'the settings',
    profile: 'a profile',
    project: 'a project',
    none: 'There is no earlier state.',
    history: 'You are now working with the last state of the history.',
    previous: 'You are now working with the state saved before.',
  },
} as const
