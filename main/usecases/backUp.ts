import { done, type Fault, type Result } from '../core/outcome.ts'
import type { BackupReport, Backups, OpenStore, RestoreReport, Store } from './ports.ts'

export interface BackupPorts {
  readonly openStore: OpenStore
  readonly backups: Backups
  /** ISO 8601 in UTC. */
  readonly now: () => string
}
export type Outcome<Report> = Report & { readonly notices: readonly Fault[] }

/** Reads every record, so that what is damaged is set aside first, and packs the folder into one file. */
export const backUp = (
  { data, out }: { readonly data: string; readonly out: string },
  { openStore, backups, now }: BackupPorts,
): Promise<Result<Outcome<BackupReport>>> =>
  inFolder(openStore, data, async (store) => {
    const checked = await store.check()
    return checked.ok ? backups.write(data, out, now()) : checked
  })

/** Replaces a data folder by a backup that was verified in full; the replaced state is kept until that is done. */
export const restoreBackup = (
  { data, file }: { readonly data: string; readonly file: string },
  { openStore, backups }: BackupPorts,
): Promise<Result<Outcome<RestoreReport>>> => inFolder(openStore, data, () => backups.restore(file, data))

/** Puts a state that a restore replaced back in its place; what gives way is kept in its turn. */
export const restoreReplaced = (
  { data, name }: { readonly data: string; readonly name: string },
  { openStore, backups }: BackupPorts,
): Promise<Result<Outcome<RestoreReport>>> => inFolder(openStore, data, () => backups.restoreReplaced(name, data))

/** The same for a folder that is open already. Nobody saves meanwhile. */
export async function backUpOpen(
  { store, data, out }: OpenFolder & { readonly out: string },
  { backups, now }: Pick<BackupPorts, 'backups' | 'now'>,
): Promise<Result<BackupReport>> {
  const checked = await store.check()
  return checked.ok ? alone(store, () => backups.write(data, out, now())) : checked
}

/** The same for a folder that is open already; what was read from it before is out of date afterwards. */
export const restoreOpen = (
  { store, data, file }: OpenFolder & { readonly file: string },
  { backups }: Pick<BackupPorts, 'backups'>,
): Promise<Result<RestoreReport>> => alone(store, () => backups.restore(file, data))

/** The state that the last restore replaced, back in its place. */
export async function restoreLastOpen(
  { store, data }: OpenFolder,
  { backups }: Pick<BackupPorts, 'backups'>,
): Promise<Result<RestoreReport>> {
  const names = await backups.replaced(data)
  if (!names.ok) return names
  return alone(store, () => backups.restoreReplaced(names.value.at(-1) ?? '', data))
}

interface OpenFolder {
  readonly store: Store
  readonly data: string
}

async function alone<T>(store: Store, act: () => Promise<Result<T>>): Promise<Result<T>> {
  const result = await store.exclusively(act)
  return result.ok ? result.value : result
}

async function inFolder<Report extends BackupReport>(
  openStore: OpenStore,
  data: string,
  act: (store: Store) => Promise<Result<Report>>,
): Promise<Result<Outcome<Report>>> {
  const opened = await openStore(data, 'write')
  if (!opened.ok) return opened
  const store = opened.value
  try {
    const free = await store.exclusively(async () => undefined)
    if (!free.ok) return free
    const result = await act(store)
    return result.ok ? done({ ...result.value, notices: store.notices() }) : result
  } finally {
    await store.close()
  }
}
