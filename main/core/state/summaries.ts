import { z } from 'zod'
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

const datedSchema = {
  id: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
  trashedAt: z.string().exactOptional(),
}
const schemas: { readonly [K in Kind]: z.ZodType<Summaries[K]> } = {
  settings: z.object({ id: z.string() }),
  profiles: z.object({ ...datedSchema, name: z.string() }),
  projects: z.object({
    ...datedSchema,
    title: z.string(),
    kit: z.string(),
    package: z.object({ id: z.string(), version: z.string() }),
    profile: z.string().exactOptional(),
    date: z.string().exactOptional(),
    place: z.string().exactOptional(),
    adapted: z.array(z.string()),
  }),
}

/** A summary that was stored, or nothing when it is none: the record is read instead. */
export const decodeSummary = <K extends Kind>(kind: K, value: unknown): Summaries[K] | undefined =>
  schemas[kind].safeParse(value).data
