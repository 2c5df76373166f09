import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Handout } from '../../core/handout/handout.ts'
import type { Overflow } from '../../core/overflow.ts'
import { LayoutLimit, type Mark, type Signal } from '../../usecases/ports.ts'
import { timeLimit } from '../threads/timeLimit.ts'
import { compileWasm, type WasmModule } from './wasm.ts'

export interface TypesetterResources {
  readonly wasm: string
  readonly fonts: readonly string[]
  /** Fonts that only some pages need. */
  readonly moreFonts?: Readonly<Record<string, readonly string[]>>
  /** Folder of the `.typ` files. */
  readonly template: string
  readonly worker: URL
  readonly threads?: number
  /** Milliseconds that a document may take, see `allowance`. */
  readonly limit?: (handout: Handout) => number
}

/**
 * 20 seconds, and 40 milliseconds for every thousand characters of content, ten times what a busy PC needs: two minutes and a half
 * for two thousand certificates. Five minutes at most.
 */
export const allowance = ({ parts }: Handout): number => Math.min(20_000 + JSON.stringify(parts).length / 25, 300_000)

export interface Rendering {
  readonly pdf: Uint8Array
  readonly pages: number
  /** What has no room on its page in the smallest size. */
  readonly overflows: readonly Overflow[]
  readonly marks?: readonly Mark[]
}

export interface Typesetter {
  /**
   * `assets`: image path as written in the document → bytes; `logo` for the logo. Rejects with the first diagnostic, with a
   * `LayoutLimit`, and when `signal` is aborted before a thread has begun.
   */
  render(handout: Handout, assets: ReadonlyMap<string, Uint8Array>, options?: RenderOptions): Promise<Rendering>
  /** Draws a picture alone, in `milliseconds` or else rejects with a `LayoutLimit`; also rejects when the engine cannot. */
  proof(picture: Uint8Array, milliseconds: number): Promise<void>
  close(): Promise<void>
}

export interface RenderOptions {
  readonly marks?: boolean
  readonly signal?: Signal
}

export interface TypesetJob {
  readonly handout: Handout
  readonly assets: ReadonlyMap<string, Uint8Array>
  /** Asks for `marks`. */
  readonly marks?: boolean
}
export interface ProofJob {
  readonly picture: Uint8Array
  /** Milliseconds that it may take. */
  readonly limit: number
}
/**
 * `memory`: what the engine of that thread occupies, in bytes. `broken`: it stopped in the middle of its work and must not be
 * asked again. `full`: because memory or stack were at an end.
 */
export type TypesetAnswer = (
  | { readonly rendering: Rendering }
  | { readonly error: string; readonly broken: boolean; readonly full: boolean }
) & {
  readonly memory: number
}

interface Waiting {
  readonly job: TypesetJob | ProofJob
  readonly resolve: (rendering: Rendering) => void
  readonly reject: (error: Error) => void
}

/**
 * The engine never forgets: each edit adds to its caches, and at 4 GB it would end. A thread that has grown beyond this,
 * and to twice of what its first document took, gives way to a new one. 80 MB of it are the stack and the gap before it.
 */
const MOST_MEMORY = 592 * 2 ** 20

/**
 * Whoever has been at one document for so many milliseconds is not counted: another thread takes its place for those who wait.
 * So up to two huge or hostile documents hold up nobody else.
 */
const LONG = 5000
const MOST_LONG = 2

/** A pool of layout threads; each is started when first needed and holds its own caches. */
export function createTypesetter(resources: TypesetterResources): Typesetter {
  const limit = resources.threads ?? availableParallelism()
  const queue: Waiting[] = []
  // The last to finish is the next to start: a single editor always meets the thread with the warm cache.
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()
  /** Calls off the limits of a thread's job. */
  const clocks = new WeakMap<Worker, () => void>()
  const long = new Set<Worker>()
  const firstMemory = new WeakMap<Worker, number>()
  /** Threads whose successors are on their way, and those whose successors are there. */
  const leaving = new WeakSet<Worker>()
  const replaced = new Set<Worker>()
  let starting = 0
  let closed = false
  let module: Promise<WasmModule> | undefined

  const threads = (): number => starting + busy.size + idle.length

  const pump = (): void => {
    while (queue.length > 0 && idle.length > 0) {
      const [worker, waiting] = [idle.pop() as Worker, queue.shift() as Waiting]
      worker.ref()
      give(worker, waiting)
    }
    if (queue.length > starting && threads() - Math.min(long.size, MOST_LONG) < limit) {
      starting += 1
      start().then(
        (worker) => {
          starting -= 1
          idle.push(worker)
          pump()
        },
        (error: Error) => {
          starting -= 1
          for (const waiting of queue.splice(0)) waiting.reject(error)
        },
      )
      pump()
    }
  }

  const give = (worker: Worker, waiting: Waiting): void => {
    busy.set(worker, waiting)
    const { job } = waiting
    const allowed = 'picture' in job ? job.limit : (resources.limit ?? allowance)(job.handout)
    const overdue = (): void => {
      waiting.reject(new LayoutLimit('time', Math.round(allowed / 1000)))
      // Its end starts a successor when somebody waits.
      void worker.terminate()
    }
    const stop = timeLimit(allowed, overdue)
    const stopLong = timeLimit(LONG, () => {
      long.add(worker)
      pump()
    })
    clocks.set(worker, () => {
      stop()
      stopLong()
      long.delete(worker)
    })
    worker.postMessage(job)
  }

  const start = async (): Promise<Worker> => {
    module ??= compileWasm(resources.wasm)
    const compiled = await module
    if (closed) throw new Error('layout is closed')
    const { fonts, moreFonts, template } = resources
    const worker = new Worker(resources.worker, { workerData: { module: compiled, fonts, moreFonts, template } })
    worker.unref()
    worker.on('message', (answer: TypesetAnswer) => {
      const waiting = busy.get(worker)
      const wasLong = long.has(worker)
      busy.delete(worker)
      clocks.get(worker)?.()
      worker.unref()
      if ('error' in answer && answer.broken) {
        waiting?.reject(answer.full ? new LayoutLimit('memory', 0) : new Error(answer.error))
        // Its end starts a successor when somebody waits.
        return void worker.terminate()
      }
      const surplus = wasLong && threads() >= limit
      idle.push(worker)
      const first = firstMemory.get(worker) ?? answer.memory
      firstMemory.set(worker, first)
      if (surplus) replaced.add(worker)
      else if (waiting && answer.memory > Math.max(MOST_MEMORY, 2 * first)) replace(worker, waiting.job)
      if ('error' in answer) waiting?.reject(new Error(answer.error))
      else waiting?.resolve(answer.rendering)
      if (surplus) dismiss()
      pump()
      dismiss()
    })
    const lost = (error: Error): void => {
      clocks.get(worker)?.()
      busy.get(worker)?.reject(error)
      busy.delete(worker)
      const at = idle.indexOf(worker)
      if (at >= 0) idle.splice(at, 1)
      if (!closed) pump()
    }
    worker.on('error', lost)
    worker.on('exit', (code) => lost(new Error(`layout thread ended with code ${code}`)))
    return worker
  }

  /** The new thread draws the same document before the old one goes, so that nobody waits for its first run. */
  const replace = (old: Worker, job: TypesetJob | ProofJob): void => {
    if (leaving.has(old)) return
    leaving.add(old)
    start().then(
      (worker) => {
        const leave = (): void => {
          replaced.add(old)
          dismiss()
        }
        give(worker, { job, resolve: leave, reject: leave })
      },
      // Without a new thread the old one stays.
      () => leaving.delete(old),
    )
  }

  const dismiss = (): void => {
    for (const worker of replaced) {
      const at = idle.indexOf(worker)
      if (at < 0) continue
      idle.splice(at, 1)
      replaced.delete(worker)
      void worker.terminate()
    }
  }

  const ask = (job: Waiting['job'], signal?: Signal): Promise<Rendering> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new Error('layout is closed'))
      if (signal?.aborted) return reject(new Error('layout was cancelled'))
      const waiting: Waiting = { job, resolve, reject }
      queue.push(waiting)
      signal?.addEventListener('abort', () => {
        const at = queue.indexOf(waiting)
        if (at >= 0) queue.splice(at, 1)
        if (at >= 0) reject(new Error('layout was cancelled'))
      })
      pump()
    })

  return {
    render: (handout, assets, { marks = false, signal } = {}) => ask({ handout, assets, marks }, signal),
    proof: async (picture, milliseconds) => {
      await ask({ picture, limit: milliseconds })
    },
    close: async () => {
      closed = true
      for (const waiting of queue.splice(0)) waiting.reject(new Error('layout is closed'))
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}
