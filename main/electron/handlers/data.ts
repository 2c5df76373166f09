import { shell } from 'electron'
import type { Handlers } from '../../bridge/contract.ts'
import { done, type Result } from '../../core/outcome.ts'
import { backUpOpen, restoreLastOpen, restoreOpen } from '../../usecases/backUp.ts'
import { backupName, folderState } from '../../usecases/data/folderState.ts'
import type { Library } from '../../usecases/library/library.ts'
import type { BackupReport, Backups, Store } from '../../usecases/ports.ts'
import type { ChooseFile, ChooseTarget } from '../dialogs.ts'

type DataCalls = 'app.state' | 'data.show' | 'data.backUp' | 'data.restore' | 'data.undoRestore'
interface Ports {
  readonly store: Store
  readonly library: Library
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
    'app.state': async () => done(await folderState(ports)),

    'data.show': () => {
      // The window has no say in which folder that is.
      shell.showItemInFolder(data)
      return done(null)
    },

    'data.backUp': async ({ title }) => {
      const out = await chooseTarget(title, backupName(now()))
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

const reported = (path: string, report: Result<BackupReport>) => {
  if (!report.ok) return report
  const { files, bytes, leftOut } = report.value
  return done({ path, files, bytes, ...(leftOut ? { leftOut } : {}) })
}
