import type { Agenda, Placeholder } from '../document/document.ts'
import { plainText } from '../document/text.ts'
import { agendaTotals, timetable } from './agenda.ts'
import { calculate } from './calculate.ts'
import { longDate, shortDate } from './dates.ts'
import { changedAgendas, type Facts, type Person } from './facts.ts'
import { evaluate, outstanding } from './ratings.ts'

type Language = 'de' | 'en'
/** Text of a path, or undefined when the facts do not hold it. */
export type Values = (path: string, person?: Person) => string | undefined

export function valuesOf(facts: Facts, language: Language): Values {
  const agendas = changedAgendas(facts)
  const fixed = new Map(
    Object.entries({ ...profileValues(facts, language), ...projectValues(facts, language, agendas) }),
  )
  for (const [path, value] of Object.entries(ratingValues(facts, language))) fixed.set(path, value)
  fixed.set('paket.version', facts.package.version)
  fixed.set('paket.titel', facts.package.title)
  fixed.set('datum', shortDate(facts.package.date, language))
  // The title of a row may hold facts itself, but not those of another row, which might lead back here.
  const placeholder = ({ path, steps }: Placeholder): string => {
    const value = fixed.get(path)
    return (value && (steps.length === 0 ? value : calculate(value, steps))) || '…'
  }
  return (path, person) => {
    if (path.startsWith('person.')) return person && personValue(path, person)
    if (path.startsWith('agenda.')) return agendaValue(path, agendas, language, placeholder)
    return fixed.get(path) || undefined
  }
}

const kindNames: Record<Language, Record<NonNullable<NonNullable<Facts['profile']>['kind']>, string>> = {
  de: {
    town: 'Stadt',
    city: 'Großstadt',
    municipality: 'Gemeinde',
    market: 'Markt',
    district: 'Landkreis',
    association: 'Verwaltungsgemeinschaft',
    other: 'Kommune',
  },
  en: {
    town: 'town',
    city: 'city',
    municipality: 'municipality',
    market: 'market town',
    district: 'district',
    association: 'municipal association',
    other: 'municipality',
  },
}

function profileValues({ profile }: Facts, language: Language): Record<string, string | undefined> {
  const { address, contact } = profile ?? {}
  return {
    'profil.name': profile?.name,
    'profil.amtlich': profile?.officialName ?? profile?.name,
    'profil.art': profile?.kind && kindNames[language][profile.kind],
    'profil.strasse': address?.street,
    'profil.plz': address?.postalCode,
    'profil.ort': address?.city,
    'profil.kontakt.name': contact?.name,
    'profil.kontakt.funktion': contact?.role,
    'profil.kontakt.telefon': contact?.phone,
    'profil.kontakt.email': contact?.email,
    'profil.web': contact?.web,
    'profil.impressum': profile?.imprint,
  }
}

function projectValues(
  { project, people }: Facts,
  language: Language,
  agendas: ReadonlyMap<string, Agenda>,
): Record<string, string | undefined> {
  const { place, facilitator, host } = project ?? {}
  const [main] = agendas.values()
  const totals = main && main.rows.length > 0 ? agendaTotals(main) : undefined
  const [first, second] = project?.dates ?? []
  const headcount = project?.headcount ?? (people.length || undefined)
  return {
    'vorhaben.titel': project?.title,
    'vorhaben.datum': first && longDate(first, language),
    'vorhaben.datum.kurz': first && shortDate(first, language),
    'vorhaben.datum2': second && longDate(second, language),
    'vorhaben.datum2.kurz': second && shortDate(second, language),
    'vorhaben.beginn': project?.start ?? totals?.start,
    'vorhaben.ende': project?.end ?? totals?.end,
    'vorhaben.ort': place?.name,
    'vorhaben.raum': place?.room,
    'vorhaben.ort.strasse': place?.street,
    'vorhaben.ort.plz': place?.postalCode,
    'vorhaben.ort.stadt': place?.city,
    'vorhaben.anfahrt': place?.directions,
    'vorhaben.personen': headcount === undefined ? undefined : String(headcount),
    'vorhaben.moderation': facilitator?.name,
    'vorhaben.moderation.kontakt': facilitator?.contact,
    'vorhaben.gastgeber': host?.name,
    'vorhaben.gastgeber.funktion': host?.role,
    'vorhaben.antwort-bis': project?.replyBy && longDate(project.replyBy, language),
  }
}

function ratingValues(facts: Facts, language: Language): Record<string, string | undefined> {
  if (facts.ratings.length === 0) return {}
  const evaluation = evaluate(facts)
  const names = (by: 'highest' | 'lowest' | 'gap'): string => joined(outstanding(evaluation, by), language)
  return {
    'auswertung.staerkstes': names('highest'),
    'auswertung.schwaechstes': names('lowest'),
    'auswertung.luecke': names('gap'),
    'auswertung.anzahl': String(facts.ratings.length),
  }
}

function personValue(path: string, person: Person): string | undefined {
  if (path === 'person.name') return person.name
  if (path === 'person.organisation') return person.organisation
  return path === 'person.rolle' ? person.role : undefined
}

function agendaValue(
  path: string,
  agendas: ReadonlyMap<string, Agenda>,
  language: Language,
  placeholder: (node: Placeholder) => string,
): string | undefined {
  const [, id, what] = path.split('.')
  for (const agenda of agendas.values()) {
    const timed = timetable(agenda).find(({ row }) => row.id === id)
    if (!timed) continue
    const { start, end, row } = timed
    if (what === 'beginn') return start
    if (what === 'ende') return end
    if (what === 'zeit') return `${start}–${end}`
    if (what === 'titel') return plainText(row.title, { placeholder })
    return what === 'dauer' ? duration(row.minutes, language) : undefined
  }
  return undefined
}

const duration = (minutes: number, language: Language): string =>
  `${minutes}\u00A0${language === 'en' ? (minutes === 1 ? 'minute' : 'minutes') : minutes === 1 ? 'Minute' : 'Minuten'}`

function joined(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? ''
  const and = language === 'en' ? 'and' : 'und'
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}
