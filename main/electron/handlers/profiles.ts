import { basename } from 'node:path'
import type { Handlers, OpenProfile } from '../../bridge/contract.ts'
import { decodeProfile } from '../../core/facts/profile.ts'
import { done, type Result } from '../../core/outcome.ts'
import { ownNameOr } from '../../core/ownName.ts'
import type { StoredProfile } from '../../core/state/records.ts'
import type { Files } from '../../usecases/ports.ts'
import { checkLogo, listProfiles, type ProfilePorts, saveProfile } from '../../usecases/profiles.ts'
import { readProfile } from '../../usecases/readFacts.ts'
import { dataUrl } from '../dataUrl.ts'
import type { ChooseFile } from '../dialogs.ts'

type ProfileCalls = Extract<keyof Handlers, `profile.${string}` | `profiles.${string}`>
interface Ports extends ProfilePorts {
  readonly files: Files
  readonly chooseFile: ChooseFile
  /** Profile file of the example municipality. */
  readonly example: string
}

export function profileHandlers(ports: Ports): Pick<Handlers, ProfileCalls> {
  const { store, files, chooseFile, now } = ports
  return {
    'profiles.list': () => listProfiles(store),

    'profile.read': async ({ id }) => {
      const read = await store.read('profiles', id)
      return read.ok ? opened(read.value.record) : read
    },

    'profile.save': async ({ id, facts, logo }) => {
      const given = logo && { base64: logo.base64, bytes: Buffer.from(logo.base64, 'base64') }
      const saved = await saveProfile({ id, facts, logo: given }, ports)
      return saved.ok ? opened(saved.value) : saved
    },

    'profile.standard': async ({ id }) => {
      const read = await store.read('settings', 'settings')
      if (!read.ok && read.fault.code !== 'record-missing') return read
      const { record, generation } = read.ok ? read.value : { record: { id: 'settings' }, generation: 0 }
      const saved = await store.save('settings', { ...record, profile: id }, generation)
      return saved.ok ? done(null) : saved
    },

    'profile.trash': async ({ id }) => {
      const read = await store.read('profiles', id)
      if (!read.ok) return read
      const trashed = await store.trash('profiles', id, read.value.generation, now())
      return trashed.ok ? done(null) : trashed
    },

    'profile.restore': async ({ id }) => {
      const restored = await store.restore('profiles', id)
      return restored.ok ? done(null) : restored
    },

    'profile.chooseLogo': async ({ title }) => {
      const path = await chooseFile(title, ['svg', 'png', 'jpg', 'jpeg'])
      if (path === undefined) return done(null)
      const read = await files.bytes(path)
      return read.ok ? checkedLogo(basename(path), read.value) : read
    },

    'profile.droppedLogo': ({ name, base64 }) => checkedLogo(basename(name), Buffer.from(base64, 'base64')),

    'profile.import': async ({ title }) => {
      const path = await chooseFile(title, ['json'])
      return path === undefined ? done(null) : keep(path, ports)
    },

    'profile.example': async () => {
      const id = `profil-${exampleName}`
      const there = await store.read('profiles', id)
      const known = there.ok ? there : await store.restore('profiles', id)
      if (known.ok) return opened(known.value.record)
      if (known.fault.code !== 'record-missing') return known
      return keep(ports.example, { ...ports, newId: () => exampleName })
    },
  }
}

const exampleName = 'beispiel'

/** Reads a profile file with its logo and saves both as a new profile. */
async function keep(path: string, ports: Ports): Promise<Result<OpenProfile>> {
  const read = await readProfile(ports.files, path)
  if (!read.ok) return read
  const { profile, logo: bytes } = read.value
  const facts = profile.logo === undefined ? profile : { ...profile, logo: ownNameOr(basename(profile.logo), 'logo') }
  const logo = bytes && { bytes, base64: Buffer.from(bytes).toString('base64') }
  const saved = await saveProfile({ facts, logo }, ports)
  return saved.ok ? opened(saved.value) : saved
}

function checkedLogo(name: string, bytes: Uint8Array) {
  const checked = checkLogo(name, bytes)
  if (!checked.ok) return checked
  return done({ name: ownNameOr(name, 'logo'), base64: Buffer.from(bytes).toString('base64'), image: dataUrl(bytes) })
}

function opened({ id, facts, files }: StoredProfile): Result<OpenProfile> {
  const decoded = decodeProfile(JSON.stringify(facts), 'profil.json')
  if (!decoded.ok) return decoded
  const file = files?.[decoded.value.logo ?? '']
  const image = file?.kind === 'bytes' ? { image: dataUrl(Buffer.from(file.base64, 'base64')) } : {}
  return done({ id, facts: decoded.value, ...image })
}
