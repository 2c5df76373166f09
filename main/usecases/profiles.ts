import { decodeProfile, type Profile } from '../core/facts/profile.ts'
import { done, failed, type Result } from '../core/outcome.ts'
import { imageFault } from '../core/package/image.ts'
import { keepUnknown } from '../core/state/keepUnknown.ts'
import { isRecordId, type StoredFile, type StoredProfile } from '../core/state/records.ts'
import type { Summary } from '../core/state/summaries.ts'
import type { Store } from './ports.ts'

export interface ProfilePorts {
  readonly store: Store
  /** ISO 8601 in UTC. */
  readonly now: () => string
  /** Eight lower-case letters and digits, new every time. */
  readonly newId: () => string
}

export interface ProfileList {
  /** By name. */
  readonly profiles: readonly Summary<'profiles'>[]
  /** Thrown away last first. */
  readonly trashed: readonly Summary<'profiles'>[]
  /** Id of the profile that a new Vorhaben takes: the chosen one, or else the oldest. */
  readonly standard?: string
}

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

/** An image file as it came from a person. */
export interface Logo {
  readonly bytes: Uint8Array
  readonly base64: string
}

/** Faults: `logo-too-large`, `logo-not-an-image`, `logo-svg-active`, `logo-svg-external`; facts: `path`. */
export function checkLogo(path: string, bytes: Uint8Array): Result<void> {
  const fault = imageFault(bytes)
  return fault ? failed(`logo-${fault}`, { path }) : done(undefined)
}

/** Without `id` a new profile. A logo that the facts name and that is not given stays what it was. */
export async function saveProfile(
  { id, facts, logo }: { readonly id?: string | undefined; readonly facts: Profile; readonly logo?: Logo | undefined },
  { store, now, newId }: ProfilePorts,
): Promise<Result<StoredProfile>> {
  if (id !== undefined && !isRecordId(id)) return failed('record-missing', { kind: 'profiles', id })
  const before = id === undefined ? undefined : await store.read('profiles', id)
  if (before && !before.ok) return before
  const checked = logo ? checkLogo(facts.logo ?? '', logo.bytes) : done(undefined)
  if (!checked.ok) return checked
  const old = before?.value.record
  const at = now()
  const file = facts.logo === undefined ? undefined : fileOf(facts.logo, logo, old)
  const record: StoredProfile = {
    ...old,
    id: id ?? `profil-${newId()}`,
    createdAt: old?.createdAt ?? at,
    changedAt: at,
    facts: old ? keepUnknown(facts, old.facts, understood(old)) : facts,
    files: facts.logo !== undefined && file ? { [facts.logo]: file } : {},
  }
  const saved = await store.save('profiles', record, before?.value.generation ?? 0)
  return saved.ok ? done(saved.value.record) : saved
}

/** The stored facts as this version reads them. Those that it cannot read are no reason to keep anything. */
function understood({ facts }: StoredProfile): unknown {
  const decoded = decodeProfile(JSON.stringify(facts), 'profil.json')
  return decoded.ok ? decoded.value : undefined
}

const fileOf = (name: string, logo: Logo | undefined, old: StoredProfile | undefined): StoredFile | undefined =>
  logo ? { kind: 'bytes', base64: logo.base64 } : old?.files?.[name]
