import { done, type Result } from '../../core/outcome.ts'
import type { ProjectPorts } from './project.ts'

/** Puts a project with its history into the trash. Faults: those of the store. */
export async function trashProject(
  id: string,
  { store, now }: Pick<ProjectPorts, 'store' | 'now'>,
): Promise<Result<{ readonly id: string }>> {
  const found = await store.read('projects', id)
  if (!found.ok) return found
  const trashed = await store.trash('projects', id, found.value.generation, now())
  return trashed.ok ? done({ id }) : trashed
}

/** Takes a project out of the trash as it was. Faults: those of the store. */
export async function untrashProject(
  id: string,
  { store }: Pick<ProjectPorts, 'store'>,
): Promise<Result<{ readonly id: string }>> {
  const restored = await store.restore('projects', id)
  return restored.ok ? done({ id }) : restored
}
