import { localOf } from '../../core/adaptation/adapt.ts'
import { factsState, stateOf } from '../../core/adaptation/joinAdaptations.ts'
import { type Shared, writeShared } from '../../core/adaptation/sharedFile.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import type { StoredProject } from '../../core/state/records.ts'
import type { Stage } from '../ports.ts'
import { pastStates } from './pastStates.ts'
import { picturesFor } from './pictures.ts'
import type { ProjectPorts, ProjectState } from './project.ts'

export interface ShareRequest {
  /** Empty: the whole project with facts, profile and people. */
  readonly documents: readonly string[]
  /** Folder and name of the file. */
  readonly folder: string
  readonly name: string
}

/** Writes a project, or the local changes of some of its documents, into one file for another PC. */
export async function shareProject(
  { record, texts }: ProjectState,
  { documents, folder, name }: ShareRequest,
  ports: Pick<ProjectPorts, 'store' | 'encoding' | 'digest'> & { readonly stage: Stage },
): Promise<Result<{ readonly file: string; readonly documents: readonly string[]; readonly whole: boolean }>> {
  const { id } = record
  const whole = documents.length === 0
  const missing = documents.find((document) => !Object.hasOwn(texts, document))
  if (missing !== undefined) {
    const known = Object.keys(texts).join(', ') || 'keine'
    return failed('nothing-to-share', { id, document: missing, known })
  }
  const chosen = whole ? texts : Object.fromEntries(Object.entries(texts).filter(([each]) => documents.includes(each)))
  const newestFirst = await pastStates(id, ports.store)
  if (!newestFirst.ok) return newestFirst
  const past = newestFirst.value.toReversed()
  const project = whole ? await wholeProject(record, past, ports) : done(undefined)
  if (!project.ok) return project
  const pictures = await picturesFor(id, chosen, ports)
  const shared: Shared = {
    kit: record.kit,
    package: { id: record.package.id, version: record.package.version },
    from: id,
    adaptations: chosen,
    states: statesOf(Object.keys(chosen), past),
    ...(Object.keys(pictures).length > 0 ? { pictures } : {}),
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

function statesOf(documents: readonly string[], past: readonly ProjectState[]): Shared['states'] {
  const seen = (document: string): readonly string[] =>
    past.flatMap(({ texts: { [document]: adaptation } }) => (adaptation ? [stateOf(localOf(adaptation))] : []))
  return Object.fromEntries(documents.map((document) => [document, [...new Set(seen(document))]]))
}

async function wholeProject(
  { facts, files = {}, profile }: StoredProject,
  past: readonly ProjectState[],
  { store }: Pick<ProjectPorts, 'store'>,
): Promise<Result<NonNullable<Shared['project']>>> {
  const states = [...new Set(past.map(({ record }) => factsState(record.facts, record.files ?? {})))]
  if (profile === undefined) return done({ facts, files, states })
  const read = await store.read('profiles', profile)
  // What is shared without a profile that is lost here is still the whole project.
  if (!read.ok) return read.fault.code.startsWith('record-') ? done({ facts, files, states }) : read
  const { record } = read.value
  return done({ facts, files, states, profile: { id: profile, facts: record.facts, files: record.files ?? {} } })
}
