import { decodeProfile, type Profile } from '../../core/facts/profile.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import { keepUnknown } from '../../core/state/keepUnknown.ts'
import { isRecordId, type StoredFile, type StoredProfile } from '../../core/state/records.ts'
import { logoFault } from '../images.ts'
import type { Encoding, ReadPicture } from '../ports.ts'
import { type OpenProfile, type ProfilePorts, profileFrom } from './profile.ts'

/** Gives the picture as it is drawn. Faults: those of `logoFault`. */
export async function checkLogo(
  path: string,
  bytes: Uint8Array,
  readPicture: ReadPicture,
): Promise<Result<Uint8Array>> {
  const read = await readPicture(bytes)
  return read.ok ? done(read.value.bytes) : logoFault(read.fault, path, { path }, {})
}

export interface ProfileRequest {
  /** Missing: a new profile. */
  readonly id?: string | undefined
  readonly facts: Profile
  /** Missing: the one that the facts name stays what it was. */
  readonly logo?: Uint8Array | undefined
}

/** Faults: those of the store and of `checkLogo`. */
export async function saveProfile(
  { id, facts, logo }: ProfileRequest,
  { store, encoding, now, newId, readPicture }: ProfilePorts,
): Promise<Result<OpenProfile>> {
  if (id !== undefined && !isRecordId(id)) return failed('record-missing', { kind: 'profiles', id })
  const before = id === undefined ? undefined : await store.read('profiles', id)
  if (before && !before.ok) return before
  const checked = logo ? await checkLogo(facts.logo ?? '', logo, readPicture) : done(undefined)
  if (!checked.ok) return checked
  const old = before?.value.record
  const at = now()
  const file = facts.logo === undefined ? undefined : fileOf(facts.logo, logo, old, encoding)
  const record: StoredProfile = {
    ...old,
    id: id ?? `profil-${newId()}`,
    createdAt: old?.createdAt ?? at,
    changedAt: at,
    facts: old ? keepUnknown(facts, old.facts, understood(old)) : facts,
    files: facts.logo !== undefined && file ? { [facts.logo]: file } : {},
  }
  const saved = await store.save('profiles', record, before?.value.generation ?? 0)
  return saved.ok ? profileFrom(saved.value.record, encoding) : saved
}

/** The stored facts as this version reads them. Those that it cannot read are no reason to keep anything. */
function understood({ facts }: StoredProfile): unknown {
  const decoded = decodeProfile(JSON.stringify(facts), 'profil.json')
  return decoded.ok ? decoded.value : undefined
}

const fileOf = (
  name: string,
  logo: Uint8Array | undefined,
  old: StoredProfile | undefined,
  { toBase64 }: Encoding,
): StoredFile | undefined => (logo ? { kind: 'bytes', base64: toBase64(logo) } : old?.files?.[name])
