import type { Fault } from '../../core/outcome.ts'
import type { Library } from '../library/library.ts'
import type { Backups, Store } from '../ports.ts'

/** What a person should know of the data folder. */
export interface FolderState {
  /** `read`: the folder is open elsewhere (`holder`) or does not let itself be written. */
  readonly access: 'write' | 'read'
  readonly holder?: { readonly user: string; readonly computer: string; readonly since: string }
  /** What was set aside and where since the start, and packages that are left out. */
  readonly notices: readonly Fault[]
  /** When the state was replaced that the last restore keeps; ISO 8601 in UTC. */
  readonly replacedAt?: string
}

interface Ports {
  readonly store: Store
  readonly library: Library
  readonly backups: Pick<Backups, 'replaced'>
  /** Folder of the data. */
  readonly data: string
}

/** Reading the lists is what finds damage. */
export async function folderState({ store, library, backups, data }: Ports): Promise<FolderState> {
  await Promise.all([store.list('profiles'), store.list('projects'), store.read('settings', 'settings')])
  const kept = await backups.replaced(data)
  const last = kept.ok ? kept.value.at(-1) : undefined
  const { access } = store
  const holder = access.kind === 'read' ? access.holder : undefined
  return {
    access: access.kind,
    ...(holder ? { holder: { user: holder.user, computer: holder.computer, since: holder.since } } : {}),
    notices: [...store.notices(), ...library.refused()],
    ...(last === undefined ? {} : { replacedAt: timeIn(last) }),
  }
}

/** The name of a replaced state begins with its time, without colons. */
const timeIn = (name: string): string => name.slice(0, 20).replace(/T(\d\d)-(\d\d)-(\d\d)Z$/, 'T$1:$2:$3Z')

/** The name that a backup gets unless a person says otherwise. `at`: ISO 8601 in UTC. */
export const backupName = (at: string): string => `Werkstattkoffer-Sicherung-${at.slice(0, 10)}.zip`
