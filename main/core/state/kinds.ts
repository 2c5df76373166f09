import type { Step } from './migrate.ts'
import { withOwnFiles } from './ownFiles.ts'
import { type Kind, type Records, SettingsSchema, StoredProfileSchema, StoredProjectSchema } from './records.ts'
import { type Summaries, summariseProfile, summariseProject, summariseSettings } from './summaries.ts'

/** What the store knows about one kind of record. */
export interface RecordKind<K extends Kind> {
  /** Leads older schemas to the current one, a step each; fixtures of every old schema stay in the tests. */
  readonly steps: readonly Step[]
  /** The record with all its unknown fields and no file named outside of it, or nothing when the shape is wrong. */
  readonly decode: (content: unknown) => Records[K] | undefined
  readonly summarise: (record: Records[K]) => Summaries[K]
}
export type Kinds = { readonly [K in Kind]: RecordKind<K> }

export const kinds: Kinds = {
  settings: {
    steps: [],
    decode: (content) => (SettingsSchema.safeParse(content).success ? (content as Records['settings']) : undefined),
    summarise: summariseSettings,
  },
  profiles: {
    steps: [],
    decode: (content) =>
      StoredProfileSchema.safeParse(content).success ? withOwnFiles(content as Records['profiles']) : undefined,
    summarise: summariseProfile,
  },
  projects: {
    steps: [],
    decode: (content) =>
      StoredProjectSchema.safeParse(content).success ? withOwnFiles(content as Records['projects']) : undefined,
    summarise: summariseProject,
  },
}
