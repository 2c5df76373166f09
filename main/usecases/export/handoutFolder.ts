import { folderName } from '../../core/handout/folderName.ts'
import type { StoredProject } from '../../core/state/records.ts'

/** The name of the folder that gets the handouts of a project: its title and first day. */
export function handoutFolder({ facts }: Pick<StoredProject, 'facts'>): string {
  const [date] = Array.isArray(facts.dates) ? facts.dates : []
  return folderName(facts.title, typeof date === 'string' ? date : undefined)
}
