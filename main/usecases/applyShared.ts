import { localOf } from '../core/adaptation/adapt.ts'
import type { Adaptation, Conflict, IdentifiedBlock } from '../core/adaptation/adaptation.ts'
import { same } from '../core/adaptation/canonical.ts'
import { factsState, joinAdaptations, stateOf } from '../core/adaptation/joinAdaptations.ts'
import { mergeFacts } from '../core/adaptation/merge/mergeFacts.ts'
import { mergeFiles } from '../core/adaptation/merge/mergeFiles.ts'
import { readShared, type Shared } from '../core/adaptation/sharedFile.ts'
import { done, failed, type Result } from '../core/outcome.ts'
import type { StoredProject } from '../core/state/records.ts'
import type { LibraryKit } from './library/library.ts'
import { keepProfile } from './newProject.ts'
import {
  kitOf,
  type OpenProject,
  openProject,
  type ProjectPorts,
  projectAt,
  saveProject,
  withAdaptations,
} from './project.ts'

export interface Applied {
  readonly id: string
  readonly created: boolean
  /** Number of the version in the history; missing when everything was here already. */
  readonly version?: number
  readonly documents: readonly { readonly document: string; readonly conflicts: readonly Conflict[] }[]
  /** Facts that both places changed; the ones here stay. */
  readonly facts: readonly Conflict[]
  /** Set when the file comes from another version of the package. */
  readonly otherVersion?: string
}

/**
 * Applies a shared file to a Vorhaben here: the one it comes from, the one named by `to`, or, for a whole Vorhaben that is not
 * here yet, a new one. What changed here too is merged; everything is saved at once or not at all.
 * Faults: those of reading the file, of the library and of the store, `shared-other-kit`, `shared-without-project`,
 * `shared-in-trash` (facts: `path`, `id`, `title`).
 */
export async function applyShared(
  request: { readonly file: string; readonly to?: string },
  ports: ProjectPorts,
): Promise<Result<Applied>> {
  const text = await ports.files.text(request.file)
  if (!text.ok) return text
  const read = readShared(text.value, request.file, ports.digest)
  if (!read.ok) return read
  const shared = read.value
  const kit = await kitOf(shared, ports.library)
  if (!kit.ok) return kit
  const target = request.to ?? shared.from
  const opened = await openProject(ports.store, target)
  const absent = !opened.ok && opened.fault.code === 'record-missing' && request.to === undefined
  if (!opened.ok && !absent) return opened
  const thrownAway = absent ? await inTrash(target, ports) : done(undefined)
  if (!thrownAway.ok) return thrownAway
  if (thrownAway.value !== undefined)
    return failed('shared-in-trash', { path: request.file, id: target, title: thrownAway.value })
  if (absent && !shared.project)
    return failed('shared-without-project', {
      path: request.file,
      id: target,
      kit: shared.kit,
      package: shared.package.id,
    })
  const here = opened.ok ? opened.value : fresh(shared, kit.value, ports)
  if (here.record.kit !== shared.kit || here.record.package.id !== shared.package.id)
    return failed('shared-other-kit', { path: request.file, kit: shared.kit, other: here.record.kit })

  const past = opened.ok ? await pastOf(target, ports) : done([])
  if (!past.ok) return past
  const joined = await join(shared, here, past.value, kit.value, ports)
  if (!joined.ok) return joined
  const facts = joinFacts(shared, here, opened.ok ? past.value : [])
  const record: StoredProject = {
    ...withAdaptations(here, joined.value),
    ...(facts ? { facts: { ...here.record.facts, ...facts.facts }, files: facts.files } : {}),
  }
  const reports = Object.entries(joined.value).map(([document, { conflicts }]) => ({ document, conflicts }))
  const { version } = shared.package
  const report = {
    id: target,
    created: absent,
    documents: reports,
    facts: facts?.conflicts ?? [],
    ...(version === kit.value.ref.version ? {} : { otherVersion: version }),
  }
  if (opened.ok && same(record, here.record)) return done(report)
  const profile = shared.project?.profile
  const kept = absent && profile ? await keepProfile(ports, profile.facts, profile.files) : done(undefined)
  if (!kept.ok) return kept
  const withProfile = kept.value === undefined ? record : { ...record, profile: kept.value }
  const what = absent ? 'Vorhaben aus einer Datei übernommen' : 'Änderungen aus einer Datei übernommen'
  const saved = await saveProject(ports, { record: withProfile, generation: here.generation }, what)
  return saved.ok ? done({ ...report, version: saved.value }) : saved
}

function fresh(shared: Shared, { ref }: LibraryKit, { now }: ProjectPorts): OpenProject {
  const at = now()
  const record: StoredProject = {
    id: shared.from,
    kit: shared.kit,
    package: { id: ref.package, version: ref.version },
    facts: shared.project?.facts ?? { title: shared.from },
    files: {},
    adaptations: {},
    createdAt: at,
    changedAt: at,
  }
  return { record, generation: 0, adaptations: {} }
}

/** The title of a Vorhaben that lies in the trash: it comes back with its history, not as a new one beside it. */
async function inTrash(id: string, { store }: ProjectPorts): Promise<Result<string | undefined>> {
  const trashed = await store.trashed('projects')
  return trashed.ok ? done(trashed.value.find((line) => line.id === id)?.title) : trashed
}

/** All states of a Vorhaben, newest first. */
async function pastOf(id: string, { store }: ProjectPorts): Promise<Result<readonly OpenProject[]>> {
  const versions = await store.versions(id)
  if (!versions.ok) return versions
  const past: OpenProject[] = []
  for (const { number } of versions.value.toReversed()) {
    const then = await projectAt(store, id, number)
    if (then.ok) past.push(then.value)
  }
  return done(past)
}

async function join(
  shared: Shared,
  here: OpenProject,
  past: readonly OpenProject[],
  kit: LibraryKit,
  { newId }: ProjectPorts,
): Promise<Result<Readonly<Record<string, Adaptation>>>> {
  const joined: [string, Adaptation][] = []
  for (const [document, theirs] of Object.entries(shared.adaptations)) {
    const template = await kit.template(document)
    if (!template.ok) return template
    if (template.value.document.front.lock)
      return failed('document-locked', { document, title: template.value.document.front.title })
    const seen = new Set(shared.states[document])
    const common = past
      .map((then): IdentifiedBlock | undefined => {
        const adaptation = then.adaptations[document]
        return adaptation && localOf(adaptation)
      })
      .find((local) => local !== undefined && seen.has(stateOf(local)))
    joined.push([
      document,
      joinAdaptations(template.value, here.adaptations[document], theirs, common, () => `lokal-${newId()}`),
    ])
  }
  return done(Object.fromEntries(joined))
}

/** On top of the last state that both had; the oldest here is the nearest to it where the file names none that is known. */
function joinFacts({ project }: Shared, { record }: OpenProject, past: readonly OpenProject[]) {
  if (!project) return undefined
  const seen = new Set(project.states)
  const common = past.find((then) => seen.has(factsState(then.record.facts, then.record.files ?? {}))) ?? past.at(-1)
  const facts = mergeFacts(common?.record.facts, record.facts, project.facts)
  const files = mergeFiles(common?.record.files, record.files ?? {}, project.files, facts.facts)
  return { facts: facts.facts, files: files.files, conflicts: [...facts.conflicts, ...files.conflicts] }
}
