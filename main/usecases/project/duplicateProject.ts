import { change } from '../../core/changes.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { StoredProject } from '../../core/state/records.ts'
import { recordId } from './newProject.ts'
import { copyPictures } from './pictures.ts'
import { type ProjectPorts, readRecord } from './project.ts'
import { saveProject } from './saveProject.ts'

/** A new project with the facts, people and texts of another one, and a history of its own. Faults: those of the store. */
export async function duplicateProject(
  { id, title }: { readonly id: string; readonly title: string },
  ports: Pick<ProjectPorts, 'store' | 'now' | 'newId'>,
): Promise<Result<{ readonly id: string }>> {
  const read = await readRecord(ports.store, id)
  if (!read.ok) return read
  const { record } = read.value
  const at = ports.now()
  const copy: StoredProject = {
    ...record,
    id: recordId(title, ports.newId()),
    facts: { ...record.facts, title },
    createdAt: at,
    changedAt: at,
  }
  const pictures = await copyPictures(id, copy.id, copy.adaptations, ports)
  if (!pictures.ok) return pictures
  const saved = await saveProject(
    ports,
    { record: copy, generation: 0 },
    change('project-copied', { title: record.facts.title }),
  )
  return saved.ok ? done({ id: copy.id }) : saved
}
