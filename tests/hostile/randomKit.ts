import { layouts } from '../../main/core/handout/sheets.ts'
import { jpeg, png } from '../adapters/pictures/samples.ts'
import { chance, randomSource } from './randomSource.ts'
import type { WholeKit } from './wholeKit.ts'

const svg = (inside: string, box = '0 0 90 60'): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inside}</svg>`)

/** Pictures of all kinds and shapes: square, flat, tall, tiny, with filters, with text, with a picture inside. */
const pictures: ReadonlyMap<string, Uint8Array> = new Map([
  ['bilder/flach.png', png(900, 9)],
  ['bilder/tief.png', png(40, 40, { depth: 16 })],
  ['bilder/foto.jpg', jpeg(320, 200)],
  ['bilder/hoch.jpg', jpeg(8, 900)],
  ['bilder/form.svg', svg('<rect width="90" height="60" fill="#146"/><circle cx="45" cy="30" r="20" fill="#fff"/>')],
  ['bilder/schrift.svg', svg('<text x="5" y="40" font-size="20">Rathaus</text>')],
  [
    'bilder/weich.svg',
    svg('<filter id="f"><feGaussianBlur stdDeviation="3"/></filter><rect filter="url(#f)" width="50" height="50"/>'),
  ],
  [
    'bilder/innen.svg',
    svg(
      `<image width="90" height="60" href="data:image/jpeg;base64,${Buffer.from(jpeg(64, 64)).toString('base64')}"/>`,
    ),
  ],
  ['bilder/schmal.svg', svg('<path d="M0 0h1000v1H0z"/>', '0 0 1000 1')],
])

/** A random document with pictures, for a random municipality with a random list of people, on a random layout. */
export function randomKit(seed: number): WholeKit {
  const one = chance(seed ^ 0x5eed)
  const names = [...pictures.keys()].filter(() => one.maybe(0.5))
  const document = randomSource(seed, names)
  const name = (): string =>
    one.of(['Anna Beispiel', 'Jo', 'Prof. Dr. Maximiliane von und zu Musterstadt-Beispielhausen', 'Ö'.repeat(60)])
  const people = Array.from({ length: one.of([0, 0, 1, 3, 25]) }, () => ({
    name: name(),
    organisation: one.of(['', 'Stadtverwaltung Musterstadt', 'Verein für Heimatpflege und Ortsverschönerung e. V.']),
    role: one.of(['', 'Leitung']),
  }))
  const title = one.of(['Bürgerwerkstatt', 'W'.repeat(300), 'Ein Titel '.repeat(60).trim()])
  const dates = one.maybe(0.5) ? { dates: ['2027-03-18'] } : {}
  const headcount = one.maybe(0.5) ? { headcount: 1 + one.below(60) } : {}
  const logo = one.maybe(0.4) ? one.of([...pictures]) : undefined
  const profile = {
    name: 'Musterstadt',
    ...(logo ? { logo: logo[0].slice(7), logoAlt: 'Wappen' } : {}),
    ...(one.maybe(0.5) ? { colours: { primary: one.of(['#004477', '#ffee00', '#000000']) } } : {}),
    ...(one.maybe(0.3) ? { imprint: 'Herausgegeben von der Stadt Musterstadt. '.repeat(12).trim() } : {}),
  }
  return {
    document,
    pictures: new Map([...pictures].filter(([src]) => names.includes(src))),
    facts: {
      profile: one.maybe(0.8) ? profile : undefined,
      project: one.maybe(0.8) ? { kit: 'kit', title, ...dates, ...headcount } : undefined,
      people,
      ratings: [],
    },
    logo: logo?.[1],
    layout: one.of(layouts),
  }
}
