import { decodeProfile, type Profile } from '../../core/facts/profile.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { StoredProfile } from '../../core/state/records.ts'
import type { Encoding, ReadPicture, Store } from '../ports.ts'

export interface ProfilePorts {
  readonly store: Store
  readonly encoding: Encoding
  /** ISO 8601 in UTC. */
  readonly now: () => string
  /** Eight lower-case letters and digits, new every time. */
  readonly newId: () => string
  readonly readPicture: ReadPicture
}

/** A profile in memory. */
export interface OpenProfile {
  readonly id: string
  readonly facts: Profile
  /** The picture that the facts name. */
  readonly logo?: Uint8Array
}

/** Faults: those of the store, `profile-invalid`. */
export async function openProfile(
  id: string,
  { store, encoding }: Pick<ProfilePorts, 'store' | 'encoding'>,
): Promise<Result<OpenProfile>> {
  const read = await store.read('profiles', id)
  return read.ok ? profileFrom(read.value.record, encoding) : read
}

/** Fails with `profile-invalid`. */
export function profileFrom(
  { id, facts, files }: StoredProfile,
  encoding: Pick<Encoding, 'fromBase64'>,
): Result<OpenProfile> {
  const decoded = decodeProfile(JSON.stringify(facts), 'profil.json')
  if (!decoded.ok) return decoded
  const file = files?.[decoded.value.logo ?? '']
  return done({
    id,
    facts: decoded.value,
    ...(file?.kind === 'bytes' ? { logo: encoding.fromBase64(file.base64) } : {}),
  })
}
