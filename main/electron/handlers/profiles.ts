import { basename } from 'node:path'
import type { CheckedImage, Handlers, OpenProfile as Shown } from '../../bridge/contract.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { Files } from '../../usecases/ports.ts'
import { exampleProfile, importProfile, logoName } from '../../usecases/profile/importProfile.ts'
import { listProfiles } from '../../usecases/profile/listProfiles.ts'
import { type OpenProfile, openProfile, type ProfilePorts } from '../../usecases/profile/profile.ts'
import { checkLogo, saveProfile } from '../../usecases/profile/saveProfile.ts'
import { trashProfile, untrashProfile } from '../../usecases/profile/trashProfile.ts'
import { chooseProfile } from '../../usecases/settings/settings.ts'
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
  const { store, files, encoding, chooseFile, readPicture } = ports
  const checked = async (name: string, bytes: Uint8Array): Promise<Result<CheckedImage>> => {
    const sound = await checkLogo(name, bytes, readPicture)
    if (!sound.ok) return sound
    return done({ name: logoName(name), base64: encoding.toBase64(bytes), image: dataUrl(sound.value) })
  }
  return {
    'profiles.list': () => listProfiles(store),
    'profile.read': async ({ id }) => shown(await openProfile(id, ports)),
    'profile.save': async ({ logo, ...request }) =>
      shown(await saveProfile({ ...request, ...(logo ? { logo: encoding.fromBase64(logo.base64) } : {}) }, ports)),
    'profile.standard': async ({ id }) => {
      const chosen = await chooseProfile(id, store)
      return chosen.ok ? done(null) : chosen
    },
    'profile.trash': ({ id }) => trashProfile(id, ports),
    'profile.restore': ({ id }) => untrashProfile(id, ports),

    'profile.chooseLogo': async ({ title }) => {
      const path = await chooseFile(title, ['svg', 'png', 'jpg', 'jpeg'])
      if (path === undefined) return done(null)
      const read = await files.bytes(path)
      return read.ok ? checked(basename(path), read.value) : read
    },
    'profile.droppedLogo': ({ name, base64 }) => checked(name, encoding.fromBase64(base64)),
    'profile.import': async ({ title }) => {
      const path = await chooseFile(title, ['json'])
      return path === undefined ? done(null) : shown(await importProfile(path, ports))
    },
    'profile.example': async () => shown(await exampleProfile(ports.example, ports)),
  }
}

function shown(profile: Result<OpenProfile>): Result<Shown> {
  if (!profile.ok) return profile
  const { logo, ...rest } = profile.value
  return done({ ...rest, ...(logo ? { image: dataUrl(logo) } : {}) })
}
