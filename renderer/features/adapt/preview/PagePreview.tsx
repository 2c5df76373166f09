import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../editor/icons.tsx'
import { PageSheet } from './PageSheet.tsx'
import { usePdf } from './pdfDocument.ts'
import { whyEmpty } from './whyEmpty.ts'

export interface PagePlace {
  /** From 1. */
  readonly page: number
  /** Points from the upper edge. */
  readonly y: number
}
interface Props {
  readonly pdf: Uint8Array | undefined
  /** Where the cursor's block begins: the preview scrolls there when it is out of sight. */
  readonly place: PagePlace | undefined
  /** Nothing stands in the document. */
  readonly empty: boolean
  /** The pages could not be made; why is said elsewhere. */
  readonly failed: boolean
}

const smallest = 0.4
const largest = 4

/** The true pages. */
export function PagePreview({ pdf: bytes, place, empty, failed }: Props) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const { pdf, unread } = usePdf(bytes)
  const why = whyEmpty({ pages: pdf?.pages, unread, empty, failed })
  const [zoom, setZoom] = useState<number>()
  const [current, setCurrent] = useState(1)
  const count = pdf?.pages ?? 0
  useFollow(frame.current, place)

  const change = (factor: number): void => {
    const sheet = frame.current?.querySelector('canvas')
    const now = zoom ?? (sheet ? sheet.clientWidth / (Number(sheet.dataset.height) * aspect(sheet)) : 1)
    setZoom(Math.min(largest, Math.max(smallest, now * factor)))
  }
  return (
    <div className="preview">
      <div className="preview-bar">
        <p className="preview-place">{count > 0 && t('adapt.pageOf', { number: Math.min(current, count), count })}</p>
        <button type="button" className="tool" aria-label={t('adapt.zoom.out')} onClick={() => change(1 / 1.25)}>
          <Icon name="minus" />
        </button>
        <span className="preview-zoom" role="status">
          {zoom === undefined ? t('adapt.zoom.isFit') : `${Math.round(zoom * 75)} %`}
        </span>
        <button type="button" className="tool" aria-label={t('adapt.zoom.in')} onClick={() => change(1.25)}>
          <Icon name="plus" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={t('adapt.zoom.fit')}
          title={t('adapt.zoom.fit')}
          aria-pressed={zoom === undefined}
          onClick={() => setZoom(undefined)}
        >
          <Icon name="fit" />
        </button>
      </div>
      <section
        ref={frame}
        className="pages"
        aria-label={t('adapt.pages', { count })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget }) => setCurrent(pageAt(currentTarget))}
      >
        <p className="preview-why" role="status">
          {why && t(`adapt.noPages.${why}`)}
        </p>
        {pdf &&
          Array.from({ length: count }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            <PageSheet key={index} pdf={pdf} number={index + 1} zoom={zoom} />
          ))}
      </section>
    </div>
  )
}

function useFollow(frame: HTMLElement | null, place: PagePlace | undefined): void {
  const key = place && `${place.page} ${Math.round(place.y / 40)}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line that moves by a hair does not scroll the pages
  useEffect(() => {
    const sheet = frame?.querySelectorAll<HTMLElement>('canvas')[(place?.page ?? 0) - 1]
    if (!place || !frame || !sheet) return
    const target = sheet.offsetTop + (place.y / Number(sheet.dataset.height)) * sheet.offsetHeight
    const { scrollTop, clientHeight } = frame
    if (target < scrollTop || target > scrollTop + clientHeight * 0.8) {
      frame.scrollTo({ top: Math.max(0, target - clientHeight / 4), behavior: 'instant' })
    }
  }, [frame, key])
}

/** The page in the middle of the visible part. */
function pageAt(frame: HTMLElement): number {
  const middle = frame.scrollTop + frame.clientHeight / 2
  const sheets = [...frame.querySelectorAll<HTMLElement>('canvas')]
  return Math.max(1, sheets.findLastIndex((sheet) => sheet.offsetTop <= middle) + 1)
}

const aspect = (sheet: HTMLElement): number => sheet.clientWidth / Math.max(1, sheet.clientHeight)
