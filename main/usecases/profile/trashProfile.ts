import { done, type Result } from '../../core/outcome.ts'
import type { ProfilePorts } from './profile.ts'

/** Puts a profile into the trash; a project that has it is then without. Faults: those of the store. */
export async function trashProfile(
  id: string,
  { store, now }: Pick<ProfilePorts, 'store' | 'now'>,
): Promise<Result<null>> {
  const read = await store.read('profiles', id)
  if (!read.ok) return read
  const trashed = await store.trash('profiles', id, read.value.generation, now())
  return trashed.ok ? done(null) : trashed
}

/** Takes a profile out of the trash as it was. Faults: those of the store. */
export async function untrashProfile(id: string, { store }: Pick<ProfilePorts, 'store'>): Promise<Result<null>> {
  const restored = await store.restore('profiles', id)
  return restored.ok ? done(null) : restored
}
