import type { Adaptation } from '../core/adaptation/adaptation.ts'
import { decodeAdaptation } from '../core/adaptation/decodeBlocks.ts'
import { isThick, thinVersions } from '../core/adaptation/thinVersions.ts'
import { done, failed, type Result } from '../core/outcome.ts'
import { isRecordId, type StoredProject } from '../core/state/records.ts'
import { isObject } from '../core/state/seal.ts'
import type { Library, LibraryKit } from './library/library.ts'
import type { Encoding, Files, Store } from './ports.ts'

/** What every call about a Vorhaben needs. */
export interface ProjectPorts {
  readonly files: Files
  readonly store: Store
  readonly library: Library
  /** ISO 8601 in UTC. */
  readonly now: () => string
  /** Eight lower-case letters and digits, new every time. */
  readonly newId: () => string
  readonly encoding: Encoding
  /** SHA-256 of a text in hexadecimal digits. */
  readonly digest: (text: string) => string
}

export interface OpenProject {
  readonly record: StoredProject
  readonly generation: number
  readonly adaptations: Readonly<Record<string, Adaptation>>
}

/** Faults: those of the store, and `adaptation-damaged`. */
export async function openProject(store: Store, id: string): Promise<Result<OpenProject>> {
  if (!isRecordId(id)) return failed('record-missing', { kind: 'projects', id })
  const saved = await store.read('projects', id)
  if (!saved.ok) return saved
  const adaptations = decodeAll(id, saved.value.record.adaptations)
  return adaptations.ok ? done({ ...saved.value, adaptations: adaptations.value }) : adaptations
}

function decodeAll(id: string, stored: StoredProject['adaptations']): Result<Readonly<Record<string, Adaptation>>> {
  const decoded: [string, Adaptation][] = []
  for (const [document, value] of Object.entries(stored)) {
    const adaptation = decodeAdaptation(value)
    if (!adaptation) return failed('adaptation-damaged', { id, document })
    decoded.push([document, adaptation])
  }
  return done(Object.fromEntries(decoded))
}

/** A record with other adaptations. What a newer version keeps in them beside ours stays, in those that do not change too. */
export function withAdaptations(
  { record }: Pick<OpenProject, 'record'>,
  changed: Readonly<Record<string, Adaptation>>,
): StoredProject {
  const merged = Object.entries(changed).map(([document, adaptation]): [string, unknown] => {
    const stored = record.adaptations[document]
    return [document, isObject(stored) ? { ...stored, ...adaptation } : adaptation]
  })
  return { ...record, adaptations: { ...record.adaptations, ...Object.fromEntries(merged) } }
}

/** The kit of a Vorhaben, in the version of the package that it was made from while that is here. Faults: those of `Library.kit`. */
export const kitOf = (
  { kit, package: { id, version } }: Pick<StoredProject, 'kit' | 'package'>,
  library: Library,
): Promise<Result<LibraryKit>> => library.kit({ package: id, version, kit })

/** Saves the next state and its version in the history, which is thinned out when it has grown. Gives the version's number. */
export async function saveProject(
  { store, now }: Pick<ProjectPorts, 'store' | 'now'>,
  { record, generation }: Pick<OpenProject, 'record' | 'generation'>,
  what: string,
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

/** A Vorhaben as it was saved under a number. */
export async function projectAt(store: Store, id: string, number: number): Promise<Result<OpenProject>> {
  if (!isRecordId(id)) return failed('record-missing', { kind: 'projects', id })
  const version = await store.version(id, number)
  if (!version.ok) return version
  const record = version.value.content as StoredProject
  const adaptations = decodeAll(id, record.adaptations)
  return adaptations.ok ? done({ record, generation: number, adaptations: adaptations.value }) : adaptations
}
