import { Worker } from 'node:worker_threads'
import { timeLimit } from './timeLimit.ts'

export interface LimitedThread<Question, Answer> {
  /** Nothing: the answer took more time or memory than it may, and the thread was ended. Rejects with what the thread throws. */
  ask(question: Question): Promise<Answer | undefined>
  close(): Promise<void>
}

/**
 * A thread that answers one question after the other, is started when first needed, and is ended when an answer takes longer than
 * `limit` milliseconds, see `timeLimit`, or more than `megabytes`; the next question meets a fresh one. It keeps no process alive.
 */
export function limitedThread<Question, Answer>(
  program: URL,
  { limit, megabytes }: { readonly limit: number; readonly megabytes: number },
): LimitedThread<Question, Answer> {
  let thread: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  const start = (): Worker => {
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    worker.unref()
    // Also when nobody waits for it.
    worker.on('error', () => undefined)
    return worker
  }

  const asked = (question: Question): Promise<Answer | undefined> =>
    new Promise((resolve, reject) => {
      thread ??= start()
      const worker = thread
      const finish = (): void => {
        stop()
        worker.off('message', give).off('error', fail)
        worker.unref()
      }
      const give = (answer: Answer): void => {
        finish()
        resolve(answer)
      }
      const end = (): void => {
        finish()
        thread = undefined
        void worker.terminate()
        resolve(undefined)
      }
      const fail = (error: NodeJS.ErrnoException): void => {
        // Memory at an end is the fault of what was asked, everything else is ours.
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end()
        else {
          finish()
          thread = undefined
          reject(error)
        }
      }
      const stop = timeLimit(limit, end)
      worker.on('message', give).on('error', fail)
      worker.ref()
      worker.postMessage(question)
    })

  return {
    ask: (question) => {
      const mine = last.then(() => asked(question))
      last = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await thread?.terminate()
    },
  }
}
