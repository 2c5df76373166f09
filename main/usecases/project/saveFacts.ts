import { change } from '../../core/changes.ts'
import { compareFacts } from '../../core/facts/compareFacts.ts'
import { describeFacts } from '../../core/facts/describeFacts.ts'
import type { Person } from '../../core/facts/facts.ts'
import { writePeople } from '../../core/facts/peopleText.ts'
import { type ProjectFacts, ProjectFactsSchema } from '../../core/facts/projectFacts.ts'
import { cellText } from '../../core/facts/tables/cells.ts'
import { peopleOf } from '../../core/facts/tables/people.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { StoredFile, StoredProject } from '../../core/state/records.ts'
import type { ReadCsv } from '../ports.ts'
import { type ProjectPorts, readRecord } from './project.ts'
import { saveProject } from './saveProject.ts'

export interface FactsRequest {
  readonly id: string
  /** Names of files in it (people, ratings) are those of the record; they are not taken from here. */
  readonly facts: ProjectFacts
  readonly people: readonly Person[]
  /** Id of a stored profile; missing: none. */
  readonly profile?: string | undefined
  /** Rating sheets as a CSV file; `null` takes them away, missing leaves them. */
  readonly ratings?: { readonly name: string; readonly text: string } | null
}

/** Saves what a form holds about a project. Facts that this version does not know stay. Faults: those of the store. */
export async function saveFacts(
  request: FactsRequest,
  ports: Pick<ProjectPorts, 'store' | 'now' | 'readCsv'>,
): Promise<Result<{ readonly version?: number }>> {
  const read = await readRecord(ports.store, request.id)
  if (!read.ok) return read
  const { record, generation } = read.value
  const people = peopleFile(request.people, record, ports.readCsv)
  const ratings = ratingsFile(request.ratings, record)
  const files = { ...record.files, ...people.files, ...ratings.files }
  const { people: _, ratings: __, ...asked } = request.facts
  const facts: StoredProject['facts'] = {
    ...unknown(record.facts),
    ...asked,
    kit: record.kit,
    ...(people.name === undefined ? {} : { people: people.name }),
    ...(ratings.name === undefined ? {} : { ratings: ratings.name }),
  }
  const { profile: before, ...rest } = record
  const what = describeFacts(compareFacts(record.facts, facts), {
    people: people.changed,
    profile: before !== request.profile,
  })
  const sheets = ratings.changed ? change('ratings-received', {}) : undefined
  const said = sheets ?? what
  if (said === undefined) return done({})
  const next: StoredProject = {
    ...rest,
    ...(request.profile === undefined ? {} : { profile: request.profile }),
    facts,
    files,
  }
  const saved = await saveProject(ports, { record: next, generation }, said)
  return saved.ok ? done({ version: saved.value }) : saved
}

const known = new Set(Object.keys(ProjectFactsSchema.shape))
const unknown = (facts: object): object => Object.fromEntries(Object.entries(facts).filter(([key]) => !known.has(key)))

interface Part {
  readonly name?: string
  readonly files: Readonly<Record<string, StoredFile>>
  readonly changed: boolean
}

/** The file stays as it was, with columns that nothing reads, while it says the same; so does one that cannot be read. */
function peopleFile(people: readonly Person[], { facts, files }: StoredProject, readCsv: ReadCsv): Part {
  const name = typeof facts.people === 'string' ? facts.people : undefined
  const file = name === undefined ? undefined : files?.[name]
  const rows = file?.kind === 'text' ? readCsv(file.text, name ?? '') : done([])
  const before = rows.ok ? peopleOf(rows.value, name ?? '') : rows
  const same = before.ok ? JSON.stringify(before.value.entries) === asRead(people) : people.length === 0
  if (same) return { ...(name === undefined ? {} : { name }), files: {}, changed: false }
  const target = name ?? 'teilnehmende.csv'
  return { name: target, files: { [target]: { kind: 'text', text: writePeople(people) } }, changed: true }
}

/** As the list comes back when it is read. */
const asRead = (people: readonly Person[]): string =>
  JSON.stringify(
    people.map(({ name, organisation, role }) => ({
      name: cellText(name),
      organisation: cellText(organisation),
      role: cellText(role),
    })),
  )

function ratingsFile(given: FactsRequest['ratings'], { facts }: StoredProject): Part {
  const name = typeof facts.ratings === 'string' ? facts.ratings : undefined
  if (given === undefined) return { ...(name === undefined ? {} : { name }), files: {}, changed: false }
  if (given === null) return { files: {}, changed: false }
  return { name: given.name, files: { [given.name]: { kind: 'text', text: given.text } }, changed: true }
}
