import { localOf } from '../../core/adaptation/adapt.ts'
import type { Adaptation } from '../../core/adaptation/adaptation.ts'
import { type BlockChange, compareBlocks } from '../../core/adaptation/compare.ts'
import type { Agenda, FrontMatter } from '../../core/document/document.ts'
import { plainText } from '../../core/document/text.ts'
import { compareFacts, type FactChange } from '../../core/facts/compareFacts.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { StoredProject } from '../../core/state/records.ts'
import { agendasOf } from '../agendas.ts'
import type { LibraryKit } from '../library/library.ts'
import type { Store } from '../ports.ts'
import { statesAt } from './pastStates.ts'
import { kitOf, type OpenPorts, type ProjectPorts, type ProjectState, stateNow } from './project.ts'
import { storedFacts } from './storedFacts.ts'

/** What is not the same in two states of a project. */
export interface Compared {
  /** `row`: title of the agenda's row that the fact is about; what the kit has stands for a missing value. */
  readonly facts: readonly (FactChange & { readonly row?: string })[]
  /** Names that were taken from and put on the list of people. */
  readonly people: { readonly removed: readonly string[]; readonly added: readonly string[] }
  readonly documents: readonly ComparedDocument[]
}
export interface ComparedDocument {
  readonly document: string
  readonly title: string
  readonly language: FrontMatter['language']
  /** Blocks that are not the same at the same place. */
  readonly changes: readonly BlockChange[]
}

export interface CompareRequest {
  readonly id: string
  readonly from: number | 'template'
  /** The state now when left out. */
  readonly to?: number
}

/**
 * What changed between two versions, or between the template and a version; the template has texts
 * only. Faults: those of the store and of the library, `version-missing`.
 */
export async function compareVersions(
  request: CompareRequest,
  ports: OpenPorts & Pick<ProjectPorts, 'library'>,
): Promise<Result<Compared>> {
  const states = await comparedStates(request, ports.store)
  if (!states.ok) return states
  const { before, after } = states.value
  const kit = await kitOf(after.record, ports.library)
  if (!kit.ok) return kit
  const documents = await compareTexts(before, after, kit.value)
  if (!before) return done({ facts: [], people: { removed: [], added: [] }, documents })
  const facts = await compareStated(before.record, after.record, kit.value)
  if (!facts.ok) return facts
  return done({ facts: facts.value, people: comparePeople(before.record, after.record, ports), documents })
}

interface Sides {
  /** Missing: the template. */
  readonly before: ProjectState | undefined
  readonly after: ProjectState
}

async function comparedStates({ id, from, to }: CompareRequest, store: Store): Promise<Result<Sides>> {
  const numbers = [from, to].filter((side) => typeof side === 'number')
  const past = numbers.length === 0 ? done([]) : await statesAt(id, numbers, store)
  if (!past.ok) return past
  const before = from === 'template' ? undefined : past.value[0]
  const then = to === undefined ? undefined : past.value.at(-1)
  const after = then ? done(then) : await stateNow(id, store)
  return after.ok ? done({ before, after: after.value }) : after
}

/** `before` missing: the template that the text is based on. */
async function compareTexts(
  before: ProjectState | undefined,
  after: ProjectState,
  kit: LibraryKit,
): Promise<readonly ComparedDocument[]> {
  const documents: ComparedDocument[] = []
  for (const document of kit.kit.documents) {
    const [old, now] = [before?.texts[document], after.texts[document]]
    if (!old && !now) continue
    const template = await kit.template(document)
    if (!template.ok) continue
    const plain = (old ?? now)?.base ?? template.value.blocks
    const blocks = (adaptation: Adaptation | undefined) => (adaptation ? localOf(adaptation) : plain)
    const start = before ? blocks(old) : (now?.base ?? plain)
    const changes = compareBlocks(start, blocks(now)).filter(({ kind, moved }) => kind !== 'same' || moved)
    const { title, language } = template.value.document.front
    if (changes.length > 0) documents.push({ document, title, language, changes })
  }
  return documents
}

async function compareStated(
  old: StoredProject,
  now: StoredProject,
  kit: LibraryKit,
): Promise<Result<Compared['facts']>> {
  const changes = compareFacts(stated(old), stated(now))
  if (!changes.some(({ path }) => path.startsWith('agenda.'))) return done(changes)
  const sources = await kit.documents()
  if (!sources.ok) return sources
  const agendas = agendasOf(sources.value)
  return done(changes.map((change) => withRow(change, agendas)))
}

/** Names of files say nothing to a person. */
function stated({ facts, profile }: StoredProject): object {
  const { kit: _, people: __, ratings, ...rest } = facts
  return { ...rest, ...(ratings === undefined ? {} : { ratings }), ...(profile === undefined ? {} : { profile }) }
}

function withRow(change: FactChange, agendas: ReadonlyMap<string, Agenda>): Compared['facts'][number] {
  const [first, agenda = '', , id, what] = change.path.split('.')
  const row = first === 'agenda' ? agendas.get(agenda)?.rows.find((each) => each.id === id) : undefined
  if (!row) return change
  const template = what === 'minutes' ? { old: String(row.minutes), now: String(row.minutes) } : {}
  return { ...template, ...change, row: plainText(row.title) }
}

function comparePeople(old: StoredProject, now: StoredProject, ports: OpenPorts): Compared['people'] {
  const namesOf = (record: StoredProject) => storedFacts(record, undefined, ports).facts.people.map(({ name }) => name)
  const [were, are] = [namesOf(old), namesOf(now)]
  return {
    removed: were.filter((name) => !are.includes(name)),
    added: are.filter((name) => !were.includes(name)),
  }
}
