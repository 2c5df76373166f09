import type { Conflict, Json } from '../../core/adaptation/adaptation.ts'
import { peopleOf } from '../../core/facts/tables/people.ts'
import { folderName } from '../../core/handout/folderName.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { StoredProject } from '../../core/state/records.ts'
import type { ReadCsv } from '../ports.ts'
import { applyShared } from './applyShared.ts'
import { kitOf, openProject, type ProjectPorts, readRecord } from './project.ts'

/** What a project has to hand on. */
export interface ShareContents {
  /** Number of the participants whose names go with a whole project. */
  readonly people: number
  /** Those with changes. */
  readonly documents: readonly { readonly document: string; readonly title: string }[]
}

/** Faults: those of the store. */
export async function shareContents(id: string, ports: ProjectPorts): Promise<Result<ShareContents>> {
  const opened = await openProject(id, ports)
  if (!opened.ok) return opened
  const { record, texts, facts } = opened.value
  const titled = Object.keys(texts).map(async (document) => ({
    document,
    title: await titleIn(record, document, ports),
  }))
  return done({ people: facts.people.length, documents: await Promise.all(titled) })
}

/** The name that a shared file gets unless a person says otherwise. `documents` empty: the whole project. */
export async function sharedName(
  id: string,
  documents: readonly string[],
  ports: Pick<ProjectPorts, 'store' | 'library'>,
): Promise<Result<string>> {
  const read = await readRecord(ports.store, id)
  if (!read.ok) return read
  const { record } = read.value
  const name = folderName(record.facts.title, undefined)
  const [only, ...others] = documents
  if (only === undefined) return done(`${name}.vorhaben`)
  const part = others.length === 0 ? folderName(await titleIn(record, only, ports), undefined) : 'Texte'
  return done(`${name}, ${part}.anpassung`)
}

/** What came of a shared file, as a person reads it. */
export interface Received {
  readonly id: string
  readonly title: string
  /** The project is new here. */
  readonly created: boolean
  /** Everything was here already. */
  readonly unchanged: boolean
  readonly documents: readonly {
    readonly document: string
    readonly title: string
    readonly conflicts: readonly Conflict[]
  }[]
  /** Facts that both places changed, in words; the ones here stay. */
  readonly facts: readonly FactConflict[]
  readonly otherVersion?: string
}
export interface FactConflict {
  readonly path: string
  readonly base?: string
  readonly mine?: string
  readonly theirs?: string
}

/** Applies a shared file as `applyShared` does, of whose faults it is. */
export async function receiveShared(
  request: Parameters<typeof applyShared>[0],
  ports: ProjectPorts,
): Promise<Result<Received>> {
  const applied = await applyShared(request, ports)
  if (!applied.ok) return applied
  const { id, created, version, documents, facts, otherVersion } = applied.value
  const read = await readRecord(ports.store, id)
  if (!read.ok) return read
  const { record } = read.value
  return done({
    id,
    title: record.facts.title,
    created,
    unchanged: version === undefined,
    documents: await Promise.all(
      documents.map(async (each) => ({ ...each, title: await titleIn(record, each.document, ports) })),
    ),
    facts: facts.flatMap((conflict) => (conflict.kind === 'value' ? inWords(conflict, ports.readCsv) : [])),
    ...(otherVersion === undefined ? {} : { otherVersion }),
  })
}

/** The title in the kit; a document that is not there is called by its id. */
async function titleIn(
  record: StoredProject,
  document: string,
  { library }: Pick<ProjectPorts, 'library'>,
): Promise<string> {
  const kit = await kitOf(record, library)
  const source = kit.ok ? await kit.value.document(document) : kit
  return source.ok ? source.value.document.front.title : document
}

/** Of a list of people the names; whatever else a person would not read is left out. */
function inWords({ field, ...sides }: Extract<Conflict, { readonly kind: 'value' }>, readCsv: ReadCsv): FactConflict {
  const words = (value: Json | undefined): string | undefined => {
    if (value === undefined || value === null) return undefined
    if (field === 'people') return namesIn(String(value), readCsv).join(', ')
    return Array.isArray(value) ? value.map(String).join(', ') : String(value)
  }
  const [base, mine, theirs] = [words(sides.base), words(sides.mine), words(sides.theirs)]
  return {
    path: field,
    ...(base === undefined ? {} : { base }),
    ...(mine === undefined ? {} : { mine }),
    ...(theirs === undefined ? {} : { theirs }),
  }
}

function namesIn(text: string, readCsv: ReadCsv): readonly string[] {
  const rows = readCsv(text, '')
  const people = rows.ok ? peopleOf(rows.value, '') : rows
  return people.ok ? people.value.entries.map(({ name }) => name) : []
}
