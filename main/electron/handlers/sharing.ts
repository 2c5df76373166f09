import { basename, dirname } from 'node:path'
import type { Handlers } from '../../bridge/contract.ts'
import { done } from '../../core/outcome.ts'
import type { Stage } from '../../usecases/ports.ts'
import { type ProjectPorts, stateNow } from '../../usecases/project/project.ts'
import { receiveShared, shareContents, sharedName } from '../../usecases/project/sharedFile.ts'
import { shareProject } from '../../usecases/project/shareProject.ts'
import type { ChooseFile, ChooseTarget } from '../dialogs.ts'
import type { Written } from '../written.ts'

type SharingCalls = Extract<keyof Handlers, `share.${string}`>
type Ports = ProjectPorts & {
  readonly stage: Stage
  readonly chooseFile: ChooseFile
  readonly chooseTarget: ChooseTarget
  readonly written: Written
}

export function sharingHandlers(ports: Ports): Pick<Handlers, SharingCalls> {
  const { store, chooseFile, chooseTarget, written } = ports
  /** The chosen file, while a person says which project shall get it: the window may name no file. */
  let waiting: string | undefined
  return {
    'share.contents': ({ id }) => shareContents(id, ports),

    'share.save': async ({ id, title, documents }) => {
      const name = await sharedName(id, documents, ports)
      if (!name.ok) return name
      const path = await chooseTarget(title, name.value)
      if (path === undefined) return done(null)
      const now = await stateNow(id, store)
      if (!now.ok) return now
      const shared = await shareProject(now.value, { documents, folder: dirname(path), name: basename(path) }, ports)
      if (!shared.ok) return shared
      written.remember(path)
      return done({ path })
    },

    'share.open': async ({ title, to }) => {
      const file = (to === undefined ? undefined : waiting) ?? (await chooseFile(title, ['vorhaben', 'anpassung']))
      if (file === undefined) return done(null)
      const received = await receiveShared({ file, ...(to === undefined ? {} : { to }) }, ports)
      waiting = !received.ok && received.fault.code === 'shared-without-project' ? file : undefined
      return received
    },
  }
}
