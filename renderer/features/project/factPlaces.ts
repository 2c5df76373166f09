import { placeholderEntry } from '../../../main/core/facts/placeholders.ts'

/** Where a person gives the fact that a placeholder stands for. */
export type FactPlace =
  /** A field of the project, by its path. */
  | { readonly kind: 'field'; readonly field: string }
  /** A field of the profile. */
  | { readonly kind: 'profile'; readonly field: string }
  /** Nothing that a form asks for. */
  | { readonly kind: 'none'; readonly path: string }

export function factPlace(path: string): FactPlace {
  const entry = placeholderEntry(path)
  const key = entry?.key ?? ''
  switch (entry?.source) {
    case 'project':
      return { kind: 'field', field: key === 'dates' ? (path.includes('datum2') ? 'dates.1' : 'dates.0') : key }
    case 'profile':
      return { kind: 'profile', field: key }
    case 'people':
    case 'ratings':
    case 'agenda':
      return { kind: 'field', field: entry.source }
    default:
      return { kind: 'none', path }
  }
}

export interface MissingFact {
  readonly place: FactPlace
  /** Ids of the documents that lack it. */
  readonly documents: readonly string[]
}

/** The fields of a project in the order of its form. */
const order = [
  'title',
  'dates.0',
  'dates.1',
  'start',
  'end',
  'headcount',
  'profile',
  'place.name',
  'place.room',
  'place.street',
  'place.postalCode',
  'place.city',
  'place.directions',
  'facilitator.name',
  'facilitator.contact',
  'host.name',
  'host.role',
  'replyBy',
  'agenda',
  'people',
  'ratings',
]
const rank = ({ kind, ...place }: FactPlace): number =>
  kind === 'field' && 'field' in place ? order.indexOf(place.field) : kind === 'profile' ? 100 : 200

/** What is missing, each fact once, in the order of the form. Without a profile it is the profile that is missing. */
export function missingFacts(
  documents: readonly { readonly id: string; readonly missing: readonly string[] }[],
  hasProfile: boolean,
): readonly MissingFact[] {
  const facts = new Map<string, { readonly place: FactPlace; readonly documents: string[] }>()
  for (const { id, missing } of documents)
    for (const path of missing) {
      const found = factPlace(path)
      const place: FactPlace = found.kind === 'profile' && !hasProfile ? { kind: 'field', field: 'profile' } : found
      const key = JSON.stringify(place)
      const known = facts.get(key) ?? { place, documents: [] }
      facts.set(key, known)
      if (!known.documents.includes(id)) known.documents.push(id)
    }
  return [...facts.values()].sort((a, b) => rank(a.place) - rank(b.place))
}

/** The place of a fact by its path in the project: `dates.0`, `place.room`, `agenda.tag.rows.mittag.minutes`. */
export function factOf(path: string): FactPlace {
  const [first = ''] = path.split('.')
  if (first === 'agenda' || first === 'people' || first === 'ratings' || first === 'profile')
    return { kind: 'field', field: first }
  return { kind: 'field', field: path === 'dates' ? 'dates.0' : path }
}
