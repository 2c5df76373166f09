import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.mjs', import.meta.url).href

export interface PagePlace {
  /** From 1. */
  readonly page: number
  /** Points from the upper edge. */
  readonly y: number
}
interface Props {
  readonly pdf: Uint8Array
  /** Where the cursor's block begins: the preview scrolls there when it is out of sight. */
  readonly place: PagePlace | undefined
}

/** The true pages, drawn by pdf.js. Old pages stay until the new ones are drawn: nothing flickers. */
export function PagePreview({ pdf, place }: Props) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const shown = useRef<PDFDocumentProxy>(undefined)
  const [pages, setPages] = useState<PDFDocumentProxy>()
  useEffect(() => {
    // pdf.js hands the bytes to its worker: it gets a copy.
    const task = getDocument({ data: pdf.slice(), enableXfa: false })
    let gone = false
    task.promise.then(
      (document) => {
        if (gone) return
        shown.current?.loadingTask.destroy()
        shown.current = document
        setPages(document)
      },
      () => undefined,
    )
    return () => {
      gone = true
      if (shown.current?.loadingTask !== task) task.destroy()
    }
  }, [pdf])
  useEffect(() => {
    const sheet = frame.current?.children[(place?.page ?? 0) - 1]
    if (!place || !frame.current || !(sheet instanceof HTMLElement)) return
    const height = Number(sheet.dataset.height)
    const target = sheet.offsetTop + (place.y / height) * sheet.offsetHeight
    const { scrollTop, clientHeight } = frame.current
    if (target < scrollTop || target > scrollTop + clientHeight * 0.8) {
      frame.current.scrollTo({ top: Math.max(0, target - clientHeight / 4), behavior: 'instant' })
    }
  }, [place])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={frame} className="pages" aria-label={t('adapt.pages', { count: pages?.numPages ?? 0 })} tabIndex={0}>
      {Array.from({ length: pages?.numPages ?? 0 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <Page key={index} document={pages} number={index + 1} />
      ))}
    </section>
  )
}

/** Drawn only while it is near the visible part. */
function Page({ document, number }: { readonly document: PDFDocumentProxy | undefined; readonly number: number }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState({ width: 595, height: 842 })
  const [near, setNear] = useState(number < 3)
  useEffect(() => {
    const target = canvas.current
    if (!target) return undefined
    const watcher = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '600px',
    })
    watcher.observe(target)
    return () => watcher.disconnect()
  }, [])
  useEffect(() => {
    if (!document || !near) return undefined
    let stop = (): void => undefined
    let gone = false
    document.getPage(number).then((page) => {
      const target = canvas.current
      if (gone || !target) return
      const { width, height } = page.getViewport({ scale: 1 })
      setSize({ width, height })
      const scale = (target.clientWidth / width) * window.devicePixelRatio
      const sheet = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale))
      const drawing = page.render({
        canvas: null,
        canvasContext: sheet.getContext('2d') as unknown as CanvasRenderingContext2D,
        viewport: page.getViewport({ scale }),
      })
      stop = () => drawing.cancel()
      drawing.promise.then(
        () => {
          if (gone) return
          target.width = sheet.width
          target.height = sheet.height
          target.getContext('2d')?.drawImage(sheet, 0, 0)
          target.dataset.drawn = String(Math.round(performance.now()))
        },
        () => undefined,
      )
    })
    return () => {
      gone = true
      stop()
    }
  }, [document, near, number])
  return (
    <canvas
      ref={canvas}
      className="page"
      role="img"
      aria-label={t('adapt.page', { number })}
      data-height={size.height}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
    />
  )
}
