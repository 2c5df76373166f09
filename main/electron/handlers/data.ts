import { shell } from 'electron'
import type { AppState, Handlers } from '../../bridge/contract.ts'
import { done, type Result } from '../../core/outcome.ts'
import { backUpOpen, restoreLastOpen, restoreOpen } from '../../usecases/backUp.ts'
import type { BackupReport, Backups, Store } from '../../usecases/ports.ts'
import type { ChooseFile, ChooseTarget } from '../dialogs.ts'

type DataCalls = 'app.state' | 'data.show' | 'data.backUp' | 'data.restore' | 'data.undoRestore'
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
      const kept = await ports.backups.replaced(data)
      return done(stateOf(store, kept.ok ? kept.value.at(-1) : undefined))
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

    'data.undoRestore': async () => reported(data, await restoreLastOpen({ store, data }, ports)),
  }
}

function stateOf(store: Store, replaced: string | undefined): AppState {
  const { access } = store
  const holder = access.kind === 'read' ? access.holder : undefined
  return {
    access: access.kind,
    ...(holder ? { holder: { user: holder.user, computer: holder.computer, since: holder.since } } : {}),
    notices: [...store.notices()],
    ...(replaced === undefined ? {} : { replacedAt: timeIn(replaced) }),
  }
}

/** The name of a replaced state begins with its time, without colons. */
const timeIn = (name: string): string => name.slice(0, 20).replace(/T(\d\d)-(\d\d)-(\d\d)Z$/, 'T$1:$2:$3Z')

const reported = (path: string, report: Result<BackupReport>) => {
  if (!report.ok) return report
  const { files, bytes, leftOut } = report.value
  return done({ path, files, bytes, ...(leftOut ? { leftOut } : {}) })
}
