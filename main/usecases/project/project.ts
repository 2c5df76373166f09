import type { Adaptation } from '../../core/adaptation/adaptation.ts'
import { decodeAdaptation } from '../../core/adaptation/decodeBlocks.ts'
import { done, failed, type Problem, type Result, warning } from '../../core/outcome.ts'
import { isRecordId, type StoredProfile, type StoredProject } from '../../core/state/records.ts'
import type { OwnPicture } from '../images.ts'
import type { Library, LibraryKit } from '../library/library.ts'
import type { Encoding, Files, Imports, ReadCsv, ReadPicture, Saved, Store } from '../ports.ts'
import { scalesOf } from '../scales.ts'
import { type ReadStored, storedFacts } from './storedFacts.ts'

/** What calls about a project need. */
export interface ProjectPorts {
  readonly files: Files
  readonly store: Store
  readonly library: Library
  readonly readCsv: ReadCsv
  readonly readPicture: ReadPicture
  readonly imports: Imports
  /** ISO 8601 in UTC. */
  readonly now: () => string
  /** Eight lower-case letters and digits, new every time. */
  readonly newId: () => string
  readonly encoding: Encoding
  /** SHA-256 of a text in hexadecimal digits. */
  readonly digest: (text: string) => string
}

/** A state of a project: the one now, or one of its history. */
export interface ProjectState {
  /** Counts the saves, from 1. The next save expects the one now. */
  readonly generation: number
  /** As it is stored, with what this version does not know: the next state is made of it. */
  readonly record: StoredProject
  /** The local change of every document that has one. */
  readonly texts: Readonly<Record<string, Adaptation>>
}

/** A project in memory: loaded once, with all that it says. What cannot be read of its facts is left out and told in `problems`. */
export interface Project extends ProjectState, ReadStored {
  /** Its own pictures. Faults: those of the store, and `picture-missing`. */
  readonly picture: OwnPicture
}

export type OpenPorts = Pick<ProjectPorts, 'store' | 'readCsv' | 'encoding' | 'library'>

/** Faults: those of the store, and `adaptation-damaged`. A profile, logo or list that is lost is no fault. */
export async function openProject(id: string, ports: OpenPorts): Promise<Result<Project>> {
  const saved = await readRecord(ports.store, id)
  if (!saved.ok) return saved
  const state = stateFrom(saved.value)
  if (!state.ok) return state
  const { record } = saved.value
  const profile = await profileOf(record, ports.store)
  if (!profile.ok) return profile
  const kit = record.facts.ratings === undefined ? undefined : await kitOf(record, ports.library)
  const scales = kit?.ok ? await scalesOf(kit.value) : undefined
  const read = storedFacts(record, profile.value.record, { ...ports, scales })
  const picture: OwnPicture = (name) => ports.store.picture(id, name)
  return done({ ...state.value, ...read, picture, problems: [...profile.value.problems, ...read.problems] })
}

/** The record alone, for what does not ask what is in it. Faults: those of the store. */
export const readRecord = async (store: Store, id: string): Promise<Result<Saved<'projects'>>> =>
  isRecordId(id) ? store.read('projects', id) : failed('record-missing', { kind: 'projects', id })

/** The state now, without profile and lists. Faults: those of the store, and `adaptation-damaged`. */
export async function stateNow(id: string, store: Store): Promise<Result<ProjectState>> {
  const read = await readRecord(store, id)
  return read.ok ? stateFrom(read.value) : read
}

/** Fails with `adaptation-damaged`. */
export function stateFrom({ record, generation }: Saved<'projects'>): Result<ProjectState> {
  const texts: [string, Adaptation][] = []
  for (const [document, value] of Object.entries(record.adaptations)) {
    const adaptation = decodeAdaptation(value)
    if (!adaptation) return failed('adaptation-damaged', { id: record.id, document })
    texts.push([document, adaptation])
  }
  return done({ record, generation, texts: Object.fromEntries(texts) })
}

/** The kit of a project, in the version of the package that it was made from while that is here. Faults: those of `Library.kit`. */
export const kitOf = (
  { kit, package: { id, version } }: Pick<StoredProject, 'kit' | 'package'>,
  library: Library,
): Promise<Result<LibraryKit>> => library.kit({ package: id, version, kit })

interface FoundProfile {
  readonly record: StoredProfile | undefined
  readonly problems: readonly Problem[]
}

async function profileOf({ id, profile }: StoredProject, store: Store): Promise<Result<FoundProfile>> {
  if (profile === undefined) return done({ record: undefined, problems: [] })
  const read = await store.read('profiles', profile)
  if (read.ok) return done({ record: read.value.record, problems: [] })
  if (!read.fault.code.startsWith('record-')) return read
  return done({ record: undefined, problems: [warning('profile-lost', {}, { file: id })] })
}
