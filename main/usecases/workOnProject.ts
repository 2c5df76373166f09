import { adapt, localOf } from '../core/adaptation/adapt.ts'
import type { Adaptation, IdentifiedBlock, Template } from '../core/adaptation/adaptation.ts'
import { identify } from '../core/adaptation/identity.ts'
import type { AgendaRow, Document } from '../core/document/document.ts'
import { plainText } from '../core/document/text.ts'
import type { Facts } from '../core/facts/facts.ts'
import { type PlaceholderEntry, placeholders, rowId } from '../core/facts/placeholders.ts'
import type { Profile } from '../core/facts/profile.ts'
import { valuesOf } from '../core/facts/values.ts'
import { done, type Result } from '../core/outcome.ts'
import { agendasOf } from './agendas.ts'
import { kitImages } from './images.ts'
import type { Library, OpenKit } from './openLibrary.ts'
import type { Encoding, Files, ReadCsv, Store } from './ports.ts'
import { openProject } from './project.ts'
import { readAdaptation } from './readFacts.ts'
import { overlay, storedFacts } from './storedFiles.ts'

/** A Vorhaben in memory while somebody works on its texts: read once, not with every key stroke. */
export interface ProjectWork {
  readonly title: string
  readonly kit: OpenKit
  readonly profile: Profile | undefined
  readonly logo: Uint8Array | undefined
  /** The kit's pictures by the path that a document writes. */
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly adaptations: Readonly<Record<string, Adaptation>>
  template(document: string): Result<Template>
  /** The facts, with the agendas of the kit as they are here; `current` stands for the document of its id. */
  facts(current?: Document): Facts
}

export interface WorkPorts {
  readonly store: Store
  readonly files: Files
  readonly readCsv: ReadCsv
  readonly encoding: Encoding
  readonly library: Library
  /** Folder of the installed package. */
  readonly root: string
}

/** Faults: those of the store, of the library, and of profile and project. */
export async function workOnProject(id: string, ports: WorkPorts): Promise<Result<ProjectWork>> {
  const { store, library } = ports
  const opened = await openProject(store, id)
  if (!opened.ok) return opened
  const { record, adaptations } = opened.value
  const kit = library.kit(record.kit)
  if (!kit.ok) return kit
  const saved = record.profile === undefined ? undefined : await store.read('profiles', record.profile)
  if (saved && !saved.ok) return saved
  const stored = storedFacts(record, saved?.value.record)
  const files = overlay(ports.files, ports.encoding, stored.files)
  const read = await readAdaptation({ ...stored.paths, kit: record.kit }, { files, readCsv: ports.readCsv })
  if (!read.ok) return read
  const { profile, project, people, ratings, logo } = read.value

  const templates = new Map<string, Template>()
  const template = (document: string): Result<Template> => {
    const known = templates.get(document)
    if (known) return done(known)
    const source = library.document(record.kit, document)
    if (!source.ok) return source
    const made = {
      version: library.info.version,
      document: source.value.document,
      blocks: identify(source.value.document),
    }
    templates.set(document, made)
    return done(made)
  }
  const here = (document: Document): Document => {
    const adaptation = adaptations[document.front.id]
    const known = adaptation && template(document.front.id)
    return known?.ok ? adapt(known.value, adaptation) : document
  }
  const documents = kit.value.sources.map((source) => here(source.document))
  return done({
    title: record.facts.title,
    kit: kit.value,
    profile,
    logo,
    images: await kitImages(ports.files, `${ports.root}/${record.kit}`),
    adaptations,
    template,
    facts: (current) => ({
      profile,
      project,
      people,
      ratings,
      agendas: agendasOf(
        documents.map((document) => ({ document: document.front.id === current?.front.id ? current : document })),
      ),
      package: library.info,
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

export function openText(work: ProjectWork, document: string): Result<OpenText> {
  const template = work.template(document)
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
