import type { Adaptation } from '../../core/adaptation/adaptation.ts'
import { isThick, thinVersions } from '../../core/adaptation/thinVersions.ts'
import type { Change } from '../../core/changes.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { StoredProject } from '../../core/state/records.ts'
import { isObject } from '../../core/state/seal.ts'
import type { ProjectPorts, ProjectState } from './project.ts'

/** A record with other texts. What a newer version keeps in them beside ours stays, in those that do not change too. */
export function withTexts(
  { record }: Pick<ProjectState, 'record'>,
  changed: Readonly<Record<string, Adaptation>>,
): StoredProject {
  const merged = Object.entries(changed).map(([document, adaptation]): [string, unknown] => {
    const stored = record.adaptations[document]
    return [document, isObject(stored) ? { ...stored, ...adaptation } : adaptation]
  })
  return { ...record, adaptations: { ...record.adaptations, ...Object.fromEntries(merged) } }
}

/** Saves the next state and its version in the history, which is thinned out when it has grown. Gives the version's number. */
export async function saveProject(
  { store, now }: Pick<ProjectPorts, 'store' | 'now'>,
  { record, generation }: Pick<ProjectState, 'record' | 'generation'>,
  what: Change,
): Promise<Result<number>> {
  const at = now()
  const next: StoredProject = { ...record, changedAt: at }
  const saved = await store.save('projects', next, generation, { at, what })
  if (!saved.ok) return saved
  // Only now and then, for reading a whole history takes longer than a save. What fails here does so after the save is safe.
  const versions = saved.value.generation % 10 === 0 ? await store.versions(record.id) : undefined
  if (versions?.ok && isThick(versions.value)) await store.changeVersions(record.id, thinVersions)
  return done(saved.value.generation)
}
