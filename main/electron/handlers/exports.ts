import { join } from 'node:path'
import { shell } from 'electron'
import type { Typesetter } from '../../adapters/typst/typesetter.ts'
import type { Handlers, ExportFolder as Target } from '../../bridge/contract.ts'
import { folderName } from '../../core/handout/folderName.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import type { StoredProject } from '../../core/state/records.ts'
import type { ExportPorts } from '../../usecases/exportHandouts.ts'
import { exportProject } from '../../usecases/exportProject.ts'
import { openProject, type ProjectPorts } from '../../usecases/project.ts'
import type { ChooseFolder } from '../dialogs.ts'
import type { ExportFolder } from '../exportFolder.ts'
import type { Written } from '../written.ts'

type ExportCalls = Extract<keyof Handlers, `export.${string}` | `written.${string}`>
type Ports = ProjectPorts &
  ExportPorts & {
    readonly typesetter: Typesetter
    readonly chooseFolder: ChooseFolder
    readonly exportFolder: ExportFolder
    readonly written: Written
  }

export function exportHandlers(ports: Ports): Pick<Handlers, ExportCalls> {
  const { store, typesetter, chooseFolder, exportFolder, written } = ports
  const current = async (id: string): Promise<Result<Target | null>> => {
    const opened = await openProject(store, id)
    if (!opened.ok) return opened
    const folder = exportFolder.remembered()
    return done(folder === undefined ? null : { folder, name: nameOf(opened.value.record) })
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
      const target = await current(id)
      if (!target.ok) return target
      if (target.value === null) return failed('export-no-folder', {})
      const out = join(target.value.folder, target.value.name)
      const render: Typesetter['render'] = (handout, assets) => typesetter.render(handout, assets, { signal })
      const report = await exportProject({ id, ...choice, out }, { ...ports, typesetter: { render }, progress, signal })
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

function nameOf({ facts }: StoredProject): string {
  const [date] = Array.isArray(facts.dates) ? facts.dates : []
  return folderName(facts.title, typeof date === 'string' ? date : undefined)
}
