import type { Handlers } from '../../bridge/contract.ts'
import { done } from '../../core/outcome.ts'
import type { PreviewPorts } from '../../usecases/export/previewHandout.ts'
import { createWorkplace } from '../../usecases/export/workplace.ts'
import type { ProjectPorts } from '../../usecases/project/project.ts'
import { saveAdaptation } from '../../usecases/project/saveAdaptation.ts'
import { dataUrls } from '../dataUrl.ts'

type AdaptationCalls = 'adaptation.open' | 'adaptation.save' | 'preview.pages'

export function adaptationHandlers(ports: ProjectPorts & PreviewPorts): Pick<Handlers, AdaptationCalls> {
  const { open, pages } = createWorkplace(ports)
  return {
    'adaptation.open': async ({ project, document }) => {
      const text = await open(project, document)
      return text.ok ? done({ ...text.value, images: dataUrls(text.value.images) }) : text
    },
    'adaptation.save': async ({ project: id, document, blocks, conflicts }) => {
      const saved = await saveAdaptation({ id, document, edited: { kind: 'blocks', blocks, conflicts } }, ports)
      return saved.ok ? done({ conflicts: saved.value.conflicts }) : saved
    },
    'preview.pages': async (request) => {
      const made = await pages(request)
      if (made === undefined) return done({ kind: 'overtaken' })
      return made.ok ? done({ kind: 'pages', ...made.value }) : made
    },
  }
}
