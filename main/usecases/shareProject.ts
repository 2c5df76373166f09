import { localOf } from '../core/adaptation/adapt.ts'
import { stateOf } from '../core/adaptation/joinAdaptations.ts'
import { type Shared, writeShared } from '../core/adaptation/sharedFile.ts'
import { done, failed, type Result } from '../core/outcome.ts'
import type { StoredProject } from '../core/state/records.ts'
import type { Stage } from './ports.ts'
import { openProject, type ProjectPorts, projectAt } from './project.ts'

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
  const states = await statesOf(id, Object.keys(chosen), ports)
  if (!states.ok) return states
  const project = whole ? await wholeProject(record, ports) : done(undefined)
  if (!project.ok) return project
  const shared: Shared = {
    kit: record.kit,
    package: { id: record.package.id, version: record.package.version },
    from: id,
    adaptations: chosen,
    states: states.value,
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

async function statesOf(
  id: string,
  documents: readonly string[],
  { store }: ProjectPorts,
): Promise<Result<Shared['states']>> {
  const versions = await store.versions(id)
  if (!versions.ok) return versions
  const states = new Map(documents.map((document) => [document, new Set<string>()]))
  for (const { number } of versions.value) {
    const then = await projectAt(store, id, number)
    if (!then.ok) continue
    for (const [document, seen] of states) {
      const adaptation = then.value.adaptations[document]
      if (adaptation) seen.add(stateOf(localOf(adaptation)))
    }
  }
  return done(Object.fromEntries([...states].map(([document, seen]) => [document, [...seen]])))
}

async function wholeProject(
  { facts, files = {}, profile }: StoredProject,
  { store }: ProjectPorts,
): Promise<Result<NonNullable<Shared['project']>>> {
  if (profile === undefined) return done({ facts, files })
  const read = await store.read('profiles', profile)
  if (!read.ok) return read
  const { record } = read.value
  return done({ facts, files, profile: { id: profile, facts: record.facts, files: record.files ?? {} } })
}
