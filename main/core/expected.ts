/** What a value in a profile, project, package or kit file should be, by name, each with an example of it. Zod says the name. */
export const examples = {
  object: undefined,
  profile: { name: 'Musterstadt' },
  'one-of': undefined,
  // Profile files.
  'municipality-name': 'Musterstadt',
  'official-name': 'Stadt Musterstadt',
  'municipality-kind': 'town',
  logo: 'wappen.svg',
  'logo-alt': 'Wappen der Stadt Musterstadt',
  colours: { primary: '#1f4e79', accent: '#b3541e' },
  'primary-colour': '#1f4e79',
  'accent-colour': '#b3541e',
  address: { street: 'Marktplatz 1', postalCode: '01234', city: 'Musterstadt' },
  street: 'Marktplatz 1',
  'postal-code': '01234',
  city: 'Musterstadt',
  contact: { name: 'Katrin Öztürk-Weiß' },
  'contact-name': 'Katrin Öztürk-Weiß',
  'contact-role': 'Stabsstelle Digitalisierung',
  phone: '01234 567-890',
  email: 'digitalisierung@musterstadt.example',
  web: 'https://www.musterstadt.example',
  imprint: 'Herausgegeben von der Stadt Musterstadt, Marktplatz 1, 01234 Musterstadt',
  // Project files.
  project: { kit: 'werkstatt-basis', title: 'Digitalisierungs-Werkstatt Musterstadt' },
  kit: 'werkstatt-basis',
  'project-title': 'Digitalisierungs-Werkstatt Musterstadt',
  dates: ['2027-03-18'],
  date: '2027-03-18',
  'reply-by': '2027-03-04',
  start: '09:00',
  end: '16:30',
  time: '12:30',
  venue: { name: 'Bürgerhaus Alte Färberei' },
  'venue-name': 'Bürgerhaus Alte Färberei',
  room: 'Großer Saal',
  'venue-street': 'Färbergasse 12',
  directions: 'Bus 4 bis Färbergasse',
  facilitator: { name: 'Dr. Miriam Lehnert' },
  'facilitator-name': 'Dr. Miriam Lehnert',
  'facilitator-contact': 'miriam.lehnert@musterstadt.example',
  host: { name: 'Jörg Brückner', role: 'Bürgermeister' },
  'host-name': 'Jörg Brückner',
  'host-role': 'Bürgermeister',
  headcount: 30,
  'people-file': 'teilnehmende.csv',
  'ratings-file': 'bewertungen.csv',
  agendas: { tag: { start: '09:00', rows: { mittag: { minutes: 45 } } } },
  agenda: { start: '09:00', rows: { mittag: { minutes: 45 } } },
  'agenda-rows': { mittag: { minutes: 45 } },
  'agenda-row': { minutes: 45 },
  minutes: 45,
  // package.yaml and kit.yaml.
  entries: undefined,
  identifier: 'werkstatt-basis',
  'identifier-characters': 'werkstatt-basis',
  version: '1.0.0',
  title: 'Digitalisierungs-Werkstatt',
  publisher: 'Stadt Musterstadt',
  language: 'de',
  licence: 'CC BY 4.0',
  category: { id: 'workshops', de: 'Workshops', en: 'Workshops' },
  categories: [{ id: 'workshops', de: 'Workshops', en: 'Workshops' }],
  'categories-once': undefined,
  'german-name': 'Workshops',
  'english-name': 'Workshops',
  'package-date': '2026-11-24',
  icon: 'bilder/zeichen.svg',
  summary: undefined,
  duration: '1 Tag',
  'whole-people': 8,
  'some-people': 8,
  'group-size': { min: 8, max: 24 },
  'group-order': { min: 8, max: 24 },
  documents: ['auf-einen-blick'],
  'some-documents': ['auf-einen-blick'],
  ratings: { auftrag: 'Auftrag und Werte' },
  'rating-field': 'Auftrag und Werte',
} as const satisfies Readonly<Record<string, unknown>>
export type Expected = keyof typeof examples

export const isExpected = (name: string): name is Expected => Object.hasOwn(examples, name)

/** What may stand at a place of a document: one of these words, a number of this range, or text of this form. */
export type Allowed =
  | readonly string[]
  | { readonly least: number; readonly most: number; readonly whole: boolean }
  | 'text'
  | 'line'
  | 'identifier'
  | 'clock'
  | 'minutes'
  | 'numbers'
