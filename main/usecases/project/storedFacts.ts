import type { StatedFacts } from '../../core/facts/facts.ts'
import { ProfileSchema } from '../../core/facts/profile.ts'
import { type ProjectFacts, ProjectFactsSchema } from '../../core/facts/projectFacts.ts'
import { readable } from '../../core/facts/readable.ts'
import { peopleOf } from '../../core/facts/tables/people.ts'
import type { ReadTable } from '../../core/facts/tables/readTable.ts'
import { ratingsOf, type Scales } from '../../core/facts/tables/sheets.ts'
import type { Table } from '../../core/facts/tables/table.ts'
import { done, type Problem, type Result, warning } from '../../core/outcome.ts'
import { ownNameOr } from '../../core/ownName.ts'
import { imageFault } from '../../core/package/image.ts'
import type { StoredFile, StoredProfile, StoredProject } from '../../core/state/records.ts'
import type { Encoding, ReadCsv } from '../ports.ts'

/** Facts of a project as they are stored. */
export interface ReadStored {
  readonly facts: StatedFacts & { readonly project: ProjectFacts }
  readonly logo: Uint8Array | undefined
  /** What cannot be read; it is left out. */
  readonly problems: readonly Problem[]
}

interface StoredPorts {
  readonly readCsv: ReadCsv
  readonly encoding: Encoding
  /** Those of the kit, where it is here. */
  readonly scales?: Scales | undefined
}

/**
 * Reads what a project and its profile keep. Logo and lists are the records' own files, found by their names; nothing leads to a
 * disk, and nothing that is missing or damaged fails: it is told, and the project opens without it.
 */
export function storedFacts(
  project: StoredProject,
  profile: StoredProfile | undefined,
  { readCsv, encoding, scales }: StoredPorts,
): ReadStored {
  const problems: Problem[] = []
  const file = project.id
  const stated = readable(
    ProjectFactsSchema,
    { ...project.facts, kit: project.kit, ...named(project, ['people', 'ratings']) },
    { title: project.id, kit: project.id },
  )
  problems.push(...stated.left.map((path) => unreadable(path, file)))
  const table = <T>(name: 'people' | 'ratings', read: (table: Table, path: string) => Result<ReadTable<T>>) => {
    const wanted = project.facts[name]
    if (typeof wanted !== 'string') return []
    const text = textOf(ownFile(project, wanted))
    const rows = text === undefined ? undefined : readCsv(text, wanted)
    const found = rows?.ok ? read(rows.value, wanted) : undefined
    if (!found?.ok) {
      problems.push(lost(name, wanted, file))
      return []
    }
    const told = found.value.problems.filter(({ severity }) => name === 'ratings' || severity === 'error')
    problems.push(...told.slice(0, mostTold).map((problem) => ({ ...problem, severity: 'warning' as const })))
    return found.value.entries
  }
  const people = table('people', peopleOf)
  const ratings = table('ratings', (rows, path) => done(ratingsOf(rows, path, scales)))
  if (!profile) return { facts: { project: stated.facts, people, ratings }, logo: undefined, problems }

  const logo = logoOf(profile, encoding)
  const { name } = profile.facts
  const owner = readable(
    ProfileSchema,
    { ...profile.facts, ...named(profile, ['logo']) },
    { name: profile.id, logoAlt: name || profile.id },
  )
  problems.push(...owner.left.map((path) => unreadable(path, profile.id)))
  if (profile.facts.logo !== undefined && !logo) problems.push(lost('logo', String(profile.facts.logo), profile.id))
  const { logo: _, logoAlt: __, ...without } = owner.facts
  return {
    facts: { profile: logo ? owner.facts : without, project: stated.facts, people, ratings },
    logo,
    problems,
  }
}

/** What was accepted once never locks: it is told what is left out of it, and of rating sheets what means and charts lack. */
const mostTold = 100

type Owner = Pick<StoredProject | StoredProfile, 'facts' | 'files'>

/** The names of files as this version writes them: they lead nowhere, so what an older one wrote for them does not matter. */
const named = ({ facts }: Owner, fields: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const name = facts[field]
      return typeof name === 'string' ? [[field, ownNameOr(name, field)]] : []
    }),
  )

const ownFile = ({ files = {} }: Owner, name: string): StoredFile | undefined =>
  Object.hasOwn(files, name) ? files[name] : undefined

const textOf = (file: StoredFile | undefined): string | undefined => (file?.kind === 'text' ? file.text : undefined)

function logoOf(profile: StoredProfile, { utf8, fromBase64 }: Encoding): Uint8Array | undefined {
  const { logo } = profile.facts
  const file = typeof logo === 'string' ? ownFile(profile, logo) : undefined
  const bytes = file && (file.kind === 'bytes' ? fromBase64(file.base64) : utf8(file.text))
  return bytes && !imageFault(bytes) ? bytes : undefined
}

const unreadable = (path: string, file: string): Problem => warning('fact-unreadable', { key: path }, { file })

const lost = (field: 'logo' | 'people' | 'ratings', name: string, file: string): Problem =>
  warning(`${field}-lost`, { name }, { file })
