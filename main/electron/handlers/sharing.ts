import { basename, dirname } from 'node:path'
import type { Handlers } from '../../bridge/contract.ts'
import { folderName } from '../../core/handout/folderName.ts'
import { done } from '../../core/outcome.ts'
import { applyShared } from '../../usecases/applyShared.ts'
import type { Library } from '../../usecases/openLibrary.ts'
import type { Stage } from '../../usecases/ports.ts'
import { openProject, type ProjectPorts } from '../../usecases/project.ts'
import { shareProject } from '../../usecases/shareProject.ts'
import type { ChooseFile, ChooseTarget } from '../dialogs.ts'
import type { Written } from '../written.ts'

type Ports = ProjectPorts & {
  readonly library: Library
  readonly stage: Stage
  readonly chooseFile: ChooseFile
  readonly chooseTarget: ChooseTarget
  readonly written: Written
}

export function sharingHandlers(ports: Ports): Pick<Handlers, 'share.save' | 'share.open'> {
  const { store, library, chooseFile, chooseTarget, written } = ports
  /** A file that waits for the Vorhaben that shall get it. */
  let waiting: string | undefined
  return {
    'share.save': async ({ id, title }) => {
      const opened = await openProject(store, id)
      if (!opened.ok) return opened
      const path = await chooseTarget(title, `${folderName(opened.value.record.facts.title, undefined)}.vorhaben`)
      if (path === undefined) return done(null)
      const shared = await shareProject({ id, documents: [], folder: dirname(path), name: basename(path) }, ports)
      if (!shared.ok) return shared
      written.remember(path)
      return done({ path })
    },

    'share.open': async ({ title, to }) => {
      const file = to === undefined ? undefined : waiting
      const path = file ?? (await chooseFile(title, ['vorhaben', 'anpassung']))
      if (path === undefined) return done(null)
      waiting = undefined
      const applied = await applyShared({ file: path, ...(to === undefined ? {} : { to }) }, ports)
      if (!applied.ok) {
        if (applied.fault.code === 'shared-without-project') waiting = path
        return applied
      }
      const { id, created, version, documents, facts, otherVersion } = applied.value
      const opened = await openProject(store, id)
      if (!opened.ok) return opened
      const { kit, facts: saved } = opened.value.record
      const titleOf = (document: string): string => {
        const source = library.document(kit, document)
        return source.ok ? source.value.document.front.title : document
      }
      return done({
        id,
        title: saved.title,
        created,
        unchanged: version === undefined,
        documents: documents.map(({ document, conflicts }) => ({
          document,
          title: titleOf(document),
          conflicts: conflicts.length,
        })),
        facts: facts.flatMap((conflict) => (conflict.kind === 'value' ? conflict.field : [])),
        ...(otherVersion === undefined ? {} : { otherVersion }),
      })
    },
  }
}
