import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pdf } from './pdfDocument.ts'

interface Props {
  readonly pdf: Pdf
  /** From 1. */
  readonly number: number
  /** CSS pixels a point; unset: as wide as there is room. */
  readonly zoom: number | undefined
}

/** One page, drawn while it is near the visible part. The old drawing stays until the new one is there: nothing flickers. */
export function PageSheet({ pdf, number, zoom }: Props) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState({ width: 595, height: 842 })
  const [near, setNear] = useState(number < 3)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const target = canvas.current
    if (!target) return undefined
    const watcher = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '400px',
    })
    watcher.observe(target)
    const ruler = new ResizeObserver(() => setWidth(target.clientWidth))
    ruler.observe(target)
    return () => {
      watcher.disconnect()
      ruler.disconnect()
    }
  }, [])
  const newest = useRef(pdf)
  newest.current = pdf
  const key = pdf.key(number)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same page in a newer document need not be drawn again
  useEffect(() => {
    if (!near || width === 0) return undefined
    let gone = false
    let stop = (): void => undefined
    const draw = (): void => {
      const from = newest.current
      const { drawn, cancel } = from.draw(number, Math.round(width * devicePixelRatio))
      stop = cancel
      drawn.then(
        ({ bitmap, size: own }) => {
          const target = canvas.current
          if (gone || !target) return bitmap.close()
          setSize((old) => (old.width === own.width && old.height === own.height ? old : own))
          // Handed over, not copied. The canvas takes the size of what it is given.
          target.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
          target.dataset.drawn = String(performance.now())
          delete target.dataset.drawing
        },
        // A newer document has taken over, in which the page looks the same.
        () => {
          if (!gone && newest.current !== from) draw()
        },
      )
    }
    if (canvas.current) canvas.current.dataset.drawing = ''
    draw()
    return () => {
      gone = true
      stop()
    }
  }, [key, near, number, width])
  return (
    <canvas
      ref={canvas}
      className="page"
      role="img"
      aria-label={t('adapt.pageOf', { number, count: pdf.pages })}
      data-height={size.height}
      style={{
        aspectRatio: `${size.width} / ${size.height}`,
        ...(zoom === undefined ? {} : { width: `${size.width * zoom}px` }),
      }}
    />
  )
}
