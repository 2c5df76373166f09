import type { Handlers } from '../../bridge/contract.ts'
import { done } from '../../core/outcome.ts'
import type { PreviewPorts } from '../../usecases/export/previewHandout.ts'
import { createWorkplace } from '../../usecases/export/workplace.ts'
import { addPicture } from '../../usecases/project/pictures.ts'
import type { ProjectPorts } from '../../usecases/project/project.ts'
import { findTexts, replaceTexts } from '../../usecases/project/replaceTexts.ts'
import { saveAdaptation } from '../../usecases/project/saveAdaptation.ts'
import { dataUrl, dataUrls } from '../dataUrl.ts'

type AdaptationCalls = 'picture.add' | `adaptation.${'open' | 'save'}` | 'preview.pages' | `texts.${'find' | 'replace'}`

export function adaptationHandlers(ports: ProjectPorts & PreviewPorts): Pick<Handlers, AdaptationCalls> {
  const { open, pages } = createWorkplace(ports)
  return {
    'picture.add': async ({ id, base64 }) => {
      const added = await addPicture({ id, bytes: ports.encoding.fromBase64(base64) }, ports)
      return added.ok ? done({ src: added.value.src, image: dataUrl(added.value.bytes) }) : added
    },
    'adaptation.open': async ({ project, document }) => {
      const text = await open(project, document)
      return text.ok ? done({ ...text.value, images: dataUrls(text.value.images) }) : text
    },
    'adaptation.save': async ({ project: id, document, blocks, conflicts }) => {
      const saved = await saveAdaptation({ id, document, edited: { kind: 'blocks', blocks, conflicts } }, ports)
      return saved.ok ? done({ conflicts: saved.value.conflicts }) : saved
    },
    'texts.find': (request) => findTexts(request, ports),
    'texts.replace': (request) => replaceTexts(request, ports),
    'preview.pages': async (request) => {
      const made = await pages(request)
      if (made === undefined) return done({ kind: 'overtaken' })
      return made.ok ? done({ kind: 'pages', ...made.value }) : made
    },
  }
}
