import type { StatedFacts } from '../core/facts/facts.ts'
import { decodeProfile, type Profile } from '../core/facts/profile.ts'
import { decodeProjectFacts } from '../core/facts/projectFacts.ts'
import { accept } from '../core/facts/tables/accept.ts'
import { peopleOf } from '../core/facts/tables/people.ts'
import type { ReadTable } from '../core/facts/tables/readTable.ts'
import { ratingsOf } from '../core/facts/tables/sheets.ts'
import type { Table } from '../core/facts/tables/table.ts'
import { done, failed, type Problem, type Result } from '../core/outcome.ts'
import { yamlPlaces } from '../core/package/readYaml.ts'
import { logoFault } from './images.ts'
import type { LibraryKit } from './library/library.ts'
import type { Files, HasGlyph, ReadCsv, ReadPicture } from './ports.ts'
import { scalesOf } from './scales.ts'

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
  paths: { readonly profile?: string; readonly project?: string },
  kit: LibraryKit,
  { files, readCsv, readPicture, hasGlyph }: ProfileFiles & { readonly readCsv: ReadCsv; readonly hasGlyph?: HasGlyph },
): Promise<Result<ReadFacts>> {
  const profile = paths.profile === undefined ? undefined : await readProfile({ files, readPicture }, paths.profile)
  if (profile && !profile.ok) return profile
  const project = paths.project === undefined ? undefined : await readProject(files, paths.project, kit.ref.kit)
  if (project && !project.ok) return project
  const tables: Record<string, string> = {}
  const entriesOf = async <T>(
    name: string | undefined,
    code: 'people-invalid' | 'ratings-invalid',
    read: (table: Table, path: string) => Result<ReadTable<T>> | Promise<Result<ReadTable<T>>>,
  ) => {
    if (name === undefined || paths.project === undefined) return done({ entries: [], warnings: [] })
    const path = besideFile(paths.project, name)
    const text = await files.table(path)
    if (!text.ok) return text
    tables[name] = text.value
    const table = readCsv(text.value, path)
    const entries = table.ok ? await read(table.value, path) : table
    return entries.ok ? accept(entries.value, code, path) : entries
  }
  const { people: list, ratings: sheets } = project?.value.project ?? {}
  const people = await entriesOf(list, 'people-invalid', (table, path) => peopleOf(table, path, hasGlyph))
  if (!people.ok) return people
  const ratings = await entriesOf(sheets, 'ratings-invalid', async (table, path) =>
    done(ratingsOf(table, path, await scalesOf(kit))),
  )
  if (!ratings.ok) return ratings
  return done({
    facts: {
      profile: profile?.value.profile,
      project: project?.value.project,
      people: people.value.entries,
      ratings: ratings.value.entries,
    },
    logo: profile?.value.logo,
    tables,
    warnings: [
      ...(profile?.value.warnings ?? []),
      ...(project?.value.warnings ?? []),
      ...people.value.warnings,
      ...ratings.value.warnings,
    ],
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
