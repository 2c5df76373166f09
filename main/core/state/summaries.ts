import type { Kind, Settings, StoredProfile, StoredProject } from './records.ts'
import { isObject } from './seal.ts'

/** What a list shows of a record without reading all of it. */
export interface Summaries {
  readonly settings: { readonly id: string }
  readonly profiles: ProfileSummary
  readonly projects: ProjectSummary
}
export type Summary<K extends Kind> = Summaries[K] & {
  /** Counts the saves of this record, from 1. */
  readonly generation: number
}

interface DatedSummary {
  readonly id: string
  readonly createdAt: string
  readonly changedAt: string
  readonly trashedAt?: string
}
export interface ProfileSummary extends DatedSummary {
  readonly name: string
}
export interface ProjectSummary extends DatedSummary {
  readonly title: string
  readonly kit: string
  readonly package: { readonly id: string; readonly version: string }
  readonly profile?: string
  /** First day, YYYY-MM-DD. */
  readonly date?: string
  /** Name of the house. */
  readonly place?: string
  /** Ids of the documents with local changes. */
  readonly adapted: readonly string[]
}

export const summariseSettings = ({ id }: Settings): Summaries['settings'] => ({ id })

export const summariseProfile = (profile: StoredProfile): ProfileSummary => ({
  ...dated(profile),
  name: profile.facts.name,
})

export function summariseProject(project: StoredProject): ProjectSummary {
  const [date] = Array.isArray(project.facts.dates) ? project.facts.dates : []
  const place = isObject(project.facts.place) ? project.facts.place.name : undefined
  return {
    ...dated(project),
    title: project.facts.title,
    kit: project.kit,
    package: { id: project.package.id, version: project.package.version },
    ...(project.profile === undefined ? {} : { profile: project.profile }),
    ...(typeof date === 'string' ? { date } : {}),
    ...(typeof place === 'string' ? { place } : {}),
    adapted: Object.keys(project.adaptations),
  }
}

const dated = ({ id, createdAt, changedAt, trashedAt }: DatedSummary): DatedSummary => ({
  id,
  createdAt,
  changedAt,
  ...(trashedAt === undefined ? {} : { trashedAt }),
})

/** Fields of a summary by what they hold; the optional ones end with a question mark. By hand: a list asks this of ten thousand. */
const dates = { id: 'text', createdAt: 'text', changedAt: 'text', trashedAt: 'text?' } as const
const fields: { readonly [K in Kind]: Readonly<Record<string, 'text' | 'text?' | 'texts' | 'package'>> } = {
  settings: { id: 'text' },
  profiles: { ...dates, name: 'text' },
  projects: {
    ...dates,
    title: 'text',
    kit: 'text',
    package: 'package',
    profile: 'text?',
    date: 'text?',
    place: 'text?',
    adapted: 'texts',
  },
}

/** A summary that was stored, or nothing when it is none: the record is read instead. */
export function decodeSummary<K extends Kind>(kind: K, value: unknown): Summaries[K] | undefined {
  if (!isObject(value)) return undefined
  const known = fields[kind]
  for (const name in known) {
    const field = value[name]
    const form = known[name]
    const fits =
      form === 'texts'
        ? Array.isArray(field) && field.every((each) => typeof each === 'string')
        : form === 'package'
          ? isObject(field) && typeof field.id === 'string' && typeof field.version === 'string'
          : typeof field === 'string' || (form === 'text?' && field === undefined)
    if (!fits) return undefined
  }
  return value as unknown as Summaries[K]
}
