import type { Comparison, Handlers } from '../../bridge/contract.ts'
import { compareFacts, type FactChange } from '../../core/adaptation/compareFacts.ts'
import { restingPoints } from '../../core/adaptation/thinVersions.ts'
import type { Agenda } from '../../core/document/document.ts'
import { plainText } from '../../core/library/searchText.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { StoredProject } from '../../core/state/records.ts'
import { agendasOf } from '../../usecases/agendas.ts'
import type { Library } from '../../usecases/openLibrary.ts'
import type { ReadCsv } from '../../usecases/ports.ts'
import { openProject, type ProjectPorts, projectAt } from '../../usecases/project.ts'
import { compareVersions, nameVersion, projectHistory, restoreVersion } from '../../usecases/projectHistory.ts'
import { peopleOf } from '../../usecases/readFacts.ts'

type HistoryCalls = Extract<keyof Handlers, `history.${string}`>
type Ports = ProjectPorts & { readonly readCsv: ReadCsv; readonly library: Library }

export const historyHandlers = (ports: Ports): Pick<Handlers, HistoryCalls> => ({
  'history.list': async ({ id }) => {
    const opened = await openProject(ports.store, id)
    if (!opened.ok) return opened
    const history = await projectHistory(id, ports)
    if (!history.ok) return history
    const versions = restingPoints(history.value.versions.toReversed()).toReversed()
    return done({ title: opened.value.record.facts.title, versions })
  },

  'history.compare': async ({ id, number }): Promise<Result<Comparison>> => {
    const [before, after] = await Promise.all([projectAt(ports.store, id, number), openProject(ports.store, id)])
    if (!before.ok) return before
    if (!after.ok) return after
    const texts = await compareVersions({ id, from: number }, ports)
    if (!texts.ok) return texts
    const [old, now] = [before.value.record, after.value.record]
    const kit = ports.library.kit(now.kit)
    const agendas = agendasOf(kit.ok ? kit.value.sources : [])
    const [were, are] = [names(old, ports.readCsv), names(now, ports.readCsv)]
    return done({
      facts: compareFacts(withProfile(old), withProfile(now)).map((change) => inWords(change, agendas)),
      people: {
        removed: were.filter((name) => !are.includes(name)),
        added: are.filter((name) => !were.includes(name)),
      },
      documents: texts.value.documents,
    })
  },

  'history.name': async (request) => {
    const named = await nameVersion(request, ports)
    return named.ok ? done(null) : named
  },

  'history.restore': async ({ id, number }) => {
    const now = await openProject(ports.store, id)
    if (!now.ok) return now
    const restored = await restoreVersion({ id, number }, ports)
    return restored.ok ? done({ version: restored.value.version, before: now.value.generation }) : restored
  },
})

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

function names({ facts, files }: StoredProject, readCsv: ReadCsv): readonly string[] {
  const file = typeof facts.people === 'string' ? files?.[facts.people] : undefined
  const rows = file?.kind === 'text' ? readCsv(file.text, '') : done([])
  const people = rows.ok ? peopleOf(rows.value, '') : rows
  return people.ok ? people.value.map(({ name }) => name) : []
}
