import type { Comparison, Handlers } from '../../bridge/contract.ts'
import { restingPoints } from '../../core/adaptation/thinVersions.ts'
import type { Agenda } from '../../core/document/document.ts'
import { plainText } from '../../core/document/text.ts'
import { compareFacts, type FactChange } from '../../core/facts/compareFacts.ts'
import { done } from '../../core/outcome.ts'
import type { Version } from '../../core/state/history.ts'
import type { StoredProject } from '../../core/state/records.ts'
import { agendasOf } from '../../usecases/agendas.ts'
import type { ReadCsv } from '../../usecases/ports.ts'
import { kitOf, openProject, type ProjectPorts, projectAt } from '../../usecases/project.ts'
import { compareVersions, nameVersion, projectHistory, restoreVersion } from '../../usecases/projectHistory.ts'
import { namesOf } from '../peopleNames.ts'

type HistoryCalls = Extract<keyof Handlers, `history.${string}`>
type Ports = ProjectPorts & { readonly readCsv: ReadCsv }

export const historyHandlers = (ports: Ports): Pick<Handlers, HistoryCalls> => ({
  'history.list': async ({ id }) => {
    const opened = await openProject(ports.store, id)
    if (!opened.ok) return opened
    const history = await projectHistory(id, ports)
    if (!history.ok) return history
    const versions = restingPoints(history.value.versions.toReversed()).toReversed()
    const { access } = ports.store
    return done({ title: opened.value.record.facts.title, versions, readOnly: access.kind === 'read' })
  },

  'history.compare': async ({ id, from, to }) => {
    const opened = await openProject(ports.store, id)
    if (!opened.ok) return opened
    const texts = await compareVersions({ id, from, ...(to === undefined ? {} : { to }) }, ports)
    if (!texts.ok) return texts
    const { documents } = texts.value
    if (from === 'template') return done({ facts: [], people: { removed: [], added: [] }, documents })
    const [before, after] = await Promise.all([
      projectAt(ports.store, id, from),
      to === undefined ? opened : projectAt(ports.store, id, to),
    ])
    if (!before.ok) return before
    if (!after.ok) return after
    return done({ ...(await compareRecords(before.value.record, after.value.record, ports)), documents })
  },

  'history.name': async (request) => {
    const named = await nameVersion(request, ports)
    return named.ok ? done(null) : named
  },

  'history.restore': async ({ id, number }) => {
    const now = await openProject(ports.store, id)
    if (!now.ok) return now
    const versions = await ports.store.versions(id)
    if (!versions.ok) return versions
    const then = versions.value.find((version) => version.number === number)
    const restored = await restoreVersion({ id, number, ...(then ? { known: knownAs(then) } : {}) }, ports)
    return restored.ok ? done({ version: restored.value.version, before: now.value.generation }) : restored
  },
})

/** In the local time of the person who restores it. */
function knownAs({ name, at }: Version): string {
  if (name !== undefined) return `„${name}“`
  return `vom ${new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))}`
}

async function compareRecords(
  old: StoredProject,
  now: StoredProject,
  { library, readCsv }: Ports,
): Promise<Omit<Comparison, 'documents'>> {
  const kit = await kitOf(now, library)
  const sources = kit.ok ? await kit.value.documents() : kit
  const agendas = agendasOf(sources.ok ? sources.value : [])
  const [were, are] = [namesOf(old, readCsv), namesOf(now, readCsv)]
  return {
    facts: compareFacts(withProfile(old), withProfile(now)).map((change) => inWords(change, agendas)),
    people: {
      removed: were.filter((name) => !are.includes(name)),
      added: are.filter((name) => !were.includes(name)),
    },
  }
}

function inWords(change: FactChange, agendas: ReadonlyMap<string, Agenda>): Comparison['facts'][number] {
  const [first, agenda = '', , id, what] = change.path.split('.')
  const row = first === 'agenda' ? agendas.get(agenda)?.rows.find((each) => each.id === id) : undefined
  if (!row) return change
  const template = what === 'minutes' ? { old: String(row.minutes), now: String(row.minutes) } : {}
  return { ...template, ...change, row: plainText(row.title) }
}

/** Names of files say nothing to a person. */
function withProfile({ facts, profile }: StoredProject): object {
  const { kit: _, people: __, ratings, ...rest } = facts
  return { ...rest, ...(ratings === undefined ? {} : { ratings }), ...(profile === undefined ? {} : { profile }) }
}
