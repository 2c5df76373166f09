import 'pdfjs-dist/build/pdf.worker.mjs'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist'
import type { DrawAnswer, DrawRequest } from './drawing.ts'
import { pageKeys } from './pageKeys.ts'

/**
 * Reads and draws PDFs beside the window. There each new document would bring new fonts, for which a browser measures all
 * text of the window once more; and whoever types would wait for the drawing.
 */
interface Thread {
  readonly fonts: FontFaceSet
  postMessage(message: DrawAnswer, transfer?: readonly Transferable[]): void
  addEventListener(kind: 'message', listener: (event: MessageEvent<DrawRequest>) => void): void
}
const thread = self as unknown as Thread

/** What pdf.js needs of a document where there is none. */
const ownerDocument = { fonts: thread.fonts } as unknown as HTMLDocument

class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: canvas.getContext('2d') }
  }
  reset({ canvas }: ReturnType<Canvases['create']>, width: number, height: number): void {
    canvas.width = width
    canvas.height = height
  }
  destroy({ canvas }: ReturnType<Canvases['create']>): void {
    canvas.width = 0
    canvas.height = 0
  }
}

/** There are no SVG filters outside of a window; pdf.js computes what it would draw by one, as in the threads that it brings. */
class Filters {
  addFilter = () => 'none'
  addHCMFilter = () => 'none'
  addAlphaFilter = () => 'none'
  addLuminosityFilter = () => 'none'
  addKnockoutFilter = () => 'none'
  addHighlightHCMFilter = () => 'none'
  addSelectionHCMFilter = () => 'none'
  addSelectionFilter = () => 'none'
  createSelectionStyle = () => null
  destroy = () => undefined
}

const documents = new Map<number, PDFDocumentProxy>()
const drawings = new Map<number, AbortController>()

async function open(id: number, data: Uint8Array): Promise<DrawAnswer> {
  // pdf.js takes the bytes away.
  const keys = pageKeys(data)
  const document = await getDocument({
    data,
    ownerDocument,
    CanvasFactory: Canvases,
    FilterFactory: Filters,
    enableXfa: false,
    useSystemFonts: false,
    useWasm: false,
    // It would warn of every document that it is read in this thread.
    verbosity: VerbosityLevel.ERRORS,
  }).promise
  documents.set(id, document)
  return { kind: 'opened', answers: id, pages: document.numPages, keys }
}

async function draw(id: number, from: number, number: number, width: number): Promise<DrawAnswer> {
  const document = documents.get(from)
  if (!document) throw new Error('the document is closed')
  const stop = new AbortController()
  drawings.set(id, stop)
  try {
    const page = await document.getPage(number)
    stop.signal.throwIfAborted()
    const { width: points, height } = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: width / points })
    const sheet = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    const canvasContext = sheet.getContext('2d', { alpha: false }) as unknown as CanvasRenderingContext2D
    // For the screen pdf.js would wait for a frame of a window.
    const task = page.render({ canvas: null, canvasContext, viewport, intent: 'print' })
    stop.signal.addEventListener('abort', () => task.cancel())
    await task.promise
    return { kind: 'drawn', answers: id, bitmap: sheet.transferToImageBitmap(), size: { width: points, height } }
  } finally {
    drawings.delete(id)
  }
}

async function answer(request: DrawRequest): Promise<DrawAnswer> {
  switch (request.kind) {
    case 'open':
      return open(request.id, request.pdf)
    case 'draw':
      return draw(request.id, request.document, request.page, request.width)
    case 'cancel':
      drawings.get(request.drawing)?.abort()
      return { kind: 'done', answers: request.id }
    case 'close': {
      await documents.get(request.document)?.loadingTask.destroy()
      documents.delete(request.document)
      return { kind: 'done', answers: request.id }
    }
  }
}

thread.addEventListener('message', ({ data: request }) => {
  answer(request).then(
    (given) => thread.postMessage(given, given.kind === 'drawn' ? [given.bitmap] : []),
    (error: Error) => thread.postMessage({ kind: 'failed', answers: request.id, reason: error.message }),
  )
})
