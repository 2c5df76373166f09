import { done, type Result } from '../../core/outcome.ts'
import type { Summary } from '../../core/state/summaries.ts'
import type { Store } from '../ports.ts'

export interface ProjectList {
  /** The one changed last first. */
  readonly projects: readonly Summary<'projects'>[]
  /** Thrown away last first. */
  readonly trashed: readonly Summary<'projects'>[]
}

/** Faults: those of the store. */
export async function listProjects(store: Store): Promise<Result<ProjectList>> {
  const [projects, trashed] = await Promise.all([store.list('projects'), store.trashed('projects')])
  if (!projects.ok) return projects
  return trashed.ok ? done({ projects: projects.value, trashed: trashed.value }) : trashed
}
