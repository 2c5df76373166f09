import { done, type Result } from '../../core/outcome.ts'
import type { Summary } from '../../core/state/summaries.ts'
import type { Store } from '../ports.ts'

export interface ProfileList {
  /** By name. */
  readonly profiles: readonly Summary<'profiles'>[]
  /** Thrown away last first. */
  readonly trashed: readonly Summary<'profiles'>[]
  /** Id of the profile that a new project takes: the chosen one, or else the oldest. */
  readonly standard?: string
}

/** Faults: those of the store. */
export async function listProfiles(store: Store): Promise<Result<ProfileList>> {
  const [known, trashed, settings] = await Promise.all([
    store.list('profiles'),
    store.trashed('profiles'),
    store.read('settings', 'settings'),
  ])
  if (!known.ok) return known
  if (!trashed.ok) return trashed
  const chosen = settings.ok ? settings.value.record.profile : undefined
  const [oldest] = known.value.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const standard = known.value.some(({ id }) => id === chosen) ? chosen : oldest?.id
  const profiles = known.value.toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
  return done({ profiles, trashed: trashed.value, ...(standard === undefined ? {} : { standard }) })
}
