import type { Handlers } from '../../bridge/contract.ts'
import { done } from '../../core/outcome.ts'
import { compareVersions } from '../../usecases/project/compareVersions.ts'
import type { ProjectPorts } from '../../usecases/project/project.ts'
import { nameVersion, restoreVersion, shownHistory } from '../../usecases/project/projectHistory.ts'

type HistoryCalls = Extract<keyof Handlers, `history.${string}`>

export const historyHandlers = (ports: ProjectPorts): Pick<Handlers, HistoryCalls> => ({
  'history.list': ({ id }) => shownHistory(id, ports),

  'history.compare': ({ id, from, to }) => compareVersions({ id, from, ...(to === undefined ? {} : { to }) }, ports),

  'history.name': async (request) => {
    const named = await nameVersion(request, ports)
    return named.ok ? done(null) : named
  },

  'history.restore': async (request) => {
    const restored = await restoreVersion(request, ports)
    if (!restored.ok) return restored
    const { version, before } = restored.value
    return done({ version, before })
  },
})
