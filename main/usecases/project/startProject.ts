import { type KitRef, kitName } from '../../core/library/address.ts'
import { done, type Result } from '../../core/outcome.ts'
import { listProfiles } from '../profile/listProfiles.ts'
import { newProject } from './newProject.ts'
import type { ProjectPorts } from './project.ts'

/** A project of a kit with the standard profile. Without a title it has the kit's. Faults: those of the library and the store. */
export async function startProject(
  { kit, title }: { readonly kit: KitRef; readonly title?: string | undefined },
  ports: ProjectPorts,
): Promise<Result<{ readonly id: string }>> {
  const profiles = await listProfiles(ports.store)
  if (!profiles.ok) return profiles
  const { standard } = profiles.value
  const request = {
    kit: kitName(kit),
    ...(title ? { title } : {}),
    ...(standard === undefined ? {} : { storedProfile: standard }),
  }
  const made = await newProject(request, ports)
  return made.ok ? done({ id: made.value.id }) : made
}
