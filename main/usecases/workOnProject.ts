import { adapt, localOf } from '../core/adaptation/adapt.ts'
import type { Adaptation, IdentifiedBlock, Template } from '../core/adaptation/adaptation.ts'
import type { AgendaRow, Document } from '../core/document/document.ts'
import { plainText } from '../core/document/text.ts'
import type { Facts } from '../core/facts/facts.ts'
import { type PlaceholderEntry, placeholders, rowId } from '../core/facts/placeholders.ts'
import type { Profile } from '../core/facts/profile.ts'
import { valuesOf } from '../core/facts/values.ts'
import { done, type Result } from '../core/outcome.ts'
import { agendasOf } from './agendas.ts'
import type { Library, LibraryKit } from './library/library.ts'
import type { Source } from './library/readPackage.ts'
import type { Encoding, Files, ReadCsv, Store } from './ports.ts'
import { kitOf, openProject } from './project.ts'
import { readAdaptation } from './readFacts.ts'
import { overlay, storedFacts } from './storedFiles.ts'

/** A Vorhaben in memory while somebody works on its texts: read once, not with every key stroke. */
export interface ProjectWork {
  readonly title: string
  readonly kit: LibraryKit
  readonly sources: readonly Source[]
  readonly profile: Profile | undefined
  readonly logo: Uint8Array | undefined
  /** The kit's pictures by the path that a document writes. */
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly adaptations: Readonly<Record<string, Adaptation>>
  /** The facts, with the agendas of the kit as they are here; `current` stands for the document of its id. */
  facts(current?: Document): Facts
}

export interface WorkPorts {
  readonly store: Store
  readonly files: Files
  readonly readCsv: ReadCsv
  readonly encoding: Encoding
  readonly library: Library
}

/** Faults: those of the store, of the library, and of profile and project. */
export async function workOnProject(id: string, ports: WorkPorts): Promise<Result<ProjectWork>> {
  const { store, library } = ports
  const opened = await openProject(store, id)
  if (!opened.ok) return opened
  const { record, adaptations } = opened.value
  const kit = await kitOf(record, library)
  if (!kit.ok) return kit
  const sources = await kit.value.documents()
  if (!sources.ok) return sources
  const saved = record.profile === undefined ? undefined : await store.read('profiles', record.profile)
  if (saved && !saved.ok) return saved
  const stored = storedFacts(record, saved?.value.record)
  const files = overlay(ports.files, ports.encoding, stored.files)
  const read = await readAdaptation({ ...stored.paths, kit: record.kit }, { files, readCsv: ports.readCsv })
  if (!read.ok) return read
  const { profile, project, people, ratings, logo } = read.value

  const here = async ({ id, document }: Source): Promise<Document> => {
    const adaptation = adaptations[id]
    const known = adaptation && (await kit.value.template(id))
    return known?.ok ? adapt(known.value, adaptation) : document
  }
  const documents = await Promise.all(sources.value.map(here))
  return done({
    title: record.facts.title,
    kit: kit.value,
    sources: sources.value,
    profile,
    logo,
    images: await kit.value.pictures(),
    adaptations,
    facts: (current) => ({
      profile,
      project,
      people,
      ratings,
      agendas: agendasOf(
        documents.map((document) => ({ document: document.front.id === current?.front.id ? current : document })),
      ),
      package: kit.value.package,
      ratingFields: kit.value.kit.ratings ?? {},
    }),
  })
}

export interface OpenText {
  readonly template: Template
  /** The blocks that the local text is compared with: those of the version that it is based on. */
  readonly base: IdentifiedBlock
  readonly local: IdentifiedBlock
  readonly adaptation: Adaptation | undefined
}

export async function openText(work: ProjectWork, document: string): Promise<Result<OpenText>> {
  const template = await work.kit.template(document)
  if (!template.ok) return template
  const adaptation = work.adaptations[document]
  const local = adaptation ? localOf(adaptation) : template.value.blocks
  return done({ template: template.value, base: adaptation?.base ?? template.value.blocks, local, adaptation })
}

/** What a person may put into a text, with its value here where it has one. */
export function factList(work: ProjectWork, text: Document): readonly FactWithValue[] {
  const rows = [...work.facts(text).agendas.values()].flatMap((agenda) => agenda.rows)
  const values = valuesWith(work, text)
  return placeholders
    .flatMap((entry) => spread(entry, rows))
    .map((fact) => {
      const value = values[fact.path]
      return value === undefined ? fact : { ...fact, value }
    })
}

/** The facts that have a value while a document reads as `text` does, by their path. */
export function valuesWith(work: ProjectWork, text: Document): Readonly<Record<string, string>> {
  const facts = work.facts(text)
  const values = valuesOf(facts, text.front.language === 'en' ? 'en' : 'de')
  const rows = [...facts.agendas.values()].flatMap((agenda) => agenda.rows)
  const found = placeholders.flatMap((entry) => spread(entry, rows)).map(({ path }) => [path, values(path)] as const)
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** An entry of the catalogue, for agendas one for each row that has a name of its own. `row`: the title of that row. */
const spread = ({ path, label, source }: PlaceholderEntry, rows: readonly AgendaRow[]): readonly Fact[] =>
  source === 'agenda'
    ? rows.flatMap(({ id, title }) =>
        id === undefined ? [] : [{ path: path.replace(rowId, id), label, source, row: plainText(title) }],
      )
    : [{ path, label, source }]

interface Fact extends Pick<PlaceholderEntry, 'path' | 'label' | 'source'> {
  readonly row?: string
}
type FactWithValue = Fact & { readonly value?: string }
