import type { Agenda } from '../document/document.ts'
import { type AgendaChange, changeAgenda } from './agenda.ts'
import type { Profile } from './profile.ts'
import type { ProjectFacts } from './projectFacts.ts'

/** What people state: about the municipality, about the project, who takes part and how they rated. */
export interface StatedFacts {
  readonly profile?: Profile | undefined
  readonly project?: ProjectFacts | undefined
  readonly people: readonly Person[]
  readonly ratings: readonly Rating[]
}

/** Everything that placeholders, agendas, people cards and charts draw from: what is stated, and what the kit gives. */
export interface Facts extends StatedFacts {
  /** Agendas of the kit by id, in the order of its documents, as written: changes of the project are applied here. */
  readonly agendas: ReadonlyMap<string, Agenda>
  readonly package: { readonly title: string; readonly version: string /** YYYY-MM-DD. */; readonly date: string }
  /** `ratings` of the kit: prefix of the form fields' names → title of the field. */
  readonly ratingFields: Readonly<Record<string, string>>
}

export interface Person {
  readonly name: string
  readonly organisation: string
  readonly role: string
}

/** One filled-in sheet. Answers of "weiß nicht" and empty ones are left out of `values`. */
export interface Rating {
  readonly group: string
  readonly values: Readonly<Record<string, number>>
}

/** The project's change of an agenda. Its `start` moves the kit's first agenda, unless that has a change of its own. */
export function agendaChange(facts: Pick<Facts, 'project' | 'agendas'>, id: string): AgendaChange | undefined {
  const own = facts.project?.agenda && Object.hasOwn(facts.project.agenda, id) ? facts.project.agenda[id] : undefined
  const [main] = facts.agendas.keys()
  const start = own?.start ?? (main === id ? facts.project?.start : undefined)
  return own || start ? { rows: own?.rows, start } : undefined
}

export function changedAgendas(facts: Facts): ReadonlyMap<string, Agenda> {
  return new Map([...facts.agendas].map(([id, agenda]) => [id, changeAgenda(agenda, agendaChange(facts, id))]))
}
