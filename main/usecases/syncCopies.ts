import { change } from '../core/changes.ts'
import { done, failed, type Result } from '../core/outcome.ts'
import type { StoredProfile, StoredProject } from '../core/state/records.ts'
import type { TrashableKind } from './ports.ts'
import { recordId } from './project/newProject.ts'
import type { ProjectPorts } from './project/project.ts'
import { saveProject } from './project/saveProject.ts'

/** Takes what a sync program left as a new project or profile, titled by the person's language, and moves the file out of the way. Faults: `copy-missing`, those of the store. */
export async function takeCopy(
  name: string,
  titled: (title: string) => string,
  { store, now, newId }: Pick<ProjectPorts, 'store' | 'now' | 'newId'>,
): Promise<Result<{ readonly id: string; readonly kind: TrashableKind; readonly title: string }>> {
  const copies = await store.copies()
  if (!copies.ok) return copies
  const copy = copies.value.find((each) => each.name === name)
  const read = await store.readCopy(name)
  if (!read.ok) return read
  if (!copy) return failed('copy-missing', { name })
  const title = titled(copy.title)
  const { trashedAt: _, ...kept } = read.value
  const at = now()
  const dated = { ...kept, id: recordId(copy.title, newId()), createdAt: at, changedAt: at }
  if (copy.kind === 'projects') {
    const record = { ...dated, facts: { ...kept.facts, title } } as StoredProject
    const saved = await saveProject({ store, now }, { record, generation: 0 }, change('copy-received', {}))
    if (!saved.ok) return saved
  } else {
    const record = { ...dated, facts: { ...kept.facts, name: title } } as StoredProfile
    const saved = await store.save('profiles', record, 0)
    if (!saved.ok) return saved
  }
  const moved = await store.setCopyAside(name)
  return moved.ok ? done({ id: dated.id, kind: copy.kind, title }) : moved
}
