import { shell } from 'electron'
import type { AppState, Handlers } from '../../bridge/contract.ts'
import { done, type Result } from '../../core/outcome.ts'
import { backUpOpen, restoreOpen } from '../../usecases/backUp.ts'
import type { BackupReport, Backups, Store } from '../../usecases/ports.ts'
import type { ChooseFile, ChooseTarget } from '../dialogs.ts'

type DataCalls = 'app.state' | 'data.show' | 'data.backUp' | 'data.restore'
interface Ports {
  readonly store: Store
  readonly backups: Backups
  /** Folder of the data. */
  readonly data: string
  readonly chooseFile: ChooseFile
  readonly chooseTarget: ChooseTarget
  /** ISO 8601 in UTC. */
  readonly now: () => string
}

export function dataHandlers(ports: Ports): Pick<Handlers, DataCalls> {
  const { store, data, chooseFile, chooseTarget, now } = ports
  return {
    'app.state': async () => {
      // Reading the lists is what finds damage.
      await Promise.all([store.list('profiles'), store.list('projects'), store.read('settings', 'settings')])
      return done(stateOf(store))
    },

    'data.show': () => {
      // The window has no say in which folder that is.
      shell.showItemInFolder(data)
      return done(null)
    },

    'data.backUp': async ({ title }) => {
      const out = await chooseTarget(title, `Werkstattkoffer-Sicherung-${now().slice(0, 10)}.zip`)
      if (out === undefined) return done(null)
      return reported(out, await backUpOpen({ store, data, out }, ports))
    },

    'data.restore': async ({ title }) => {
      const file = await chooseFile(title, ['zip'])
      if (file === undefined) return done(null)
      return reported(file, await restoreOpen({ store, data, file }, ports))
    },
  }
}

function stateOf(store: Store): AppState {
  const { access } = store
  const holder = access.kind === 'read' ? access.holder : undefined
  return {
    access: access.kind,
    ...(holder ? { holder: { user: holder.user, computer: holder.computer, since: holder.since } } : {}),
    notices: [...store.notices()],
  }
}

const reported = (path: string, report: Result<BackupReport>) =>
  report.ok ? done({ path, files: report.value.files, bytes: report.value.bytes }) : report
