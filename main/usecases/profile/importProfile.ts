import type { Result } from '../../core/outcome.ts'
import { ownNameOr } from '../../core/ownName.ts'
import type { Files } from '../ports.ts'
import { readProfile } from '../readFacts.ts'
import { type OpenProfile, type ProfilePorts, profileFrom } from './profile.ts'
import { saveProfile } from './saveProfile.ts'

type ImportPorts = ProfilePorts & { readonly files: Files }

/** Reads a profile file with its logo and keeps both as a new profile. Faults: those of `readProfile` and of saving. */
export async function importProfile(path: string, ports: ImportPorts): Promise<Result<OpenProfile>> {
  const read = await readProfile(ports, path)
  if (!read.ok) return read
  const { profile, logo } = read.value
  const facts = profile.logo === undefined ? profile : { ...profile, logo: logoName(profile.logo) }
  return saveProfile({ facts, logo }, ports)
}

/** The profile of the example municipality: the one that is there, or the one in the trash, or else a new one. */
export async function exampleProfile(file: string, ports: ImportPorts): Promise<Result<OpenProfile>> {
  const { store, encoding } = ports
  const there = await store.read('profiles', `profil-${example}`)
  const known = there.ok ? there : await store.restore('profiles', `profil-${example}`)
  if (known.ok) return profileFrom(known.value.record, encoding)
  if (known.fault.code !== 'record-missing') return known
  return importProfile(file, { ...ports, newId: () => example })
}

const example = 'beispiel'

/** Of a path in a file the last part, where that may be a name. */
export const logoName = (path: string): string => ownNameOr(path.split(/[/\\]/).at(-1) ?? '', 'logo')
