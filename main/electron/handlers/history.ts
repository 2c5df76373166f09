import type { Handlers } from '../../bridge/contract.ts'
import { restingPoints } from '../../core/adaptation/thinVersions.ts'
import { done } from '../../core/outcome.ts'
import type { Version } from '../../core/state/history.ts'
import { compareVersions } from '../../usecases/project/compareVersions.ts'
import type { ProjectPorts } from '../../usecases/project/project.ts'
import { nameVersion, projectHistory, restoreVersion } from '../../usecases/project/projectHistory.ts'

type HistoryCalls = Extract<keyof Handlers, `history.${string}`>

export const historyHandlers = (ports: ProjectPorts): Pick<Handlers, HistoryCalls> => ({
  'history.list': async ({ id }) => {
    const history = await projectHistory(id, ports)
    if (!history.ok) return history
    const { title, versions } = history.value
    const { access } = ports.store
    const shown = restingPoints(versions.toReversed()).toReversed()
    return done({ title, versions: shown, readOnly: access.kind === 'read' })
  },

  'history.compare': ({ id, from, to }) => compareVersions({ id, from, ...(to === undefined ? {} : { to }) }, ports),

  'history.name': async (request) => {
    const named = await nameVersion(request, ports)
    return named.ok ? done(null) : named
  },

  'history.restore': async ({ id, number }) => {
    const versions = await ports.store.versions(id)
    if (!versions.ok) return versions
    const then = versions.value.find((version) => version.number === number)
    const restored = await restoreVersion({ id, number, ...(then ? { known: knownAs(then) } : {}) }, ports)
    return restored.ok ? done({ version: restored.value.version, before: restored.value.before }) : restored
  },
})

/** In the local time of the person who restores it. */
function knownAs({ name, at }: Version): string {
  if (name !== undefined) return `„${name}“`
  return `vom ${new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))}`
}
