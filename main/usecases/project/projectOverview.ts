import { localOf } from '../../core/adaptation/adapt.ts'
import type { Adaptation } from '../../core/adaptation/adaptation.ts'
import { differencesOf } from '../../core/adaptation/differences.ts'
import type { Agenda, Document, FrontMatter } from '../../core/document/document.ts'
import { walkBlocks } from '../../core/document/walk.ts'
import type { Person } from '../../core/facts/facts.ts'
import { missingPaths } from '../../core/facts/fill.ts'
import type { ProjectFacts } from '../../core/facts/projectFacts.ts'
import { projectProblems } from '../../core/facts/projectProblems.ts'
import { usesPerson } from '../../core/facts/usesPerson.ts'
import type { KitRef } from '../../core/library/address.ts'
import { done, type Problem, type Result, warning } from '../../core/outcome.ts'
import { allFacts, editionOf } from '../export/edition.ts'
import type { Library } from '../library/library.ts'
import { kitOf, type OpenPorts, openProject, type Project, type ProjectPorts } from './project.ts'
import { newerVersion } from './updateProject.ts'

/** A project as its own screen shows it. */
export interface ProjectOverview {
  readonly id: string
  readonly kit: { readonly ref: KitRef; readonly title: string }
  readonly facts: ProjectFacts
  readonly people: readonly Person[]
  /** Id of its profile. */
  readonly profile?: string
  readonly documents: readonly OverviewDocument[]
  /** The kit's agendas as they are here, before the times of the facts. */
  readonly agendas: readonly { readonly id: string; readonly document: string; readonly agenda: Agenda }[]
  /** Paths of the placeholders that the kit's documents use: what a form should ask for. */
  readonly uses: readonly string[]
  /** Some document is made for every person of the list. */
  readonly usesPeople: boolean
  /** Rating sheets; missing: the kit has none. `sheets`: 0 while there are none. */
  readonly ratings?: { readonly sheets: number; readonly file?: string }
  /** A later version of the package, which the texts could be brought to. */
  readonly update?: string
  /** What of its facts cannot be read and is left out, and what its package no longer has. */
  readonly problems: readonly Problem[]
}
export interface OverviewDocument {
  readonly front: FrontMatter
  /** Places that differ from the template. */
  readonly changes: number
  /** Places that a merge left open. */
  readonly conflicts: number
  /** Paths of placeholders without a value. */
  readonly missing: readonly string[]
}

/** Faults: those of `openProject` and of reading a kit that is there. `readOnly`: the data folder is open for writing elsewhere. */
export async function openOverview(
  id: string,
  ports: OpenPorts & Pick<ProjectPorts, 'library'>,
): Promise<Result<ProjectOverview & { readonly readOnly: boolean }>> {
  const opened = await openProject(id, ports)
  if (!opened.ok) return opened
  const read = await projectOverview(opened.value, ports)
  return read.ok ? done({ ...read.value, readOnly: ports.store.access.kind === 'read' }) : read
}

/** A project whose kit is not here opens all the same, without documents. Faults: those of reading the kit's documents. */
export async function projectOverview(
  project: Project,
  { library }: { readonly library: Library },
): Promise<Result<ProjectOverview>> {
  const { record, facts } = project
  const found = await kitOf(record, library)
  if (!found.ok) return done(withoutKit(project))
  const { kit } = found.value
  const sources = await found.value.documents()
  if (!sources.ok) return sources
  const edition = editionOf(project, found.value)
  const update = await newerVersion(project, library)
  const known = await allFacts(edition)
  if (!known.ok) return known
  const texts: Document[] = []
  for (const { id, document } of sources.value) {
    const text = await edition.text(id)
    texts.push(text.ok ? text.value.document : document)
  }
  const templates = sources.value.map(({ document }) => document)
  const used = templates.map((document) => missingPaths(document, { ...known.value, ...nothing }))
  return done({
    id: record.id,
    kit: { ref: found.value.ref, title: kit.title },
    facts: facts.project,
    people: facts.people,
    ...(record.profile === undefined ? {} : { profile: record.profile }),
    documents: texts.map((text, index) => {
      const adaptation = project.texts[sources.value[index]?.id ?? '']
      return {
        front: text.front,
        changes: adaptation ? differencesOf(adaptation.base, localOf(adaptation)).length : 0,
        conflicts: adaptation?.conflicts.length ?? 0,
        missing: missingPaths(text, known.value),
      }
    }),
    agendas: texts.flatMap((text) => agendasIn(text).map((agenda) => ({ ...agenda, document: text.front.title }))),
    uses: [...new Set(used.flat())],
    usesPeople: templates.some((document) => usesPerson(document) || hasCardsForPeople(document)),
    ...(kit.ratings === undefined
      ? {}
      : {
          ratings: {
            sheets: facts.ratings.length,
            ...(facts.project.ratings === undefined ? {} : { file: facts.project.ratings }),
          },
        }),
    ...(update === undefined ? {} : { update }),
    problems: [
      ...project.problems,
      ...goneDocuments(project, kit.documents),
      ...projectProblems(known.value, record.id),
    ],
  })
}

/** What it says by itself; everything in it stays until the package is here again. */
function withoutKit({ record, facts, problems }: Project): ProjectOverview {
  const ref = { package: record.package.id, version: record.package.version, kit: record.kit }
  const gone = warning('kit-gone', { package: ref.package, version: ref.version, kit: ref.kit }, { file: record.id })
  return {
    id: record.id,
    kit: { ref, title: record.kit },
    facts: facts.project,
    people: facts.people,
    ...(record.profile === undefined ? {} : { profile: record.profile }),
    documents: [],
    agendas: [],
    uses: [],
    usesPeople: facts.people.length > 0,
    problems: [gone, ...problems],
  }
}

/** Changed texts of documents that the kit has no longer: they stay, and nothing draws them. */
const goneDocuments = ({ record, texts }: Project, documents: readonly string[]): readonly Problem[] =>
  Object.entries(texts).flatMap(([id, adaptation]) =>
    documents.includes(id) ? [] : [warning('document-gone', { title: titleOf(adaptation, id) }, { file: record.id })],
  )

function titleOf(adaptation: Adaptation, id: string): string {
  const { title } = localOf(adaptation).values
  return typeof title === 'string' ? title : id
}

const nothing = { profile: undefined, project: undefined, people: [], ratings: [] } as const

function agendasIn({ blocks }: Document): readonly { readonly id: string; readonly agenda: Agenda }[] {
  const found: { readonly id: string; readonly agenda: Agenda }[] = []
  walkBlocks(blocks, (block) => {
    if (block.kind === 'agenda' && block.id !== undefined && block.ref === undefined && block.rows.length > 0)
      found.push({ id: block.id, agenda: block })
  })
  return found
}

function hasCardsForPeople({ blocks }: Document): boolean {
  let found = false
  walkBlocks(blocks, (block) => {
    if (block.kind === 'cards' && block.each === 'people') found = true
  })
  return found
}
