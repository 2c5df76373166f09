import { join } from 'node:path'
import { shell } from 'electron'
import type { Handlers, ExportFolder as Target } from '../../bridge/contract.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import type { StoredProject } from '../../core/state/records.ts'
import { exportProject } from '../../usecases/export/exportProject.ts'
import { handoutFolder } from '../../usecases/export/handoutFolder.ts'
import type { WritePorts } from '../../usecases/export/writeHandouts.ts'
import { openProject, type ProjectPorts, readRecord } from '../../usecases/project/project.ts'
import type { ChooseFolder } from '../dialogs.ts'
import type { ExportFolder } from '../exportFolder.ts'
import type { Written } from '../written.ts'

type ExportCalls = Extract<keyof Handlers, `export.${string}` | `written.${string}`>
type Ports = ProjectPorts &
  WritePorts & {
    readonly chooseFolder: ChooseFolder
    readonly exportFolder: ExportFolder
    readonly written: Written
  }

export function exportHandlers(ports: Ports): Pick<Handlers, ExportCalls> {
  const { store, chooseFolder, exportFolder, written } = ports
  const targetOf = (record: StoredProject): Target | null => {
    const folder = exportFolder.remembered()
    return folder === undefined ? null : { folder, name: handoutFolder(record) }
  }
  const current = async (id: string): Promise<Result<Target | null>> => {
    const read = await readRecord(store, id)
    return read.ok ? done(targetOf(read.value.record)) : read
  }
  return {
    'export.folder': ({ id }) => current(id),

    'export.chooseFolder': async ({ id, title }) => {
      const folder = await chooseFolder(title, exportFolder.remembered())
      if (folder === undefined) return done(null)
      exportFolder.remember(folder)
      return current(id)
    },

    'export.run': async ({ id, ...choice }, { progress, signal }) => {
      const project = await openProject(id, ports)
      if (!project.ok) return project
      const target = targetOf(project.value.record)
      if (target === null) return failed('export-no-folder', {})
      const out = join(target.folder, target.name)
      const report = await exportProject(project.value, { ...choice, out }, { ...ports, progress, signal })
      if (!report.ok) return report
      const { files, warnings } = report.value
      written.remember(join(out, files[0]?.file ?? ''))
      return done({ folder: out, files, warnings })
    },

    'written.show': () => {
      const path = written.last()
      if (path !== undefined) shell.showItemInFolder(path)
      return done(null)
    },
  }
}
