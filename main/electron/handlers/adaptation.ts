import type { Handlers } from '../../bridge/contract.ts'
import { documentOf } from '../../core/adaptation/identified.ts'
import type { AgendaChange } from '../../core/facts/agenda.ts'
import { agendaChange, type Facts } from '../../core/facts/facts.ts'
import { done, type Result } from '../../core/outcome.ts'
import { allFacts, type Edition, editionOf } from '../../usecases/export/edition.ts'
import { factList } from '../../usecases/export/factList.ts'
import { type PreviewPorts, previewHandout, textFrom } from '../../usecases/export/previewHandout.ts'
import { newestOnly } from '../../usecases/newestOnly.ts'
import { openText } from '../../usecases/project/openText.ts'
import { kitOf, openProject, type Project, type ProjectPorts } from '../../usecases/project/project.ts'
import { saveAdaptation } from '../../usecases/project/saveAdaptation.ts'
import { dataUrls } from '../dataUrl.ts'

type AdaptationCalls = 'adaptation.open' | 'adaptation.save' | 'preview.pages'

/** A Vorhaben whose texts somebody works on. */
interface Work {
  readonly project: Project
  readonly edition: Edition
}

/** Working on a text: opened once, then saved and laid out while the person types. */
export function adaptationHandlers(ports: ProjectPorts & PreviewPorts): Pick<Handlers, AdaptationCalls> {
  // One window, one text at a time. Opening a text reads anew what other screens have changed.
  let current: Work | undefined
  const open = async (id: string): Promise<Result<Work>> => {
    const project = await openProject(id, ports)
    if (!project.ok) return project
    const kit = await kitOf(project.value.record, ports.library)
    if (!kit.ok) return kit
    current = { project: project.value, edition: editionOf(project.value, kit.value) }
    return done(current)
  }
  const pages = newestOnly(async ({ project, document, blocks }: Parameters<Handlers['preview.pages']>[0]) => {
    const work = current?.project.record.id === project ? done(current) : await open(project)
    return work.ok ? previewHandout(work.value.edition, document, blocks, ports) : work
  })
  return {
    'adaptation.open': async ({ project: id, document }) => {
      const work = await open(id)
      if (!work.ok) return work
      const { project, edition } = work.value
      const text = await openText(project, edition.kit, document)
      if (!text.ok) return text
      const { template, base, local, adaptation } = text.value
      const { front } = template.document
      const here = documentOf(local, front)
      const facts = await allFacts(edition, textFrom(document, here))
      if (!facts.ok) return facts
      return done({
        projectTitle: project.record.facts.title,
        front,
        template: base,
        local,
        conflicts: adaptation?.conflicts ?? [],
        facts: factList(facts.value, here),
        agendas: agendaChanges(facts.value),
        images: dataUrls(await edition.kit.pictures()),
        readOnly: ports.store.access.kind === 'read',
      })
    },
    'adaptation.save': async ({ project, document, blocks, conflicts }) => {
      const edited = { kind: 'blocks', blocks, conflicts } as const
      const saved = await saveAdaptation({ id: project, document, edited }, ports)
      return saved.ok ? done({ conflicts: saved.value.conflicts }) : saved
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
