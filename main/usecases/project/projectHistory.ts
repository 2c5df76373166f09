import { restingPoints } from '../../core/adaptation/thinVersions.ts'
import { type Change, change } from '../../core/changes.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import type { Version } from '../../core/state/history.ts'
import type { StoredProject } from '../../core/state/records.ts'
import { type ProjectPorts, readRecord, stateFrom } from './project.ts'
import { saveProject } from './saveProject.ts'

/** Versions of a project, newest first. */
export async function projectHistory(
  id: string,
  { store }: Pick<ProjectPorts, 'store'>,
): Promise<Result<{ readonly title: string; readonly versions: readonly Version[] }>> {
  const read = await readRecord(store, id)
  if (!read.ok) return read
  const versions = await store.versions(id)
  if (!versions.ok) return versions
  return done({ title: read.value.record.facts.title, versions: versions.value.toReversed() })
}

/** Without what was only passed through while typing; `readOnly`: the data folder is open for writing elsewhere. */
export async function shownHistory(id: string, { store }: Pick<ProjectPorts, 'store'>) {
  const history = await projectHistory(id, { store })
  if (!history.ok) return history
  const versions = restingPoints(history.value.versions.toReversed()).toReversed()
  return done({ ...history.value, versions, readOnly: store.access.kind === 'read' })
}

/**
 * Brings a version back. That is a new version itself, so nothing after it is lost; `before` is the number of the state that it
 * replaces. What is damaged now is no hindrance.
 */
export async function restoreVersion(
  request: { readonly id: string; readonly number: number },
  ports: Pick<ProjectPorts, 'store' | 'now'>,
): Promise<Result<{ readonly version: number; readonly before: number; readonly what: Change }>> {
  const { id, number } = request
  const now = await readRecord(ports.store, id)
  if (!now.ok) return now
  const then = await ports.store.version(id, number)
  if (!then.ok) return then
  const back = { record: then.value.content as StoredProject, generation: number }
  const sound = stateFrom(back)
  if (!sound.ok) return sound
  const { record, generation } = now.value
  const { at, name } = then.value
  const what = change('version-restored', { number, at, ...(name === undefined ? {} : { name }) })
  const next = { ...back.record, id, createdAt: record.createdAt }
  const version = await saveProject(ports, { record: next, generation }, what)
  return version.ok ? done({ version: version.value, before: generation, what }) : version
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
