import type { Handlers } from '../../bridge/contract.ts'
import { documentOf } from '../../core/adaptation/identified.ts'
import type { AgendaChange } from '../../core/facts/agenda.ts'
import { agendaChange, type Facts } from '../../core/facts/facts.ts'
import { done, type Result } from '../../core/outcome.ts'
import { newestOnly } from '../../usecases/newestOnly.ts'
import { type PreviewPorts, previewHandout } from '../../usecases/previewHandout.ts'
import type { ProjectPorts } from '../../usecases/project.ts'
import { saveAdaptation } from '../../usecases/saveAdaptation.ts'
import { factList, openText, type ProjectWork, type WorkPorts, workOnProject } from '../../usecases/workOnProject.ts'
import { dataUrls } from '../dataUrl.ts'

type AdaptationCalls = 'adaptation.open' | 'adaptation.save' | 'preview.pages'

/** Working on a text: opened once, then saved and laid out while the person types. */
export function adaptationHandlers(ports: ProjectPorts & WorkPorts & PreviewPorts): Pick<Handlers, AdaptationCalls> {
  // One window, one text at a time. Opening a text reads anew what other screens have changed.
  let current: { readonly id: string; readonly work: ProjectWork } | undefined
  const open = async (id: string): Promise<Result<ProjectWork>> => {
    const work = await workOnProject(id, ports)
    if (work.ok) current = { id, work: work.value }
    return work
  }
  const pages = newestOnly(async ({ project, document, blocks }: Parameters<Handlers['preview.pages']>[0]) => {
    const work = current?.id === project ? done(current.work) : await open(project)
    return work.ok ? previewHandout(work.value, blocks, document, ports) : work
  })
  return {
    'adaptation.open': async ({ project, document }) => {
      const work = await open(project)
      if (!work.ok) return work
      const text = await openText(work.value, document)
      if (!text.ok) return text
      const { template, base, local, adaptation } = text.value
      const { front } = template.document
      return done({
        projectTitle: work.value.title,
        front,
        template: base,
        local,
        conflicts: adaptation?.conflicts ?? [],
        facts: factList(work.value, documentOf(local, front)),
        agendas: agendaChanges(work.value.facts()),
        images: dataUrls(work.value.images),
        readOnly: ports.store.access.kind === 'read',
      })
    },
    'adaptation.save': async ({ project, document, blocks, conflicts }) => {
      const edited = { kind: 'blocks', blocks, conflicts } as const
      const saved = await saveAdaptation({ id: project, document, edited }, ports)
      return saved.ok ? done({ what: saved.value.what, conflicts: saved.value.conflicts }) : saved
    },
    'preview.pages': async (request) => {
      const made = await pages(request)
      if (made === undefined) return done({ kind: 'overtaken' })
      return made.ok ? done({ kind: 'pages', ...made.value }) : made
    },
  }
}

const agendaChanges = (facts: Facts): Readonly<Record<string, AgendaChange>> =>
  Object.fromEntries(
    [...facts.agendas.keys()].flatMap((id) => {
      const change = agendaChange(facts, id)
      return change ? [[id, change]] : []
    }),
  )
