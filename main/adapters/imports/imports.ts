import { failed, type Result } from '../../core/outcome.ts'
import type { Imports } from '../../usecases/ports.ts'
import { limitedThread } from '../threads/limitedThread.ts'
import type { ImportAnswer, ImportJob } from './worker.ts'

export interface ImportThread extends Imports {
  close(): Promise<void>
}

/** Milliseconds for one step; a file with 30 documents that were all written anew takes one second. */
const usual = 20_000
/** A file may have 64 MB, and its values ten times as much. */
const megabytes = 1024

/** Reads and joins in a thread of its own. `worker`: the program of the thread. */
export function createImports(worker: URL, limit = usual): ImportThread {
  const thread = limitedThread<ImportJob, ImportAnswer>(worker, { limit, megabytes })
  const ask = async <T>(job: ImportJob): Promise<Result<T>> => {
    const answer = await thread.ask(job)
    return (answer ?? failed('import-too-slow', { path: job.path, seconds: Math.round(limit / 1000) })) as Result<T>
  }
  return {
    shared: (text, path) => ask({ kind: 'shared', text, path }),
    join: (path, texts) => ask({ kind: 'join', path, texts }),
    close: () => thread.close(),
  }
}
