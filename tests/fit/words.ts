import type { Chance } from '../hostile/randomSource.ts'

/** What people write that is longer than a line has room for. */
const compounds = [
  'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  'Verkehrsinfrastrukturfinanzierungsgesellschaft',
  'Digitalisierungsstrategiewerkstatt',
  'Bundespräsidentenstichwahlwiederholungsverschiebung',
  'Straßenentwässerungsinvestitionskostenschuldendienstumlage',
  'Gemeindeverwaltungsverbandsversammlungsvorsitzendenstellvertreterin',
]
const others = [
  'https://www.musterstadt-am-inn.example/verwaltung/digitalisierung/werkstatt?formular=anmeldung&kennung=20270318-abcdef',
  'digitalisierungsbeauftragte.stellvertretung@verwaltungsgemeinschaft-musterstadt-am-inn.example',
  'DE89370400440532013000987654321098765432109876543210987654321098765432',
  '1.234.567.890.123.456.789.012.345.678.901.234.567.890,00',
  'x'.repeat(70),
  'W'.repeat(45),
  'NichtWortGetrenntGeschriebenerBezeichnerAusEinemFachverfahren_mit_Unterstrichen_und_mehr',
]
const usual = ['und', 'Bürgerinnen', 'für', 'Verwaltung', 'die', 'Beteiligung', 'am', 'Donnerstag', 'Werkstatt']

export const longWord = (one: Chance): string => one.of(one.maybe(0.65) ? compounds : others)
const anyWord = (one: Chance): string => (one.maybe(0.45) ? longWord(one) : one.of(usual))

/** A text that is longer by `share` (0 to 3) of its length, at least by a word. */
export function stretch(text: string, share: number, one: Chance): string {
  if (text.trim() === '' || share === 0) return text
  let longer = text
  while (longer.length < text.length * (1 + share)) longer += ` ${anyWord(one)}`
  return longer
}

export const phrase = (one: Chance, most: number): string =>
  Array.from({ length: 1 + one.below(most) }, () => anyWord(one)).join(' ')
