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
  const known: Fault['facts'] = { reason: code, ...facts }
  const fill = (text: string): string =>
    text.replace(/\{([a-z]+)\}/gi, (whole, name: string) => String(known[name] ?? whole))
  return { happened: fill(happened), mend: fill(mend) }
}
