import type { StatedFacts } from '../core/facts/facts.ts'
import { decodeProfile, type Profile } from '../core/facts/profile.ts'
import { decodeProjectFacts } from '../core/facts/projectFacts.ts'
import { peopleOf, ratingsOf } from '../core/facts/readTables.ts'
import { done, failed, type Problem, type Result } from '../core/outcome.ts'
import { yamlPlaces } from '../core/package/readYaml.ts'
import { logoFault } from './images.ts'
import type { Files, ReadCsv, ReadPicture } from './ports.ts'

/** Facts from files that a person named on the command line, with what lies beside these files. */
export interface ReadFacts {
  readonly facts: StatedFacts
  readonly logo: Uint8Array | undefined
  /** Texts of the tables of people and ratings, by the name that the facts have for them. */
  readonly tables: Readonly<Record<string, string>>
  readonly warnings: readonly Problem[]
}

/**
 * Reads profile, logo, project, people and rating sheets; paths inside a file are relative to it. What is stored already is not
 * read here, see `storedFacts`. Faults: those of reading and of each file, `project-other-kit`.
 */
export async function readFacts(
  paths: { readonly profile?: string; readonly project?: string; readonly kit: string },
  { files, readCsv, readPicture }: ProfileFiles & { readonly readCsv: ReadCsv },
): Promise<Result<ReadFacts>> {
  const profile = paths.profile === undefined ? undefined : await readProfile({ files, readPicture }, paths.profile)
  if (profile && !profile.ok) return profile
  const project = paths.project === undefined ? undefined : await readProject(files, paths.project, paths.kit)
  if (project && !project.ok) return project
  const tables: Record<string, string> = {}
  const rowsOf = async (name: string | undefined) => {
    if (name === undefined || paths.project === undefined) return done([])
    const path = besideFile(paths.project, name)
    const text = await files.table(path)
    if (!text.ok) return text
    tables[name] = text.value
    return readCsv(text.value, path)
  }
  const { people: list, ratings: sheets } = project?.value.project ?? {}
  const peopleRows = await rowsOf(list)
  const people = peopleRows.ok ? peopleOf(peopleRows.value, list ?? '') : peopleRows
  if (!people.ok) return people
  const ratingRows = await rowsOf(sheets)
  const ratings = ratingRows.ok ? ratingsOf(ratingRows.value, sheets ?? '') : ratingRows
  if (!ratings.ok) return ratings
  return done({
    facts: {
      profile: profile?.value.profile,
      project: project?.value.project,
      people: people.value,
      ratings: ratings.value,
    },
    logo: profile?.value.logo,
    tables,
    warnings: [...(profile?.value.warnings ?? []), ...(project?.value.warnings ?? [])],
  })
}

export interface ProfileFiles {
  readonly files: Files
  readonly readPicture: ReadPicture
}
export interface ReadProfile {
  readonly profile: Profile
  /** As the file has it. */
  readonly logo?: Uint8Array
  readonly warnings: readonly Problem[]
}

/** A profile file and the logo that it names. Faults: those of reading, `profile-invalid`, `logo-missing`, those of `checkLogo`, with `profile` and `line`. */
export async function readProfile({ files, readPicture }: ProfileFiles, path: string): Promise<Result<ReadProfile>> {
  const text = await files.text(path)
  if (!text.ok) return text
  const decoded = decodeProfile(text.value, path)
  if (!decoded.ok) return decoded
  const { value: profile, warnings } = decoded
  if (profile.logo === undefined) return done({ profile, warnings })
  const logo = besideFile(path, profile.logo)
  const bytes = await files.bytes(logo)
  const named = { profile: path, line: yamlPlaces(text.value, path)(['logo']).line ?? 1 }
  if (!bytes.ok) return bytes.fault.code === 'file-missing' ? failed('logo-missing', { ...named, logo }) : bytes
  const read = await readPicture(bytes.value)
  const place = { file: path, line: named.line }
  if (!read.ok) return logoFault(read.fault, profile.logo, { ...named, path: logo }, place)
  return done({ profile, logo: bytes.value, warnings })
}

async function readProject(files: Files, path: string, kit: string) {
  const text = await files.text(path)
  if (!text.ok) return text
  const decoded = decodeProjectFacts(text.value, path)
  if (!decoded.ok) return decoded
  if (decoded.value.kit !== kit) return failed('project-other-kit', { path, kit, other: decoded.value.kit })
  return done({ project: decoded.value, warnings: decoded.warnings })
}

/** `name` is one that `isOwnName` lets pass. */
const besideFile = (path: string, name: string): string =>
  path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) + name
