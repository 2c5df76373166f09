/** One saved version of a Vorhaben. Nobody asks who: only when and what. */
export interface Version {
  /** The generation of the record that was saved with it. */
  readonly number: number
  /** ISO 8601 in UTC. */
  readonly at: string
  /** In plain words, for example `Text geändert: Einladung, 3 Absätze`. */
  readonly what: string
  /** Given by a person; named versions are never thinned out. */
  readonly name?: string
}

/** A version as it is stored: `content` is what the save needs to be undone or looked at again, any JSON. */
export interface StoredVersion extends Version {
  readonly content: unknown
}
export type NewVersion = Omit<StoredVersion, 'number'>
