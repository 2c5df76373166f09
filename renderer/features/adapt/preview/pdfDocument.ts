import { useEffect, useRef, useState } from 'react'
import type { DrawAnswer, Drawing, DrawRequest } from './drawing.ts'

export interface Pdf {
  readonly pages: number
  /** Stays the same while the page, from 1, looks the same. */
  key(page: number): string
  /** A page from 1, so many pixels wide. Rejects when it is cancelled. */
  draw(page: number, width: number): { readonly drawn: Promise<Drawing>; cancel(): void }
  close(): void
}

type Waiting = { readonly resolve: (answer: DrawAnswer) => void; readonly reject: (error: Error) => void }
type Asking = DrawRequest extends infer R ? (R extends DrawRequest ? Omit<R, 'id'> : never) : never

/** One thread for all documents: starting one takes longer than drawing a page. */
let thread: Worker | undefined
const waiting = new Map<number, Waiting>()
let last = 0

function started(): Worker {
  if (thread) return thread
  const worker = new Worker(new URL('./drawThread.ts', import.meta.url), { type: 'module' })
  // pdf.js says a word of its own when it is loaded; it answers nothing.
  worker.addEventListener('message', ({ data }: MessageEvent<DrawAnswer>) => {
    const asked = waiting.get(data.answers)
    waiting.delete(data.answers)
    if (data.kind === 'failed') asked?.reject(new Error(data.reason))
    else asked?.resolve(data)
  })
  worker.addEventListener('error', ({ message }) => {
    worker.terminate()
    thread = undefined
    for (const { reject } of waiting.values()) reject(new Error(message))
    waiting.clear()
  })
  thread = worker
  return worker
}

function ask(request: Asking, transfer: readonly Transferable[] = []): { id: number; answer: Promise<DrawAnswer> } {
  last += 1
  const id = last
  const answer = new Promise<DrawAnswer>((resolve, reject) => waiting.set(id, { resolve, reject }))
  started().postMessage({ ...request, id }, [...transfer])
  return { id, answer }
}

/** A thread that has ended holds nothing that would have to be given up. */
const tell = (request: Asking): void => void ask(request).answer.catch(() => undefined)

async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  // The thread takes the bytes with it: it gets a copy.
  const pdf = bytes.slice()
  const { id: document, answer } = ask({ kind: 'open', pdf }, [pdf.buffer])
  const opened = await answer
  const { pages, keys } = opened.kind === 'opened' ? opened : { pages: 0, keys: undefined }
  return {
    pages,
    key: (page) => keys?.[page - 1] ?? String(document),
    draw: (page, width) => {
      const { id, answer } = ask({ kind: 'draw', document, page, width })
      return {
        drawn: answer.then((made) => {
          if (made.kind !== 'drawn') throw new Error(`the page was not drawn but ${made.kind}`)
          return made
        }),
        cancel: () => {
          if (waiting.has(id)) tell({ kind: 'cancel', drawing: id })
        },
      }
    },
    close: () => tell({ kind: 'close', document }),
  }
}

/** The newest document that could be read; until then the one before. `unread`: there is a newer one that could not. */
export function usePdf(bytes: Uint8Array | undefined): { readonly pdf: Pdf | undefined; readonly unread: boolean } {
  const [pdf, setPdf] = useState<Pdf>()
  const [unread, setUnread] = useState(false)
  const shown = useRef<Pdf>(undefined)
  useEffect(() => {
    if (!bytes) return undefined
    let gone = false
    openPdf(bytes).then(
      (opened) => {
        if (gone) return opened.close()
        // Pages of the one before may still be drawn.
        const before = shown.current
        if (before) setTimeout(() => before.close(), 1000)
        shown.current = opened
        setUnread(false)
        return setPdf(opened)
      },
      () => {
        if (!gone) setUnread(true)
      },
    )
    return () => {
      gone = true
    }
  }, [bytes])
  useEffect(() => () => shown.current?.close(), [])
  return { pdf, unread }
}
