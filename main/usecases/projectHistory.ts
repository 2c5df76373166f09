import { localOf } from '../core/adaptation/adapt.ts'
import { type BlockChange, compareBlocks } from '../core/adaptation/compare.ts'
import type { FrontMatter } from '../core/document/document.ts'
import { done, failed, type Result } from '../core/outcome.ts'
import type { Version } from '../core/state/history.ts'
import { kitOf, type OpenProject, openProject, type ProjectPorts, projectAt, saveProject } from './project.ts'

/** Versions of a Vorhaben, newest first. */
export async function projectHistory(
  id: string,
  { store }: Pick<ProjectPorts, 'store'>,
): Promise<Result<{ readonly versions: readonly Version[] }>> {
  const opened = await openProject(store, id)
  if (!opened.ok) return opened
  const versions = await store.versions(id)
  return versions.ok ? done({ versions: versions.value.toReversed() }) : versions
}

/** Brings a version back. That is a new version itself, so nothing after it is lost. `known`: how a person knows it. */
export async function restoreVersion(
  request: { readonly id: string; readonly number: number; readonly known?: string },
  ports: Pick<ProjectPorts, 'store' | 'now'>,
): Promise<Result<{ readonly version: number; readonly what: string }>> {
  const now = await openProject(ports.store, request.id)
  if (!now.ok) return now
  const then = await projectAt(ports.store, request.id, request.number)
  if (!then.ok) return then
  const { createdAt } = now.value.record
  const what = request.known
    ? `Stand ${request.known} wiederhergestellt`
    : `Version ${request.number} wiederhergestellt`
  const record = { ...then.value.record, id: request.id, createdAt }
  const version = await saveProject(ports, { record, generation: now.value.generation }, what)
  return version.ok ? done({ version: version.value, what }) : version
}

/** Gives a version a name; named versions stay for ever. An empty name takes it away. */
export async function nameVersion(
  request: { readonly id: string; readonly number: number; readonly name: string },
  { store }: Pick<ProjectPorts, 'store'>,
): Promise<Result<{ readonly version: number; readonly name: string }>> {
  const { id, number, name } = request
  const known = await projectHistory(id, { store })
  if (!known.ok) return known
  if (!known.value.versions.some((version) => version.number === number))
    return failed('version-missing', { id, number })
  const changed = await store.changeVersions(id, (versions) =>
    versions.map((version) => {
      if (version.number !== number) return version
      const { name: _, ...rest } = version
      return name === '' ? rest : { ...rest, name }
    }),
  )
  return changed.ok ? done({ version: number, name }) : changed
}

export interface ComparedDocument {
  readonly document: string
  readonly title: string
  readonly language: FrontMatter['language']
  /** Blocks that are not the same at the same place. */
  readonly changes: readonly BlockChange[]
}

/** What changed between two versions, or between the template and a version; `to` is the current state when left out. */
export async function compareVersions(
  request: { readonly id: string; readonly from: number | 'template'; readonly to?: number },
  ports: Pick<ProjectPorts, 'store' | 'library'>,
): Promise<Result<{ readonly documents: readonly ComparedDocument[] }>> {
  const { id, from, to } = request
  const at = (number: number | undefined) =>
    number === undefined ? openProject(ports.store, id) : projectAt(ports.store, id, number)
  const after = await at(to)
  if (!after.ok) return after
  const before = from === 'template' ? undefined : await at(from)
  if (before && !before.ok) return before
  const kit = await kitOf(after.value.record, ports.library)
  if (!kit.ok) return kit
  const documents: ComparedDocument[] = []
  for (const document of kit.value.kit.documents) {
    const [old, now] = [before?.value.adaptations[document], after.value.adaptations[document]]
    if (!old && !now) continue
    const template = await kit.value.template(document)
    if (!template.ok) continue
    const plain = (old ?? now)?.base ?? template.value.blocks
    const blocks = (adaptation: OpenProject['adaptations'][string] | undefined) =>
      adaptation ? localOf(adaptation) : plain
    const start = from === 'template' ? (now?.base ?? plain) : blocks(old)
    const changes = compareBlocks(start, blocks(now)).filter(({ kind, moved }) => kind !== 'same' || moved)
    const { title, language } = template.value.document.front
    if (changes.length > 0) documents.push({ document, title, language, changes })
  }
  return done({ documents })
}
