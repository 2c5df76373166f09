import { change } from '../../core/changes.ts'
import { done, type Problem, type Result } from '../../core/outcome.ts'
import type { StoredFile, StoredProfile, StoredProject } from '../../core/state/records.ts'
import { readFacts } from '../readFacts.ts'
import type { ProjectPorts } from './project.ts'
import { saveProject } from './saveProject.ts'

type Files = Readonly<Record<string, StoredFile>>

export interface NewProjectRequest {
  /** As `Library.find` takes it. */
  readonly kit: string
  readonly profile?: string
  /** Id of a stored profile, instead of a file. */
  readonly storedProfile?: string
  readonly title?: string
  readonly project?: string
}

/**
 * Makes a project of a kit. Profile, project and the files that they name are copied into the data folder, so that it needs
 * no other. An equal profile that is already there is used again. Faults: those of reading the files, and of the store.
 */
export async function newProject(
  request: NewProjectRequest,
  ports: ProjectPorts,
): Promise<Result<{ readonly id: string; readonly warnings: readonly Problem[] }>> {
  const { store } = ports
  const found = await ports.library.find(request.kit)
  if (!found.ok) return found
  const { ref, kit } = found.value
  const read = await readFacts(request, found.value, ports)
  if (!read.ok) return read
  const { facts, logo, tables, warnings } = read.value
  const { profile, project } = facts
  const logoFile: Files =
    profile?.logo !== undefined && logo
      ? { [profile.logo]: { kind: 'bytes', base64: ports.encoding.toBase64(logo) } }
      : {}
  const profileId = profile ? await keepProfile(ports, profile, logoFile) : done(request.storedProfile)
  if (!profileId.ok) return profileId

  const title = request.title ?? project?.title ?? kit.title
  const at = ports.now()
  const record: StoredProject = {
    id: recordId(title, ports.newId()),
    kit: ref.kit,
    package: { id: ref.package, version: ref.version },
    ...(profileId.value === undefined ? {} : { profile: profileId.value }),
    facts: { kit: ref.kit, ...project, title },
    files: Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, { kind: 'text', text }])),
    adaptations: {},
    createdAt: at,
    changedAt: at,
  }
  const saved = await saveProject({ store, now: ports.now }, { record, generation: 0 }, change('project-created', {}))
  return saved.ok ? done({ id: record.id, warnings }) : saved
}

/** The stored profile that says the same, or a new one. */
export async function keepProfile(
  { store, now, newId }: Pick<ProjectPorts, 'store' | 'now' | 'newId'>,
  facts: StoredProfile['facts'],
  files: Files,
): Promise<Result<string>> {
  const known = await store.list('profiles')
  if (!known.ok) return known
  for (const { id, name } of known.value) {
    if (name !== facts.name) continue
    const read = await store.read('profiles', id)
    if (read.ok && sameJson(read.value.record.facts, facts) && sameJson(read.value.record.files ?? {}, files))
      return done(id)
  }
  const at = now()
  const record: StoredProfile = { id: recordId(facts.name, newId()), facts, files, createdAt: at, changedAt: at }
  const saved = await store.save('profiles', record, 0)
  return saved.ok ? done(record.id) : saved
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A readable id that is a file name everywhere: the words of the title, then what makes it unique. */
export function recordId(title: string, unique: string): string {
  const words = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48)
    .replace(/-$/, '')
  return `${words || 'vorhaben'}-${unique}`
}
