import { z } from 'zod'

/**
 * What the data folder keeps. Times are ISO 8601 in UTC. Objects are loose: fields that this version does not know
 * survive reading and writing.
 */
export interface Records {
  readonly settings: Settings
  readonly profiles: StoredProfile
  readonly projects: StoredProject
}
export type Kind = keyof Records

/** One record, its id is `settings`. */
export interface Settings {
  readonly id: string
  /** Id of the profile that a new project takes. */
  readonly profile?: string
  readonly language?: 'de' | 'en'
  readonly [unknown: string]: unknown
}

interface Dated {
  readonly id: string
  readonly createdAt: string
  readonly changedAt: string
  /** Set while the record lies in the trash. */
  readonly trashedAt?: string
  /** Files that the facts name (logo, people, ratings), by the name used there, so that the folder needs no other. */
  readonly files?: Readonly<Record<string, StoredFile>>
}
export type StoredFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly base64: string }

export interface StoredProfile extends Dated {
  /** The JSON of a profile file; `ProfileSchema` decodes it. */
  readonly facts: { readonly name: string; readonly [key: string]: unknown }
}

export interface StoredProject extends Dated {
  readonly kit: string
  readonly package: { readonly id: string; readonly version: string }
  /** Id of a stored profile. */
  readonly profile?: string
  /** The JSON of a project file; `ProjectSchema` decodes it. */
  readonly facts: { readonly title: string; readonly [key: string]: unknown }
  /** By document id. */
  readonly adaptations: Readonly<Record<string, unknown>>
}

const idForm = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/
const id = z.string().regex(idForm)
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Ids become file names on every platform: lower-case letters, digits and hyphens, at most 64, no device names. */
export const isRecordId = (value: string): boolean => idForm.test(value) && !reserved.test(value)

const file = z.union([
  z.looseObject({ kind: z.literal('text'), text: z.string() }),
  z.looseObject({ kind: z.literal('bytes'), base64: z.string() }),
])
const dated = {
  id,
  createdAt: z.string(),
  changedAt: z.string(),
  trashedAt: z.string().optional(),
  files: z.record(z.string(), file).optional(),
}

export const SettingsSchema = z.looseObject({
  id,
  profile: z.string().optional(),
  language: z.enum(['de', 'en']).optional(),
})
export const StoredProfileSchema = z.looseObject({ ...dated, facts: z.looseObject({ name: z.string() }) })
export const StoredProjectSchema = z.looseObject({
  ...dated,
  kit: z.string(),
  package: z.looseObject({ id: z.string(), version: z.string() }),
  profile: z.string().optional(),
  facts: z.looseObject({ title: z.string() }),
  adaptations: z.record(z.string(), z.unknown()),
})
