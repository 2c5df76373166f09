import { localOf, updateAdaptation } from '../../core/adaptation/adapt.ts'
import type { Adaptation, Conflict } from '../../core/adaptation/adaptation.ts'
import { same } from '../../core/adaptation/canonical.ts'
import { change } from '../../core/changes.ts'
import { done, type Result } from '../../core/outcome.ts'
import { compareVersions } from '../../core/package/versions.ts'
import type { Library, LibraryKit } from '../library/library.ts'
import { type ProjectPorts, type ProjectState, stateNow } from './project.ts'
import { saveProject } from './saveProject.ts'

export interface Updated {
  readonly id: string
  /** Versions of the package: before, and now. */
  readonly from: string
  readonly to: string
  /** Number of the version in the history; missing when everything was up to date. The one before it is the state before. */
  readonly version?: number
  /** Changed texts that the new templates were merged into, with the places that both changed. */
  readonly documents: readonly {
    readonly document: string
    readonly title: string
    readonly conflicts: readonly Conflict[]
  }[]
}

/** The version of its package that a Vorhaben could have: the one that is offered, where that is later than what it is made from. */
export async function newerVersion(state: ProjectState, library: Library): Promise<string | undefined> {
  const { kit, package: from } = state.record
  const offered = await library.kit({ package: from.id, kit })
  return offered.ok && isBehind(state, offered.value.ref.version) ? offered.value.ref.version : undefined
}

/**
 * Brings a Vorhaben to the version of its package that is offered. What was changed here stays and is merged with what changed in the
 * templates; places that both changed are left open. A changed text whose template is gone, or must not be
 * changed any more, stays as it is. The state before
 * is the version before in the history. Faults: those of the store and of the library.
 */
export async function updateProject(id: string, ports: ProjectPorts): Promise<Result<Updated>> {
  const state = await stateNow(id, ports.store)
  if (!state.ok) return state
  const { record, texts } = state.value
  const kit = await ports.library.kit({ package: record.package.id, kit: record.kit })
  if (!kit.ok) return kit
  const to = kit.value.ref.version
  const nothing = { id, from: record.package.version, to, documents: [] }
  if (!isBehind(state.value, to)) return done(nothing)
  const merged = await mergeTexts(texts, kit.value, () => `lokal-${ports.newId()}`)
  if (!merged.ok) return merged
  const { adaptations, documents } = merged.value
  const next = { ...record, package: { ...record.package, version: to }, adaptations: { ...record.adaptations } }
  for (const [document, adaptation] of Object.entries(adaptations)) {
    const stored = record.adaptations[document]
    if (adaptation) next.adaptations[document] = { ...(stored as object), ...adaptation }
    else delete next.adaptations[document]
  }
  const saved = await saveProject(ports, { ...state.value, record: next }, change('templates-updated', { version: to }))
  return saved.ok ? done({ ...nothing, version: saved.value, documents }) : saved
}

/** No text is older than the record, but for those that an update left as they were. */
const isBehind = ({ record }: ProjectState, version: string): boolean =>
  compareVersions(record.package.version, version) < 0

interface Merged {
  /** Undefined: the new template says the same. */
  readonly adaptations: Readonly<Record<string, Adaptation | undefined>>
  readonly documents: Updated['documents']
}

async function mergeTexts(texts: ProjectState['texts'], kit: LibraryKit, newId: () => string): Promise<Result<Merged>> {
  const adaptations: [string, Adaptation | undefined][] = []
  const documents: Updated['documents'][number][] = []
  for (const [document, before] of Object.entries(texts)) {
    const template = await kit.template(document)
    if (!template.ok) {
      if (template.fault.code === 'document-unknown' || template.fault.code === 'document-missing') continue
      return template
    }
    const { lock, title } = template.value.document.front
    if (lock) continue
    const after = updateAdaptation(before, template.value, newId)
    const told = after.conflicts.slice(before.conflicts.length)
    documents.push({ document, title, conflicts: told })
    const says = after.conflicts.length === 0 && same(localOf(after), after.base)
    adaptations.push([document, says ? undefined : after])
  }
  return done({ adaptations: Object.fromEntries(adaptations), documents })
}
