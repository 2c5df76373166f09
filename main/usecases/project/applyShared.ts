import { localOf } from '../../core/adaptation/adapt.ts'
import type { Adaptation, Conflict } from '../../core/adaptation/adaptation.ts'
import { same } from '../../core/adaptation/canonical.ts'
import { factsState, stateOf } from '../../core/adaptation/joinAdaptations.ts'
import { mergeFacts } from '../../core/adaptation/merge/mergeFacts.ts'
import { mergeFiles } from '../../core/adaptation/merge/mergeFiles.ts'
import type { Shared } from '../../core/adaptation/sharedFile.ts'
import { change } from '../../core/changes.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import type { StoredProject } from '../../core/state/records.ts'
import type { LibraryKit } from '../library/library.ts'
import { keepProfile } from './newProject.ts'
import { pastStates } from './pastStates.ts'
import { takePictures } from './pictures.ts'
import { kitOf, type ProjectPorts, type ProjectState, readRecord, stateFrom } from './project.ts'
import { saveProject, withTexts } from './saveProject.ts'

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

interface ApplyRequest {
  readonly file: string
  /** Id of the project that gets the changes, instead of the one that they come from. */
  readonly to?: string
}

/**
 * Applies a shared file to a project here: the one it comes from, the one named by `to`, or, for a whole project that is not
 * here yet, a new one. What changed here too is merged; everything is saved at once or not at all.
 * Faults: those of reading the file, `import-too-slow`, of the library and of the store, `shared-other-kit`, `shared-without-project`,
 * `shared-in-trash` (facts: `path`, `id`, `title`).
 */
export async function applyShared(request: ApplyRequest, ports: ProjectPorts): Promise<Result<Applied>> {
  const text = await ports.files.text(request.file)
  if (!text.ok) return text
  const shared = await ports.imports.shared(text.value, request.file)
  if (!shared.ok) return shared
  const kit = await kitOf(shared.value, ports.library)
  if (!kit.ok) return kit
  const target = await targetOf(shared.value, request, kit.value, ports)
  if (!target.ok) return target
  const { here, past, created } = target.value
  const texts = await joinTexts(request.file, shared.value, here, past, kit.value, ports)
  if (!texts.ok) return texts
  const facts = joinFacts(shared.value, here, past)
  const record: StoredProject = {
    ...withTexts(here, texts.value),
    ...(facts ? { facts: { ...here.record.facts, ...facts.facts }, files: facts.files } : {}),
  }
  const { version } = shared.value.package
  const report: Applied = {
    id: here.record.id,
    created,
    documents: Object.entries(texts.value).map(([document, { conflicts }]) => ({ document, conflicts })),
    facts: facts?.conflicts ?? [],
    ...(version === kit.value.ref.version ? {} : { otherVersion: version }),
  }
  if (!created && same(record, here.record)) return done(report)
  const owned = created ? await withProfile(record, shared.value, ports) : done(record)
  if (!owned.ok) return owned
  const pictures = await takePictures(here.record.id, shared.value.pictures ?? {}, ports)
  if (!pictures.ok) return pictures
  const what = change(created ? 'project-received' : 'changes-received', {})
  const saved = await saveProject(ports, { record: owned.value, generation: here.generation }, what)
  return saved.ok ? done({ ...report, version: saved.value }) : saved
}

interface Target {
  readonly here: ProjectState
  /** Newest first. */
  readonly past: readonly ProjectState[]
  /** The project is new here. */
  readonly created: boolean
}

/** The project that gets what is shared. */
async function targetOf(
  shared: Shared,
  { file, to }: ApplyRequest,
  kit: LibraryKit,
  { store, now }: ProjectPorts,
): Promise<Result<Target>> {
  const id = to ?? shared.from
  const read = await readRecord(store, id)
  if (!read.ok) {
    if (read.fault.code !== 'record-missing' || to !== undefined) return read
    const trashed = await store.trashed('projects')
    if (!trashed.ok) return trashed
    // It comes back with its history, not as a new one beside it.
    const thrownAway = trashed.value.find((line) => line.id === id)
    if (thrownAway) return failed('shared-in-trash', { path: file, id, title: thrownAway.title })
    if (!shared.project)
      return failed('shared-without-project', { path: file, id, kit: shared.kit, package: shared.package.id })
    return done({ here: fresh(shared, shared.project, kit, now()), past: [], created: true })
  }
  const { kit: other, package: from } = read.value.record
  if (other !== shared.kit || from.id !== shared.package.id)
    return failed('shared-other-kit', { path: file, kit: shared.kit, other })
  const here = stateFrom(read.value)
  if (!here.ok) return here
  const past = await pastStates(id, store)
  return past.ok ? done({ here: here.value, past: past.value, created: false }) : past
}

/** A project before its texts; `at`: ISO 8601. */
function fresh(
  { from, kit }: Shared,
  { facts }: NonNullable<Shared['project']>,
  { ref }: LibraryKit,
  at: string,
): ProjectState {
  const record: StoredProject = {
    id: from,
    kit,
    package: { id: ref.package, version: ref.version },
    facts,
    files: {},
    adaptations: {},
    createdAt: at,
    changedAt: at,
  }
  return { record, generation: 0, texts: {} }
}

async function joinTexts(
  file: string,
  shared: Shared,
  here: ProjectState,
  past: readonly ProjectState[],
  kit: LibraryKit,
  { imports }: ProjectPorts,
): Promise<Result<Readonly<Record<string, Adaptation>>>> {
  const joined: [string, Adaptation][] = []
  for (const [document, theirs] of Object.entries(shared.adaptations)) {
    const template = await kit.template(document)
    if (!template.ok) return template
    const { lock, title } = template.value.document.front
    if (lock) return failed('document-locked', { document, title })
    const ancestor = lastCommon(past, document, new Set(shared.states[document]))
    const texts = { template: template.value, mine: here.texts[document], theirs, ancestor }
    const one = await imports.join(file, texts)
    if (!one.ok) return one
    joined.push([document, one.value])
  }
  return done(Object.fromEntries(joined))
}

/** The newest text that both places had. */
function lastCommon(past: readonly ProjectState[], document: string, seen: ReadonlySet<string>) {
  for (const { texts } of past) {
    const adaptation = texts[document]
    const local = adaptation && localOf(adaptation)
    if (local && seen.has(stateOf(local))) return local
  }
  return undefined
}

/** On top of the last state that both had; the oldest here is the nearest to it where the file names none that is known. */
function joinFacts({ project }: Shared, { record }: ProjectState, past: readonly ProjectState[]) {
  if (!project) return undefined
  const seen = new Set(project.states)
  const common = past.find((then) => seen.has(factsState(then.record.facts, then.record.files ?? {}))) ?? past.at(-1)
  const facts = mergeFacts(common?.record.facts, record.facts, project.facts)
  const files = mergeFiles(common?.record.files, record.files ?? {}, project.files, facts.facts)
  return { facts: facts.facts, files: files.files, conflicts: [...facts.conflicts, ...files.conflicts] }
}

/** The profile comes along with a project that is new here; one that says the same is used again. */
async function withProfile(
  record: StoredProject,
  { project }: Shared,
  ports: ProjectPorts,
): Promise<Result<StoredProject>> {
  if (!project?.profile) return done(record)
  const kept = await keepProfile(ports, project.profile.facts, project.profile.files)
  return kept.ok ? done({ ...record, profile: kept.value }) : kept
}
