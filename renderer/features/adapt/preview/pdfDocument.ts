import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.mjs', import.meta.url).href

/** One worker for all documents: starting one takes longer than drawing a page. */
let worker: PDFWorker | undefined

export type Pdf = PDFDocumentProxy

/** The newest document that could be read; until then the one before. */
export function usePdf(bytes: Uint8Array | undefined): Pdf | undefined {
  const [pdf, setPdf] = useState<Pdf>()
  const shown = useRef<Pdf>(undefined)
  useEffect(() => {
    if (!bytes) return undefined
    worker ??= new PDFWorker()
    // pdf.js hands the bytes to its worker: it gets a copy.
    const task = getDocument({ data: bytes.slice(), worker, enableXfa: false })
    let gone = false
    task.promise.then(
      (document) => {
        if (gone) return
        const before = shown.current
        shown.current = document
        setPdf(document)
        // Pages of the one before may still be drawn.
        if (before) setTimeout(() => void before.loadingTask.destroy(), 1000)
      },
      () => undefined,
    )
    return () => {
      gone = true
      if (shown.current?.loadingTask !== task) void task.destroy()
    }
  }, [bytes])
  useEffect(() => () => void shown.current?.loadingTask.destroy(), [])
  return pdf
}
