import { adapt, localOf } from '../core/adaptation/adapt.ts'
import { differencesOf } from '../core/adaptation/differences.ts'
import type { Agenda, Document, FrontMatter } from '../core/document/document.ts'
import { walkBlocks } from '../core/document/walk.ts'
import type { Facts, Person } from '../core/facts/facts.ts'
import { fill } from '../core/facts/fill.ts'
import type { ProjectFacts } from '../core/facts/projectFacts.ts'
import { usesPerson } from '../core/facts/usesPerson.ts'
import type { KitRef } from '../core/library/address.ts'
import { done, type Result } from '../core/outcome.ts'
import { openProject } from './project.ts'
import { type ProjectWork, type WorkPorts, workOnProject } from './workOnProject.ts'

/** A Vorhaben as its own screen shows it. */
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

/** Faults: those of the store, of the library, and of profile and project. */
export async function projectOverview(id: string, ports: WorkPorts): Promise<Result<ProjectOverview>> {
  const opened = await openProject(ports.store, id)
  if (!opened.ok) return opened
  const { record } = opened.value
  const work = await workOnProject(id, ports)
  if (!work.ok) return work
  const { kit } = work.value.kit
  const facts = work.value.facts()
  const { project } = facts
  if (!project) throw new Error('a stored Vorhaben has facts')
  const documents = await Promise.all(
    work.value.sources.map((source) => overviewOf(source.document, work.value, facts)),
  )
  const templates = work.value.sources.map((source) => source.document)
  const used = templates.map((document) => missingOf(document, { ...facts, ...nothing }))
  return done({
    id,
    kit: { ref: work.value.kit.ref, title: kit.title },
    facts: project,
    people: facts.people,
    ...(record.profile === undefined ? {} : { profile: record.profile }),
    documents: documents.map(({ line }) => line),
    agendas: documents.flatMap(({ text, line }) =>
      agendasIn(text).map((agenda) => ({ ...agenda, document: line.front.title })),
    ),
    uses: [...new Set(used.flat())],
    usesPeople: templates.some((document) => usesPerson(document) || hasCardsForPeople(document)),
    ...(kit.ratings === undefined
      ? {}
      : {
          ratings: {
            sheets: facts.ratings.length,
            ...(project.ratings === undefined ? {} : { file: project.ratings }),
          },
        }),
  })
}

const nothing = { profile: undefined, project: undefined, people: [], ratings: [] } as const

async function overviewOf(template: Document, work: ProjectWork, facts: Facts) {
  const { id } = template.front
  const adaptation = work.adaptations[id]
  const known = adaptation && (await work.kit.template(id))
  const text = known?.ok ? adapt(known.value, adaptation) : template
  const changes = adaptation ? differencesOf(adaptation.base, localOf(adaptation)).length : 0
  const line: OverviewDocument = {
    front: text.front,
    changes,
    conflicts: adaptation?.conflicts.length ?? 0,
    missing: missingOf(text, facts),
  }
  return { text, line }
}

function missingOf(document: Document, facts: Facts): readonly string[] {
  const { missing } = fill({ document, places: new Map() }, facts, { file: document.front.id })
  return [...new Set(missing.flatMap(({ code, facts }) => (code === 'placeholder-unfilled' ? facts.path : [])))]
}

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
