import { localOf } from '../core/adaptation/adapt.ts'
import { factsState, stateOf } from '../core/adaptation/joinAdaptations.ts'
import { type Shared, writeShared } from '../core/adaptation/sharedFile.ts'
import { done, failed, type Result } from '../core/outcome.ts'
import type { StoredProject } from '../core/state/records.ts'
import type { Stage } from './ports.ts'
import { type OpenProject, openProject, type ProjectPorts, projectAt } from './project.ts'

export interface ShareRequest {
  readonly id: string
  /** Empty: the whole Vorhaben with facts, profile and people. */
  readonly documents: readonly string[]
  /** Folder and name of the file. */
  readonly folder: string
  readonly name: string
}

/** Writes a Vorhaben, or the local changes of some of its documents, into one file for another PC. */
export async function shareProject(
  request: ShareRequest,
  ports: ProjectPorts & { readonly stage: Stage },
): Promise<Result<{ readonly file: string; readonly documents: readonly string[]; readonly whole: boolean }>> {
  const { id, documents, folder, name } = request
  const opened = await openProject(ports.store, id)
  if (!opened.ok) return opened
  const { record, adaptations } = opened.value
  const whole = documents.length === 0
  const missing = documents.find((document) => !adaptations[document])
  if (missing !== undefined) {
    const known = Object.keys(adaptations).join(', ') || 'keine'
    return failed('nothing-to-share', { id, document: missing, known })
  }
  const chosen = whole
    ? adaptations
    : Object.fromEntries(Object.entries(adaptations).filter(([each]) => documents.includes(each)))
  const past = await pastOf(id, ports)
  if (!past.ok) return past
  const project = whole ? await wholeProject(record, past.value, ports) : done(undefined)
  if (!project.ok) return project
  const shared: Shared = {
    kit: record.kit,
    package: { id: record.package.id, version: record.package.version },
    from: id,
    adaptations: chosen,
    states: statesOf(Object.keys(chosen), past.value),
    ...(project.value ? { project: project.value } : {}),
  }
  const staging = await ports.stage(folder)
  if (!staging.ok) return staging
  try {
    const put = await staging.value.put(name, ports.encoding.utf8(writeShared(shared, ports.digest)))
    if (!put.ok) return put
    const published = await staging.value.publish()
    return published.ok ? done({ file: `${folder}/${name}`, documents: Object.keys(chosen), whole }) : published
  } finally {
    await staging.value.discard()
  }
}

/** Every state that is still there, oldest first. */
async function pastOf(id: string, { store }: ProjectPorts): Promise<Result<readonly OpenProject[]>> {
  const versions = await store.versions(id)
  if (!versions.ok) return versions
  const past: OpenProject[] = []
  for (const { number } of versions.value) {
    const then = await projectAt(store, id, number)
    if (then.ok) past.push(then.value)
  }
  return done(past)
}

function statesOf(documents: readonly string[], past: readonly OpenProject[]): Shared['states'] {
  const seen = (document: string): readonly string[] =>
    past.flatMap(({ adaptations: { [document]: adaptation } }) => (adaptation ? [stateOf(localOf(adaptation))] : []))
  return Object.fromEntries(documents.map((document) => [document, [...new Set(seen(document))]]))
}

async function wholeProject(
  { facts, files = {}, profile }: StoredProject,
  past: readonly OpenProject[],
  { store }: ProjectPorts,
): Promise<Result<NonNullable<Shared['project']>>> {
  const states = [...new Set(past.map(({ record }) => factsState(record.facts, record.files ?? {})))]
  if (profile === undefined) return done({ facts, files, states })
  const read = await store.read('profiles', profile)
  if (!read.ok) return read
  const { record } = read.value
  return done({ facts, files, states, profile: { id: profile, facts: record.facts, files: record.files ?? {} } })
}
