import { randomBytes } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import type { Adaptation } from '../../core/adaptation/adaptation.ts'
import { joinAdaptations } from '../../core/adaptation/joinAdaptations.ts'
import { readShared, type Shared } from '../../core/adaptation/sharedFile.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { TextsToJoin } from '../../usecases/ports.ts'
import { codec } from '../store/codec.ts'

export type ImportJob = { readonly path: string } & (
  | { readonly kind: 'shared'; readonly text: string }
  | { readonly kind: 'join'; readonly texts: TextsToJoin }
)
export type ImportAnswer = Result<Shared> | Result<Adaptation>

const newId = (): string => `lokal-${randomBytes(4).toString('hex')}`

parentPort?.on('message', (job: ImportJob) => {
  parentPort?.postMessage(answer(job))
})

function answer(job: ImportJob): ImportAnswer {
  if (job.kind === 'shared') return readShared(job.text, job.path, codec.digest)
  const { template, mine, theirs, ancestor } = job.texts
  return done(joinAdaptations(template, mine, theirs, ancestor, newId))
}
