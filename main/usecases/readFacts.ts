import type { Person, Rating } from '../core/facts/fill.ts'
import { decodeProfile, type Profile } from '../core/facts/profile.ts'
import { decodeProjectFacts, type ProjectFacts } from '../core/facts/projectFacts.ts'
import { done, failed, type Problem, type Result } from '../core/outcome.ts'
import { imageFault } from '../core/package/image.ts'
import { yamlPlaces } from '../core/package/readYaml.ts'
import type { Files, ReadCsv } from './ports.ts'

export interface Adaptation {
  readonly profile?: Profile
  readonly logo?: Uint8Array
  readonly project?: ProjectFacts
  readonly people: readonly Person[]
  readonly ratings: readonly Rating[]
  readonly warnings: readonly Problem[]
}

/** Reads profile, logo, project, people and rating sheets; paths inside a file are relative to it. */
export async function readAdaptation(
  paths: { readonly profile?: string; readonly project?: string; readonly kit: string },
  { files, readCsv }: { readonly files: Files; readonly readCsv: ReadCsv },
): Promise<Result<Adaptation>> {
  const profile = paths.profile === undefined ? undefined : await readProfile(files, paths.profile)
  if (profile && !profile.ok) return profile
  const project = paths.project === undefined ? undefined : await readProject(files, paths.project, paths.kit)
  if (project && !project.ok) return project
  const listed = async (name: string | undefined) => {
    if (name === undefined || paths.project === undefined) return done([])
    const path = besideFile(paths.project, name)
    const text = await files.table(path)
    return text.ok ? readCsv(text.value, path) : text
  }
  const { people: list = '', ratings: sheets = '' } = project?.value.project ?? {}
  const peopleRows = await listed(project?.value.project.people)
  const people = peopleRows.ok ? peopleOf(peopleRows.value, list) : peopleRows
  if (!people.ok) return people
  const ratingRows = await listed(project?.value.project.ratings)
  const ratings = ratingRows.ok ? ratingsOf(ratingRows.value, sheets) : ratingRows
  if (!ratings.ok) return ratings
  return done({
    ...profile?.value,
    ...(project ? { project: project.value.project } : {}),
    people: people.value,
    ratings: ratings.value,
    warnings: [...(profile?.value.warnings ?? []), ...(project?.value.warnings ?? [])],
  })
}

type Rows = readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[]

/** The people of a list. Fails with `people-invalid` where a name is missing; facts: `path`, `line`. */
export function peopleOf(rows: Rows, path: string): Result<readonly Person[]> {
  const nameless = rows.find(({ cells }) => !cells.name)
  if (nameless) return failed('people-invalid', { path, line: nameless.line })
  return done(
    rows.map(({ cells }) => ({
      name: cells.name ?? '',
      organisation: cells.organisation ?? '',
      role: cells.rolle ?? '',
    })),
  )
}

/** Rating sheets, one a row. Fails with `ratings-invalid`; facts: `path`, `line`, `field`, `value`. */
export function ratingsOf(rows: Rows, path: string): Result<readonly Rating[]> {
  const sheets: Rating[] = []
  for (const { line, cells } of rows) {
    const { gruppe = '', ...answers } = cells
    const values: Record<string, number> = {}
    for (const [field, answer] of Object.entries(answers)) {
      const value = Number(answer.replace(',', '.'))
      if (answer !== '' && Number.isNaN(value) && /^\d/.test(answer))
        return failed('ratings-invalid', { path, line, field, value: answer })
      if (answer !== '' && !Number.isNaN(value)) values[field] = value
    }
    sheets.push({ group: gruppe, values })
  }
  return done(sheets)
}

/** A profile file and the logo that it names. Faults: those of reading, `profile-invalid`, `logo-missing`, those of `checkLogo`, with `profile` and `line`. */
export async function readProfile(
  files: Files,
  path: string,
): Promise<Result<{ readonly profile: Profile; readonly logo?: Uint8Array; readonly warnings: readonly Problem[] }>> {
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
  const fault = imageFault(bytes.value)
  if (fault) return failed(`logo-${fault}`, { ...named, path: logo })
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
export const besideFile = (path: string, name: string): string =>
  path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) + name
